using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = 0, all zeros: a network that cannot break its own symmetry, to show that.</summary>
public readonly struct Zeros : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "zeros";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Rumelhart, Hinton and Williams, 1986, on breaking symmetry", "Shows that units which start alike stay alike.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Zero;
}
