using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>How starting weights and biases are drawn: from a distribution whose spread depends on the size of the layer.</summary>
public abstract class Initializer
{
    private Initializer(string name, InitialDistribution distribution, bool drawsBias, FunctionFacts facts, FunctionParameter? parameter, double value) =>
        (Name, Distribution, DrawsBias, Facts, Parameter, ParameterValue) = (name, distribution, drawsBias, facts, parameter, value);

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

    /// <summary>From which distribution weights are drawn.</summary>
    public InitialDistribution Distribution { get; }

    /// <summary>Whether biases are drawn too; else they start at 0.</summary>
    public bool DrawsBias { get; }

    /// <summary>The number that it takes, where there is one.</summary>
    public FunctionParameter? Parameter { get; }

    /// <summary>The value of <see cref="Parameter"/>; 0 where there is none.</summary>
    public double ParameterValue { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>The number of the distribution: r, σ, c or g.</summary>
    /// <param name="inputs">N, the number of inputs of the layer.</param>
    /// <param name="units">M, the number of its units.</param>
    /// <param name="activation">Its activation.</param>
    public abstract T Spread<T>(T inputs, T units, Activation activation)
        where T : struct, IReal<T>;

    /// <summary>The same rule with another number.</summary>
    /// <param name="value">The number, inside the range of <see cref="Parameter"/>.</param>
    /// <exception cref="InvalidOperationException">The rule takes no number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside the range.</exception>
    public Initializer WithParameter(double value) =>
        Parameter is { } parameter ? Copy(parameter.Checked(value, Name)) : throw new InvalidOperationException($"The initializer {Name} takes no number.");

    /// <summary>The rule of a formula, with its number at the default.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Initializer Of<TFormula>()
        where TFormula : struct, IInitializer => new Rule<TFormula>(TFormula.Parameter?.Default ?? 0.0);

    /// <summary>One number for a layer, of a rule that draws its numbers one by one.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="inputs">How many inputs the layer has.</param>
    /// <param name="units">How many units the layer has.</param>
    /// <param name="activation">The activation of the layer.</param>
    /// <exception cref="InvalidOperationException">The rule draws all weights of a layer together.</exception>
    public double Draw(SplitMix64 random, int inputs, int units, Activation activation)
    {
        ArgumentNullException.ThrowIfNull(random);
        var spread = Spread(new F64(inputs), new F64(units), activation).Value;
        return Distribution switch
        {
            InitialDistribution.Uniform => spread * ((2.0 * random.NextDouble()) - 1.0),
            InitialDistribution.Normal => spread * random.NextNormal(),
            InitialDistribution.Constant => spread,
            _ => throw new InvalidOperationException($"The weights of {Name} are not drawn one by one: each depends on the others."),
        };
    }

    /// <summary>All weights of a layer of a rule that draws them together; null where it draws them one by one.</summary>
    /// <param name="random">Where they come from.</param>
    /// <param name="inputs">How many inputs the layer has.</param>
    /// <param name="units">How many units the layer has.</param>
    /// <param name="activation">The activation of the layer.</param>
    /// <returns>A row for each unit. // [M, N]</returns>
    internal double[]? DrawTogether(SplitMix64 random, int inputs, int units, Activation activation) =>
        Distribution == InitialDistribution.Orthogonal
            ? OrthogonalMatrix.Draw(random, units, inputs, Spread(new F64(inputs), new F64(units), activation).Value)
            : null;

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected abstract Initializer Copy(double value);

    private sealed class Rule<TFormula>(double value)
        : Initializer(TFormula.Name, TFormula.Distribution, TFormula.DrawsBias, TFormula.Facts, TFormula.Parameter, value)
        where TFormula : struct, IInitializer
    {
        public override T Spread<T>(T inputs, T units, Activation activation) => TFormula.Spread(inputs, units, T.From(ParameterValue), activation);

        private protected override Initializer Copy(double value) => new Rule<TFormula>(value);
    }
}
