using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>ln Σₖ e^zₖ = m + ln Σₖ e^(zₖ − m) over the outputs of an example, in its two parts.</summary>
/// <param name="Largest">m = max z.</param>
/// <param name="Rest">ln Σₖ e^(zₖ − m), at least 0.</param>
/// <typeparam name="T">The number type.</typeparam>
public readonly record struct LogSum<T>(T Largest, T Rest)
    where T : struct, IReal<T>
{
    /// <summary>−ln of the softmax of one output: (m − z) + ln Σₖ e^(zₖ − m).</summary>
    /// <param name="z">The weighted input of that output.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T MinusLogOf(T z) => (Largest - z) + Rest;

    /// <summary>The two parts for the weighted inputs of a layer.</summary>
    /// <param name="z">The weighted inputs. // [M]</param>
    [MethodImpl(MethodImplOptions.NoInlining)] // What a compiler inlines into one method has an end.
    public static LogSum<T> Of(ReadOnlySpan<T> z)
    {
        var m = Softmax.Largest(z);
        return new(m, T.LogOnePlus(SumOfOthers(z, m)));
    }

    /// <summary>
    /// Σₖ e^(zₖ − m) without the term of the first largest one, which is 1: a loss near 0 keeps its digits in ln(1 + …).
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T SumOfOthers(ReadOnlySpan<T> z, T m)
    {
        var (sum, before) = (T.Zero, T.Zero);
        for (var k = 0; k < z.Length; k++)
        {
            var ofLargest = k == 0 ? T.Zero : T.IfGreater(z[k], before, T.Zero, T.One);
            sum += T.IfGreater(m, z[k], T.Exp(z[k] - m), ofLargest);
            before = k == 0 ? z[0] : T.Max(before, z[k]);
        }

        return sum;
    }
}
