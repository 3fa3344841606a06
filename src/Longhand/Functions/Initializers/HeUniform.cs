using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>r = √(6 / N) for N inputs; biases start at 0.</summary>
public readonly struct HeUniform : IInitializer
{
    /// <inheritdoc/>
    public static string Name => "he-uniform";

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("He, Zhang, Ren and Sun, 2015, equation 10", "Keeps the spread of activations alike through relu, which sets half of them to 0.");

    /// <inheritdoc/>
    public static T Spread<T>(T inputs, T units, T p, Activation activation)
        where T : struct, IReal<T> => T.Sqrt(T.From(6.0) / inputs);
}
