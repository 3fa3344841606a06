namespace Longhand.Explain.Documents;

/// <summary>A bias in a diagram.</summary>
/// <param name="Column">The column whose units it is added to, from 1.</param>
/// <param name="Unit">The unit, counted from 0; −1 where all units of the column share it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its value.</param>
public sealed record DiagramBias(int Column, int Unit, Symbol Name, Formula.Number Number)
{
    /// <summary>Its value as it is shown.</summary>
    public string Value => Number.Text;

    /// <summary>Whether it is never updated, so that every step begins with this value.</summary>
    public bool IsFrozen { get; init; }
}
