using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// A loss as users and files hold it: a formula for one output (<see cref="ILoss"/>), how outputs are combined, and how examples are.
/// </summary>
public abstract class Loss
{
    private protected Loss(string name, Outputs outputs, Reduction reduction, LossDomain domain, FunctionFacts facts)
    {
        (Name, Outputs, Reduction, Domain, Facts) = (name, outputs, reduction, domain, facts);
    }

    /// <summary>The name in problem files.</summary>
    public string Name { get; }

    /// <summary>How the outputs of one example are combined.</summary>
    public Outputs Outputs { get; }

    /// <summary>How the examples of a batch are combined.</summary>
    public Reduction Reduction { get; }

    /// <summary>Which predictions and targets it is defined for.</summary>
    public LossDomain Domain { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>The same loss, combined otherwise.</summary>
    /// <param name="outputs">How the outputs of one example are combined; null leaves it.</param>
    /// <param name="reduction">How the examples of a batch are combined; null leaves it.</param>
    public abstract Loss With(Outputs? outputs = null, Reduction? reduction = null);

    /// <summary>The loss of one output, before outputs are combined.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    public abstract T Term<T>(T prediction, T target)
        where T : struct, IReal<T>;

    /// <summary>The derivative of <see cref="Term{T}"/> by the prediction.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    public abstract T TermDerivative<T>(T prediction, T target)
        where T : struct, IReal<T>;

    /// <summary>Whether loss and output activation are a canonical pair, so that ∂L/∂z is ŷ − y.</summary>
    /// <param name="activation">The activation of the output layer.</param>
    public virtual bool IsCanonicalWith(Activation activation) => false;

    /// <summary>The loss of one output from the weighted inputs, where the pair is canonical.</summary>
    /// <param name="z">The weighted inputs of the output layer. // [M]</param>
    /// <param name="output">Which output.</param>
    /// <param name="target">The target of that output.</param>
    public virtual T TermFromWeightedInputs<T>(ReadOnlySpan<T> z, int output, T target)
        where T : struct, IReal<T> => throw new InvalidOperationException($"The loss {Name} has no form in the weighted inputs.");

    /// <summary>The sum of terms, or their mean, as <see cref="Outputs"/> says.</summary>
    /// <param name="sumOfTerms">The sum over the outputs of one example.</param>
    /// <param name="outputs">How many outputs there are.</param>
    public T Combine<T>(T sumOfTerms, int outputs)
        where T : struct, IReal<T> => Outputs == Outputs.Mean ? sumOfTerms / T.From(outputs) : sumOfTerms;

    /// <summary>The sum over examples, or their mean, as <see cref="Reduction"/> says.</summary>
    /// <param name="sumOverExamples">The sum over the examples of a batch.</param>
    /// <param name="examples">How many examples there are.</param>
    public T Reduce<T>(T sumOverExamples, int examples)
        where T : struct, IReal<T> => Reduction == Reduction.Mean ? sumOverExamples / T.From(examples) : sumOverExamples;

    /// <summary>The loss of a formula.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Loss Of<TFormula>()
        where TFormula : struct, ILoss => new Plain<TFormula>(TFormula.Name, TFormula.Outputs, Reduction.Mean);

    /// <summary>The loss of a formula under another name, with its outputs combined otherwise.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    /// <param name="name">The name in problem files.</param>
    /// <param name="outputs">How outputs are combined.</param>
    public static Loss Of<TFormula>(string name, Outputs outputs)
        where TFormula : struct, ILoss => new Plain<TFormula>(name, outputs, Reduction.Mean);

    /// <summary>The loss of a formula that belongs to an output activation.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    public static Loss OfCanonical<TFormula>()
        where TFormula : struct, ICanonicalLoss => new Canonical<TFormula>(TFormula.Name, TFormula.Outputs, Reduction.Mean);

    /// <inheritdoc/>
    public override string ToString() => Name;

    private sealed class Plain<TFormula>(string name, Outputs outputs, Reduction reduction)
        : Loss(name, outputs, reduction, TFormula.Domain, TFormula.Facts)
        where TFormula : struct, ILoss
    {
        public override Loss With(Outputs? outputs = null, Reduction? reduction = null) =>
            new Plain<TFormula>(Name, outputs ?? Outputs, reduction ?? Reduction);

        public override T Term<T>(T prediction, T target) => TFormula.Value(prediction, target);

        public override T TermDerivative<T>(T prediction, T target) => TFormula.Derivative(prediction, target);
    }

    private sealed class Canonical<TFormula>(string name, Outputs outputs, Reduction reduction)
        : Loss(name, outputs, reduction, TFormula.Domain, TFormula.Facts)
        where TFormula : struct, ICanonicalLoss
    {
        public override Loss With(Outputs? outputs = null, Reduction? reduction = null) =>
            new Canonical<TFormula>(Name, outputs ?? Outputs, reduction ?? Reduction);

        public override T Term<T>(T prediction, T target) => TFormula.Value(prediction, target);

        public override T TermDerivative<T>(T prediction, T target) => TFormula.Derivative(prediction, target);

        public override bool IsCanonicalWith(Activation activation) => TFormula.BelongsTo(activation);

        public override T TermFromWeightedInputs<T>(ReadOnlySpan<T> z, int output, T target) =>
            TFormula.FromWeightedInputs(z, output, target);
    }
}
