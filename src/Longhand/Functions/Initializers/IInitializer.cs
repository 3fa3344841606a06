using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>A rule by which starting weights are drawn.</summary>
public interface IInitializer
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>From which distribution they are drawn.</summary>
    static virtual InitialDistribution Distribution => InitialDistribution.Uniform;

    /// <summary>Whether biases are drawn too; else they start at 0.</summary>
    static virtual bool DrawsBias => false;

    /// <summary>The number that it takes, where there is one.</summary>
    static virtual FunctionParameter? Parameter => null;

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>The number of the distribution: r, σ, c or g.</summary>
    /// <param name="inputs">N, the number of inputs of the layer.</param>
    /// <param name="units">M, the number of its units.</param>
    /// <param name="p">The number that it takes; 0 where there is none.</param>
    /// <param name="activation">The activation of the layer.</param>
    static abstract T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T>;
}
