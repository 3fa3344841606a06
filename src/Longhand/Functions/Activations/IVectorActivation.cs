using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>An activation that mixes the units of a layer: every activation depends on every weighted input.</summary>
public interface IVectorActivation
{
    /// <inheritdoc cref="IActivation.Name"/>
    static abstract string Name { get; }

    /// <inheritdoc cref="IActivation.Symbol"/>
    static abstract string Symbol { get; }

    /// <inheritdoc cref="IActivation.Range"/>
    static virtual ValueRange Range => ValueRange.All;

    /// <inheritdoc cref="IActivation.Facts"/>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>a = f(z), all units at once.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="a">Where the activations go. // [M]</param>
    static abstract void Value<T>(ReadOnlySpan<T> z, Span<T> a)
        where T : struct, IReal<T>;

    /// <summary>One entry of the Jacobian: ∂a_output / ∂z_input.</summary>
    /// <param name="a">The activations f(z). // [M]</param>
    /// <param name="output">The unit whose activation changes.</param>
    /// <param name="input">The unit whose weighted input is changed.</param>
    static abstract T Derivative<T>(ReadOnlySpan<T> a, int output, int input)
        where T : struct, IReal<T>;
}
