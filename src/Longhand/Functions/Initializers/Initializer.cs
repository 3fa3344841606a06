using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>How starting weights and biases are drawn: uniformly from −r to r, where r depends on the size of the layer.</summary>
public abstract class Initializer
{
    private Initializer(string name, bool drawsBias, FunctionFacts facts) => (Name, DrawsBias, Facts) = (name, drawsBias, facts);

    /// <summary>r = √(6 / (inputs + units)); biases start at 0.</summary>
    public static Initializer GlorotUniform { get; } = Of<GlorotUniform>();

    /// <summary>r = 1 / √inputs, biases too: what PyTorch's Linear does.</summary>
    public static Initializer FanInUniform { get; } = Of<FanInUniform>();

    /// <summary>r = √(k / (inputs + units)) with k = 2 for the sigmoid and 6 else, biases too: what scikit-learn's networks do.</summary>
    public static Initializer GlorotUniformScaled { get; } = Of<GlorotUniformScaled>();

    /// <summary>All zeros: a network that cannot break its own symmetry, to show that.</summary>
    public static Initializer Zeros { get; } = Of<Zeros>();

    /// <summary>The name in problem files.</summary>
    public string Name { get; }

    /// <summary>Whether biases are drawn too; else they start at 0.</summary>
    public bool DrawsBias { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>r.</summary>
    /// <param name="inputs">N, the number of inputs of the layer.</param>
    /// <param name="units">M, the number of its units.</param>
    /// <param name="activation">Its activation.</param>
    public abstract T Bound<T>(T inputs, T units, Activation activation)
        where T : struct, IReal<T>;

    /// <summary>The rule of a formula.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Initializer Of<TFormula>()
        where TFormula : struct, IInitializer => new Rule<TFormula>();

    /// <summary>One number, uniform from −r to r.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="inputs">How many inputs the layer has.</param>
    /// <param name="units">How many units the layer has.</param>
    /// <param name="activation">The activation of the layer.</param>
    public double Draw(SplitMix64 random, int inputs, int units, Activation activation)
    {
        ArgumentNullException.ThrowIfNull(random);
        return Bound(new F64(inputs), new F64(units), activation).Value * ((2.0 * random.NextDouble()) - 1.0);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private sealed class Rule<TFormula>() : Initializer(TFormula.Name, TFormula.DrawsBias, TFormula.Facts)
        where TFormula : struct, IInitializer
    {
        public override T Bound<T>(T inputs, T units, Activation activation) => TFormula.Bound(inputs, units, activation);
    }
}
