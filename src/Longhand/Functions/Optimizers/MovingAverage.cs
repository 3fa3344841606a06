using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The exponential moving average, β a + (1 − β) x: what most update rules remember of the gradients.</summary>
internal static class MovingAverage
{
    /// <summary>β a + (1 − β) x.</summary>
    /// <param name="β">How much of the average stays.</param>
    /// <param name="average">The average a up to now.</param>
    /// <param name="x">What comes in.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T β, T average, T x)
        where T : struct, IReal<T> => (β * average) + ((T.One - β) * x);
}
