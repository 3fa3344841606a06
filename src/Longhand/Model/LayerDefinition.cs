using Longhand.Functions;

namespace Longhand.Model;

/// <summary>A dense layer without its numbers: z = W a + b, then the activation.</summary>
/// <param name="Units">The number of units M, at least 1.</param>
/// <param name="Activation">What is applied to the weighted inputs.</param>
/// <param name="Bias">How many biases it has.</param>
public sealed record LayerDefinition(int Units, Activation Activation, BiasKind Bias = BiasKind.PerUnit)
{
    /// <summary>Which weights exist, a row for each unit; null where all do. // [M][N]</summary>
    public IReadOnlyList<IReadOnlyList<bool>>? Connections { get; init; }

    /// <summary>Whether the weights are never updated.</summary>
    public bool WeightsFrozen { get; init; }

    /// <summary>Whether the biases are never updated.</summary>
    public bool BiasFrozen { get; init; }

    /// <summary>Whether the weights were drawn by an initializer, not given.</summary>
    public bool WeightsDrawn { get; init; }

    /// <summary>Whether the biases were drawn by an initializer, not given.</summary>
    public bool BiasDrawn { get; init; }

    /// <summary>The share p of the units that a step leaves out, 0 ≤ p &lt; 1; 0 is none. Only a hidden layer has it.</summary>
    public double Dropout { get; init; }

    /// <summary>Whether a step leaves out units.</summary>
    public bool HasDropout => Dropout > 0.0;

    /// <summary>The names that were given.</summary>
    public LayerNames Names { get; init; } = LayerNames.Textbook;

    /// <summary>How many biases there are: 0, 1 or one a unit.</summary>
    public int BiasCount => Bias switch
    {
        BiasKind.None => 0,
        BiasKind.Shared => 1,
        _ => Units,
    };

    /// <summary>How many numbers of its activation it learns.</summary>
    public LearnedKind Learned { get; init; }

    /// <summary>How many numbers of its activation are learned: 0, 1 or one a unit.</summary>
    public int LearnedCount => Learned switch
    {
        LearnedKind.None => 0,
        LearnedKind.Shared => 1,
        _ => Units,
    };

    /// <summary>Whether the weight from one source to one unit exists.</summary>
    /// <param name="unit">The unit it leads to, from 0.</param>
    /// <param name="source">The unit or input it comes from, from 0.</param>
    public bool IsConnected(int unit, int source) => Connections is null || Connections[unit][source];
}
