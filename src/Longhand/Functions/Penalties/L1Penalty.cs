using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>|w|, with the derivative sign w, taken as 0 at 0: (λ/n) Σ |w| in the loss of a batch of n examples.</summary>
/// <remarks>Tibshirani, 1996.</remarks>
public readonly struct L1Penalty : IPenalty
{
    /// <inheritdoc/>
    public static string Name => "l1";

    /// <inheritdoc/>
    public static T Value<T>(T w)
        where T : struct, IReal<T> => T.Abs(w);

    /// <inheritdoc/>
    public static T Derivative<T>(T w)
        where T : struct, IReal<T> => T.IfGreater(w, T.Zero, T.One, T.IfGreater(T.Zero, w, -T.One, T.Zero));
}
