using System.Collections.Immutable;

namespace Longhand.Data;

/// <summary>What a table is turned into for a network. What is not given is chosen by the data, and said in <see cref="Preparation.Notes"/>.</summary>
public sealed record PreparationOptions
{
    /// <summary>The columns that are inputs, in this order; empty is every column but the target and those left out.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    /// <summary>Columns that are no inputs.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>How number columns are scaled.</summary>
    public Scaling Scaling { get; init; } = Scaling.Standard;

    /// <summary>What the network is to give; null chooses: numbers, binary for two classes, one-hot for more.</summary>
    public TargetForm? Target { get; init; }

    /// <summary>How a target of numbers is scaled.</summary>
    public Scaling ScaleTarget { get; init; } = Scaling.Standard;

    /// <summary>Whether a missing number becomes the mean of its column, and a missing text no category; otherwise it is refused.</summary>
    public bool FillMissing { get; init; } = true;

    /// <summary>A text column with more different values than this is no input, unless it is asked for by <see cref="Inputs"/>.</summary>
    public int MostCategories { get; init; } = 50;

    /// <summary>A target of whole numbers with at most so many different ones is classes, unless <see cref="Target"/> says otherwise.</summary>
    public int MostWholeNumberClasses { get; init; } = 20;
}
