using System.Collections.Immutable;
using System.Globalization;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// A loss as users and files hold it: a formula for one output (<see cref="ILoss"/>), how outputs are combined, and how examples are.
/// It never changes; a loss with another setting is another loss.
/// </summary>
public abstract partial class Loss
{
    private readonly Settings _settings;

    private Loss(Settings settings, LossDomain domain, IReadOnlyList<double> kinks, ValueRange range, FunctionFacts facts)
    {
        (_settings, Domain, Kinks, Range, Facts) = (settings, domain, kinks, range, facts);
        ClassWeights = settings.ClassWeights;
    }

    /// <summary>The range of a label smoothing α.</summary>
    public static FunctionParameter Smoothing { get; } = new("labelSmoothing", "α", Default: 0.0, Least: 0.0, Most: 1.0, IncludesMost: false);

    /// <summary>The range of the weight of a class.</summary>
    public static FunctionParameter ClassWeight { get; } = new("classWeights", "c", Default: 1.0, Least: 0.0, IncludesLeast: false);

    /// <summary>The name in problem files.</summary>
    public string Name => _settings.Name;

    /// <summary>How the outputs of one example are combined.</summary>
    public Outputs Outputs => _settings.Outputs;

    /// <summary>How the examples of a batch are combined.</summary>
    public Reduction Reduction => _settings.Reduction;

    /// <summary>Which predictions and targets it is defined for.</summary>
    public LossDomain Domain { get; }

    /// <summary>The values of <see cref="KinkArgument{T}"/> at which the derivative does not exist and a side is chosen.</summary>
    public IReadOnlyList<double> Kinks { get; }

    /// <summary>The values that the loss of an example takes inside its domain.</summary>
    public ValueRange Range { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>How probabilities are kept away from 0 and 1 under a logarithm; null where they are taken as they are.</summary>
    public ProbabilityClip? Clip => _settings.Clip;

    /// <summary>The weight of each class; empty where all weigh the same.</summary>
    public IReadOnlyList<double> ClassWeights { get; }

    /// <summary>Whether classes have weights.</summary>
    internal bool WeighsClasses => !_settings.ClassWeights.IsEmpty;

    /// <summary>The α of label smoothing: the share of each target that is given to all outputs alike.</summary>
    public double LabelSmoothing => _settings.LabelSmoothing;

    /// <summary>Whether the mean over examples divides by the sum of their weights, and not by how many they are.</summary>
    public bool DividesByWeights => WeighsClasses && Reduction == Reduction.Mean;

    /// <summary>Whether its targets are shares of classes, which can be weighed and smoothed.</summary>
    public abstract bool HasClasses { get; }

    /// <summary>The number that shapes it, where there is one.</summary>
    public virtual FunctionParameter? Parameter => null;

    /// <summary>The value of <see cref="Parameter"/>; 0 where there is none.</summary>
    public double ParameterValue => _settings.Parameter;

    /// <summary>The same loss, combined otherwise.</summary>
    /// <param name="outputs">How the outputs of one example are combined; null leaves it.</param>
    /// <param name="reduction">How the examples of a batch are combined; null leaves it.</param>
    public Loss With(Outputs? outputs = null, Reduction? reduction = null) =>
        outputs is null && reduction is null ? this : Make(_settings with { Outputs = outputs ?? Outputs, Reduction = reduction ?? Reduction });

    /// <summary>The same loss with another value of its parameter.</summary>
    /// <param name="value">The value, inside the range of <see cref="Parameter"/>.</param>
    /// <exception cref="InvalidOperationException">The loss has no parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside the range.</exception>
    public Loss WithParameter(double value) =>
        Parameter is { } parameter
            ? Make(_settings with { Parameter = parameter.Checked(value, Name) })
            : throw new InvalidOperationException($"The loss {Name} has no parameter.");

    /// <summary>The same loss with another clip of its probabilities.</summary>
    /// <param name="clip">How they are clipped; null takes them as they are.</param>
    public Loss WithClip(ProbabilityClip? clip) => clip == Clip ? this : Make(_settings with { Clip = clip });

    /// <summary>The same loss with a weight for each class.</summary>
    /// <param name="weights">One number above 0 for each output; none where all weigh the same.</param>
    /// <exception cref="InvalidOperationException">The targets of the loss are no classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not above 0.</exception>
    public Loss WithClassWeights(params IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Make(_settings with { ClassWeights = [.. WithClasses(weights).Select(w => ClassWeight.Checked(w, Name))] });
    }

    /// <summary>The same loss with its targets smoothed: y′ = (1 − α) y + α/K over K outputs.</summary>
    /// <param name="share">The α, at least 0 and below 1.</param>
    /// <exception cref="InvalidOperationException">The targets of the loss are no classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside its range.</exception>
    public Loss WithLabelSmoothing(double share) => Make(_settings with { LabelSmoothing = Smoothing.Checked(WithClasses(share), Name) });

    /// <summary>The loss of one output, before outputs are combined.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    public abstract T Term<T>(T prediction, T target)
        where T : struct, IReal<T>;

    /// <summary>The derivative of <see cref="Term{T}(T, T)"/> by the prediction, as the clip of its probabilities leaves it.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    public abstract T TermDerivative<T>(T prediction, T target)
        where T : struct, IReal<T>;

    /// <summary>The losses of all outputs of an example, added up in their order.</summary>
    /// <param name="predictions">The predictions. // [K]</param>
    /// <param name="targets">The targets. // [K]</param>
    public abstract T SumOfTerms<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets)
        where T : struct, IReal<T>;

