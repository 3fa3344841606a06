using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>½ w², with the derivative w: (λ/2n) Σ w² in the loss of a batch of n examples.</summary>
/// <remarks>Hoerl and Kennard, 1970.</remarks>
public readonly struct L2Penalty : IPenalty
{
    /// <inheritdoc/>
    public static string Name => "l2";

    /// <inheritdoc/>
    public static T Value<T>(T w)
        where T : struct, IReal<T> => T.From(0.5) * T.Square(w);

    /// <inheritdoc/>
    public static T Derivative<T>(T w)
        where T : struct, IReal<T> => w;
}
