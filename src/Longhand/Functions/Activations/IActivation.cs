using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An activation that works on each weighted input alone: a = f(z).</summary>
public interface IActivation
{
    /// <summary>The name in problem files: lower case, words joined by hyphens.</summary>
    static abstract string Name { get; }

    /// <summary>What formulas call it: σ, tanh.</summary>
    static abstract string Symbol { get; }

    /// <summary>The weighted inputs at which the derivative does not exist and a side is chosen.</summary>
    static virtual IReadOnlyList<double> Kinks => [];

    /// <summary>The values that it takes.</summary>
    static virtual ValueRange Range => ValueRange.All;

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>a = f(z).</summary>
    /// <param name="z">The weighted input.</param>
    static abstract T Value<T>(T z)
        where T : struct, IReal<T>;

    /// <summary>f′(z), written in z, in a = f(z), or in both, as the textbook does.</summary>
    /// <param name="z">The weighted input.</param>
    /// <param name="a">The activation f(z).</param>
    static abstract T Derivative<T>(T z, T a)
        where T : struct, IReal<T>;
}
