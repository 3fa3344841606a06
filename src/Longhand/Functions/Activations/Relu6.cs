using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>relu6(z) = min(max(z, 0), 6), with relu6′(z) = 1 for 0 &lt; z &lt; 6 and 0 elsewhere.</summary>
/// <remarks>
/// Domain: all numbers; range: [0, 6]. At the kinks z = 0 and z = 6 the derivative is taken as 0. Krizhevsky, 2010.
/// </remarks>
public readonly struct Relu6 : IActivation
{
    private const double Top = 6.0;

    /// <inheritdoc/>
    public static string Name => "relu6";

    /// <inheritdoc/>
    public static string Symbol => "relu6";

    /// <inheritdoc/>
    public static IReadOnlyList<double> Kinks { get; } = [0.0, Top];

    /// <inheritdoc/>
    public static ValueRange Range { get; } = new(0.0, Top, IncludesLeast: true, IncludesMost: true);

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Krizhevsky, 2010", "Networks that are stored with few bits (MobileNet).");

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.IfGreater(z, T.From(Top), T.From(Top), T.Max(z, T.Zero));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => 
        T.IfGreater(z, T.Zero, T.IfGreater(T.From(Top), z, T.One, T.Zero), T.Zero);
}
