namespace Longhand.Checking.Reading;

/// <summary>Where a number stands in a table.</summary>
/// <param name="Row">The name that the row begins with; null where it begins with none.</param>
/// <param name="RowWords">The words that the row begins with, in lower case.</param>
/// <param name="Column">The name that heads the column; null where none does.</param>
/// <param name="ColumnWords">The words that head the column, in lower case.</param>
/// <param name="RowNumber">The place of the row, from 1.</param>
/// <param name="Table">What all cells of a table have in common.</param>
internal sealed record TableCell(Name? Row, string RowWords, Name? Column, string ColumnWords, int RowNumber, object Table)
{
    /// <summary>The last name among the words that head the column; null where there is none.</summary>
    public Name? LastOfColumn { get; init; }
}