    /// <summary>The derivatives of all outputs of an example.</summary>
    /// <param name="predictions">The predictions. // [K]</param>
    /// <param name="targets">The targets. // [K]</param>
    /// <param name="derivatives">Where they go. // [K]</param>
    public abstract void TermDerivatives<T>(ReadOnlySpan<T> predictions, ReadOnlySpan<T> targets, Span<T> derivatives)
        where T : struct, IReal<T>;

    /// <summary>The loss of one output with its parameter as a number, or a letter, of its own; no clip takes part.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    /// <param name="p">The number that shapes it.</param>
    public virtual T Term<T>(T prediction, T target, T p)
        where T : struct, IReal<T> => Term(prediction, target);

    /// <summary>The derivative of <see cref="Term{T}(T, T, T)"/> by the prediction.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    /// <param name="p">The number that shapes it.</param>
    public virtual T TermDerivative<T>(T prediction, T target, T p)
        where T : struct, IReal<T> => TermDerivative(prediction, target);

    /// <summary>What decides where a kink is: ŷ − y, or the margin y ŷ.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    public abstract T KinkArgument<T>(T prediction, T target)
        where T : struct, IReal<T>;

    /// <summary>Whether a probability, or its logarithm, is so small that the value takes a limit in its place.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    public virtual bool Clips(double prediction, double target) => Clip is { } clip && clip.Changes(prediction);

    /// <summary>Whether the derivative takes a limit in the place of what it divides by, so that it is not the slope of the value.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    public virtual bool ClipsDerivative(double prediction) => false;

    /// <summary>The predictions at which the derivative does not exist, one for each of <see cref="Kinks"/>.</summary>
    /// <remarks>What decides, ŷ − y or y ŷ, is a straight line over ŷ: where it meets each of them.</remarks>
    /// <param name="target">The target y.</param>
    public IReadOnlyList<double> KinkPlaces(double target)
    {
        var argument = KinkArgument(new Dual(0.0, 1.0), Dual.From(target));
        return [.. Kinks.Select(kink => (kink - argument.Value) / argument.Tangent)];
    }

    /// <summary>Whether loss and output activation are a canonical pair, so that ∂L/∂z is ŷ − y.</summary>
    /// <param name="activation">The activation of the output layer.</param>
    public virtual bool IsCanonicalWith(Activation activation) => false;

    /// <summary>The loss of one output from the weighted inputs, where the pair is canonical.</summary>
    /// <param name="z">The weighted inputs of the output layer. // [M]</param>
    /// <param name="output">Which output.</param>
    /// <param name="target">The target of that output.</param>
    public virtual T TermFromWeightedInputs<T>(ReadOnlySpan<T> z, int output, T target)
        where T : struct, IReal<T> => throw HasNoForm();

    /// <summary>The losses of all outputs of an example from the weighted inputs, added up in their order, where the pair is canonical.</summary>
    /// <param name="z">The weighted inputs of the output layer. // [K]</param>
    /// <param name="targets">The targets. // [K]</param>
    public virtual T SumFromWeightedInputs<T>(ReadOnlySpan<T> z, ReadOnlySpan<T> targets)
        where T : struct, IReal<T> => throw HasNoForm();

    /// <summary>The sum of terms, or their mean, as <see cref="Outputs"/> says.</summary>
    /// <param name="sumOfTerms">The sum over the outputs of one example.</param>
    /// <param name="outputs">How many outputs there are.</param>
    public T Combine<T>(T sumOfTerms, int outputs)
        where T : struct, IReal<T> => Outputs == Outputs.Mean ? sumOfTerms / T.From(outputs) : sumOfTerms;

    /// <summary>The sum over examples, or their mean, as <see cref="Reduction"/> says.</summary>
    /// <param name="sumOverExamples">The sum over the examples of a batch.</param>
    /// <param name="size">How many examples there are, or the sum of their weights.</param>
    public T Reduce<T>(T sumOverExamples, T size)
        where T : struct, IReal<T> => Reduction == Reduction.Mean ? sumOverExamples / size : sumOverExamples;

    /// <summary>Whether the formula behind this loss is <typeparamref name="TFormula"/>.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public abstract bool Is<TFormula>()
        where TFormula : struct;

    /// <summary>The loss of a formula.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Loss Of<TFormula>()
        where TFormula : struct, ILoss => Of<TFormula>(TFormula.Name, TFormula.Outputs);

    /// <summary>The loss of a formula under another name, with its outputs combined otherwise.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    /// <param name="name">The name in problem files.</param>
    /// <param name="outputs">How outputs are combined.</param>
    public static Loss Of<TFormula>(string name, Outputs outputs)
        where TFormula : struct, ILoss => new Plain<TFormula>(new(name, outputs));

    /// <summary>The loss of a formula with a parameter, at its default.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Loss OfParametric<TFormula>()
        where TFormula : struct, IParametricLoss => new Parametric<TFormula>(new(TFormula.Name, TFormula.Outputs) { Parameter = TFormula.Parameter.Default });

    /// <summary>The loss of a formula that belongs to an output activation.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Loss OfCanonical<TFormula>()
        where TFormula : struct, ICanonicalLoss => new Canonical<TFormula>(new(TFormula.Name, TFormula.Outputs));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected abstract Loss Make(Settings settings);

    private InvalidOperationException HasNoForm() => new($"The loss {Name} has no form in the weighted inputs.");

    private TItem WithClasses<TItem>(TItem item) =>
        HasClasses ? item : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The targets of the loss {Name} are no classes."));

    /// <summary>Everything about a loss that its formula leaves open.</summary>
    private protected sealed record Settings(string Name, Outputs Outputs)
    {
        public Reduction Reduction { get; init; } = Reduction.Mean;

        public double Parameter { get; init; }

        public ImmutableArray<double> ClassWeights { get; init; } = [];

        public double LabelSmoothing { get; init; }

        public ProbabilityClip? Clip { get; init; }
    }
}
