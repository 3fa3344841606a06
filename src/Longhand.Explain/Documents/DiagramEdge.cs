namespace Longhand.Explain.Documents;

/// <summary>A weight in a diagram: from a node of one column to a node of the next.</summary>
/// <param name="Column">The column that it leads to, from 1.</param>
/// <param name="From">The node it comes from, counted from 0 in the column before.</param>
/// <param name="To">The node it leads to, counted from 0 in its column.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its value.</param>
public sealed record DiagramEdge(int Column, int From, int To, Symbol Name, Formula.Number Number)
{
    /// <summary>Its value as it is shown.</summary>
    public string Value => Number.Text;

    /// <summary>Whether it is never updated, so that every step begins with this value.</summary>
    public bool IsFrozen { get; init; }
}
