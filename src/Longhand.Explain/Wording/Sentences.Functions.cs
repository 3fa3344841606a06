using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Wording;

/// <content>The sentences of the gallery of functions.</content>
public abstract partial class Sentences
{
    /// <summary>Gets the title of the gallery.</summary>
    public abstract string GalleryTitle { get; }

    /// <summary>Gets the caption of the table of numbers that a function takes.</summary>
    public abstract string FunctionParametersCaption { get; }

    /// <summary>Gets a column of letters.</summary>
    public abstract string Letter { get; }

    /// <summary>Gets a column of values where nothing is said.</summary>
    public abstract string Default { get; }

    /// <summary>Gets a column of what values may be.</summary>
    public abstract string Allowed { get; }

    /// <summary>Gets the heading above values in numbers.</summary>
    public abstract string InNumbers { get; }

    /// <summary>Gets what stands for a kink in a drawing.</summary>
    public abstract Prose KinkMark { get; }

    /// <summary>Says what the gallery is.</summary>
    /// <param name="convention">The convention in force.</param>
    public abstract Prose GalleryIntroduction(string convention);

    /// <summary>Names a kind of functions: Activations.</summary>
    /// <param name="kind">The kind.</param>
    public abstract string Functions(FunctionKind kind);

    /// <summary>Says what a function is: An activation.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="use">Where it is used; empty where nobody says.</param>
    public abstract Prose WhatItIs(FunctionKind kind, string use);

    /// <summary>Says what the letters of an activation are.</summary>
    /// <param name="z">The letter of a weighted input.</param>
    /// <param name="value">a = f(z), where the derivative is written in a; else null.</param>
    public abstract Prose LettersOfActivation(Formula z, Formula? value);

    /// <summary>Says what the letters of a loss are.</summary>
    /// <param name="prediction">The letter of a prediction.</param>
    /// <param name="target">The letter of a target.</param>
    /// <param name="loss">The loss.</param>
    public abstract Prose LettersOfLoss(Formula prediction, Formula target, Loss loss);

    /// <summary>Says what the letters of an update rule are, and what it remembers.</summary>
    /// <param name="gradient">g = ∂L/∂w.</param>
    /// <param name="state">What it remembers of each parameter.</param>
    public abstract Prose LettersOfRule(Formula gradient, IReadOnlyList<Formula> state);

    /// <summary>Says what the letters of a schedule are.</summary>
    /// <param name="rate">The learning rate of a step.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="learningRate">The learning rate of the update rule.</param>
    public abstract Prose LettersOfSchedule(Formula rate, Formula step, Formula learningRate);

    /// <summary>Says how starting weights are drawn.</summary>
    /// <param name="distribution">From which distribution.</param>
    /// <param name="spread">The letter of its number: r, σ, c or g.</param>
    /// <param name="inputs">The letter of the number of inputs.</param>
    /// <param name="units">The letter of the number of units.</param>
    /// <param name="drawsBias">Whether biases are drawn too.</param>
    public abstract Prose LettersOfInitializer(InitialDistribution distribution, Formula spread, Formula inputs, Formula units, bool drawsBias);

    /// <summary>Says what an activation over a layer does.</summary>
    /// <param name="units">How many units the formulas are written for.</param>
    public abstract Prose OverALayer(int units);

    /// <summary>Says which values a function takes.</summary>
    /// <param name="range">The interval.</param>
    public abstract Prose Range(ValueRange range);

    /// <summary>Says with which function it forms a canonical pair.</summary>
    /// <param name="other">The other function.</param>
    /// <param name="delta">What the derivative by the weighted input comes to.</param>
    public abstract Prose CanonicalWith(string other, Formula delta);

    /// <summary>Says that a canonical pair computes the loss from the weighted input.</summary>
    /// <param name="term">The loss of one output in the weighted input.</param>
    public abstract Prose FromWeightedInput(Formula term);

    /// <summary>Says what conventions make of a function.</summary>
    /// <param name="conventions">The conventions.</param>
    /// <param name="changes">What is otherwise under them.</param>
    public abstract Prose UnderConventions(IReadOnlyList<string> conventions, IReadOnlyList<Formula> changes);

    /// <summary>Says who described a function.</summary>
    /// <param name="source">Who, and when.</param>
    public abstract Prose Source(string source);

    /// <summary>Says what a drawing shows.</summary>
    /// <param name="given">What is fixed: y = 0.</param>
    public abstract Prose CurveCaption(IReadOnlyList<Formula> given);

    /// <summary>Says what a table of values shows.</summary>
    /// <param name="given">What is fixed: y = 0; null where nothing is.</param>
    public abstract Prose ValuesCaption(Formula? given);

    /// <summary>Says in a list where a kink is, and which side is taken.</summary>
    /// <param name="place">The place.</param>
    /// <param name="derivative">What is taken.</param>
    public abstract Prose KinkInShort(Formula place, Formula derivative);

    /// <summary>Says how a loss combines outputs.</summary>
    /// <param name="loss">The loss.</param>
    public abstract Prose OutputsOf(Loss loss);

    /// <summary>Says that another function has the same name.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">The name.</param>
    public abstract Prose AlsoCalled(string kind, string name);

    /// <summary>Says that a value is not finite.</summary>
    /// <param name="value">∞, −∞, or no number.</param>
    public abstract Prose Unbounded(Formula value);
}
