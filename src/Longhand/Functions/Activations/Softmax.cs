using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>softmax(z)ⱼ = e^(zⱼ) / Σₖ e^(zₖ), with ∂aᵢ/∂zⱼ = aᵢ ((1 where i = j, else 0) − aⱼ).</summary>
/// <remarks>
/// Domain: all numbers; range: (0, 1), and the activations of a layer add up to 1. Computed as e^(zⱼ − m) / Σₖ e^(zₖ − m) with
/// m = max z, which is the same number and cannot overflow. Boltzmann, 1868; Bridle, 1990.
/// </remarks>
public readonly struct Softmax : IVectorActivation
{
    /// <inheritdoc/>
    public static string Name => "softmax";

    /// <inheritdoc/>
    public static string Symbol => "softmax";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, 1.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Boltzmann, 1868; Bridle, 1990", "The probabilities of several classes in an output layer.");

    /// <summary>The textbook form, e^(zⱼ) / Σₖ e^(zₖ), for show: it overflows for z above 709.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    /// <param name="a">Where the activations go. // [M]</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Definition<T>(ReadOnlySpan<T> z, Span<T> a)
        where T : struct, IReal<T> => Shifted(z, T.Zero, a);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Value<T>(ReadOnlySpan<T> z, Span<T> a)
        where T : struct, IReal<T> => Shifted(z, Largest(z), a);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(ReadOnlySpan<T> a, int output, int input)
        where T : struct, IReal<T> => output == input ? a[output] * (T.One - a[output]) : -(a[output] * a[input]);

    /// <summary>m = max z.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Largest<T>(ReadOnlySpan<T> z)
        where T : struct, IReal<T>
    {
        var largest = z[0];
        for (var k = 1; k < z.Length; k++)
        {
            largest = T.Max(largest, z[k]);
        }

        return T.Named(largest, LargestName);
    }

    /// <summary>What the largest weighted input of a layer is called.</summary>
    public const string LargestName = "z_max";

    /// <summary>Σₖ e^(zₖ − m).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T SumOfExponentials<T>(ReadOnlySpan<T> z, T m)
        where T : struct, IReal<T>
    {
        var sum = T.Zero;
        for (var k = 0; k < z.Length; k++)
        {
            sum += T.Exp(z[k] - m);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Shifted<T>(ReadOnlySpan<T> z, T m, Span<T> a)
        where T : struct, IReal<T>
    {
        // Each power is made once, and waits in its place until the sum is there.
        var sum = T.Zero;
        for (var j = 0; j < z.Length; j++)
        {
            a[j] = T.Exp(z[j] - m);
            sum += a[j];
        }

        for (var j = 0; j < z.Length; j++)
        {
            a[j] /= sum;
        }
    }
}
