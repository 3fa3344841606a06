using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>
/// A column of a table as inputs of a network: a number x becomes (x − <see cref="Shift"/>) / <see cref="Scale"/>, a text becomes
/// one input for each category, 1 for its own and 0 for the others.
/// </summary>
public sealed record InputColumn
{
    /// <summary>The name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>The categories of a text column; empty for numbers.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>What is taken away from a number.</summary>
    public double Shift { get; init; }

    /// <summary>What the rest is divided by.</summary>
    public double Scale { get; init; } = 1.0;

    /// <summary>The number that stands for a missing one: the mean; null refuses a missing value, of a text column too.</summary>
    public double? Fill { get; init; } = 0.0;

    /// <summary>Whether it is a text column.</summary>
    public bool IsText => !Categories.IsEmpty;

    /// <summary>How many inputs it is.</summary>
    public int Width => IsText ? Categories.Length : 1;

    /// <summary>What its inputs are called: bill_length_mm, or island=Biscoe for each category.</summary>
    public IEnumerable<string> InputNames => IsText ? Categories.Select(category => $"{Name}={category}") : [Name];
}
