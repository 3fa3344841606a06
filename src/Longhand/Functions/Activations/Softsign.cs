using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>f(z) = z / (1 + |z|), with f′(z) = 1 / (1 + |z|)².</summary>
/// <remarks>
/// Domain: all numbers; range: (−1, 1), the ends included where the number type rounds to them. No kinks. Bergstra, Desjardins, Lamblin and
/// Bengio, 2009.
/// </remarks>
public readonly struct Softsign : IActivation
{
    /// <inheritdoc/>
    public static string Name => "softsign";

    /// <inheritdoc/>
    public static string Symbol => "softsign";

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(-1.0, 1.0);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Bergstra, Desjardins, Lamblin and Bengio, 2009", "As tanh, with tails that flatten slowly and without an exponential.");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => z / (T.One + T.Abs(z));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.One / T.Square(T.One + T.Abs(z));
}
