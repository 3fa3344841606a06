using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>The column of a table that a network is to predict: classes, or numbers y that become (y − <see cref="Shift"/>) / <see cref="Scale"/>.</summary>
public sealed record TargetColumn
{
    /// <summary>The name of the column.</summary>
    public required string Name { get; init; }

    /// <summary>What the network gives for it.</summary>
    public required TargetForm Form { get; init; }

    /// <summary>The classes, in the order of the outputs; empty for numbers.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>What is taken away from a number.</summary>
    public double Shift { get; init; }

    /// <summary>What the rest is divided by.</summary>
    public double Scale { get; init; } = 1.0;

    /// <summary>How many outputs it takes.</summary>
    public int Outputs => Form == TargetForm.OneHot || (Form == TargetForm.Signs && Classes.Length > 2) ? Classes.Length : 1;

    /// <summary>A prediction of the network as a number in the units of the column: ŷ · scale + shift.</summary>
    /// <param name="prediction">ŷ.</param>
    public double Unscale(double prediction) => (prediction * Scale) + Shift;
}
