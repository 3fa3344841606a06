using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An activation of one weighted input and one number that shapes it: a = f(z; p).</summary>
public interface IParametricActivation
{
    /// <inheritdoc cref="IActivation.Name"/>
    static abstract string Name { get; }

    /// <inheritdoc cref="IActivation.Symbol"/>
    static abstract string Symbol { get; }

    /// <inheritdoc cref="IActivation.Kinks"/>
    static virtual IReadOnlyList<double> Kinks => [];

    /// <summary>More kinks, whose places depend on the number that shapes it: ±λ.</summary>
    /// <param name="p">The number.</param>
    static virtual IReadOnlyList<double> KinksAt(double p) => [];

    /// <inheritdoc cref="IActivation.Range"/>
    static virtual ValueRange Range => ValueRange.All;

    /// <inheritdoc cref="IActivation.Facts"/>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>The number that shapes it.</summary>
    static abstract FunctionParameter Parameter { get; }

    /// <summary>a = f(z; p).</summary>
    /// <param name="z">The weighted input.</param>
    /// <param name="p">The number that shapes it.</param>
    static abstract T Value<T>(T z, T p)
        where T : struct, IReal<T>;

    /// <summary>∂f/∂z, written in z, a and p.</summary>
    /// <param name="z">The weighted input.</param>
    /// <param name="a">The activation f(z; p).</param>
    /// <param name="p">The number that shapes it.</param>
    static abstract T Derivative<T>(T z, T a, T p)
        where T : struct, IReal<T>;
}
