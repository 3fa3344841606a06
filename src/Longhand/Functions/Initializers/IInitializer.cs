using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>A rule by which starting weights are drawn: uniformly from −r to r.</summary>
public interface IInitializer
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>Whether biases are drawn too; else they start at 0.</summary>
    static virtual bool DrawsBias => false;

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>r.</summary>
    /// <param name="inputs">N, the number of inputs of the layer.</param>
    /// <param name="units">M, the number of its units.</param>
    /// <param name="activation">Its activation.</param>
    static abstract T Bound<T>(T inputs, T units, Activation activation)
        where T : struct, IReal<T>;
}
