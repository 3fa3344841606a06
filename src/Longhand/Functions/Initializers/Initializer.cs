using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>How starting weights and biases are drawn: uniformly from −r to r, where r depends on the size of the layer.</summary>
/// <param name="Name">The name in problem files.</param>
/// <param name="Bound">r, from the number of inputs, the number of units, and the activation of the layer.</param>
/// <param name="DrawsBias">Whether biases are drawn too; else they start at 0.</param>
public sealed record Initializer(string Name, Func<int, int, Activation, double> Bound, bool DrawsBias)
{
    /// <summary>r = √(6 / (inputs + units)); biases start at 0. Glorot and Bengio, 2010, equation 16.</summary>
    public static Initializer GlorotUniform { get; } =
        new("glorot-uniform", (inputs, units, _) => Math.Sqrt(6.0 / (inputs + units)), DrawsBias: false);

    /// <summary>r = 1 / √inputs, biases too: what PyTorch's Linear does.</summary>
    public static Initializer FanInUniform { get; } =
        new("fan-in-uniform", (inputs, _, _) => 1.0 / Math.Sqrt(inputs), DrawsBias: true);

    /// <summary>r = √(k / (inputs + units)) with k = 2 for the sigmoid and 6 else, biases too: what scikit-learn's networks do.</summary>
    public static Initializer GlorotUniformScaled { get; } =
        new(
            "glorot-uniform-scaled",
            (inputs, units, activation) => Math.Sqrt((activation.Is<Sigmoid>() ? 2.0 : 6.0) / (inputs + units)),
            DrawsBias: true
        );

    /// <summary>All zeros: a network that cannot break its own symmetry, to show that.</summary>
    public static Initializer Zeros { get; } = new("zeros", (_, _, _) => 0.0, DrawsBias: false);

    /// <summary>One number, uniform from −r to r.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="inputs">How many inputs the layer has.</param>
    /// <param name="units">How many units the layer has.</param>
    /// <param name="activation">The activation of the layer.</param>
    public double Draw(SplitMix64 random, int inputs, int units, Activation activation)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Bound(inputs, units, activation) * ((2.0 * random.NextDouble()) - 1.0);
    }
}
