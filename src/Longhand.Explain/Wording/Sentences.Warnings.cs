using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The sentences of what a step did to the loss, and of what may keep a network from learning.</content>
public abstract partial class Sentences
{
    /// <summary>Gets the caption of the table of losses before and after.</summary>
    public abstract string LossesCaption { get; }

    /// <summary>Gets a column: the loss before the step.</summary>
    public abstract string Before { get; }

    /// <summary>Gets a column: the loss after the step.</summary>
    public abstract string After { get; }

    /// <summary>Gets a column: by how much the loss fell.</summary>
    public abstract string FellBy { get; }

    /// <summary>Gets a column: by how much the gradients say that it falls.</summary>
    public abstract string Foretold { get; }

    /// <summary>Says what the gradients foretell.</summary>
    /// <param name="term">g (w − w⁺).</param>
    public abstract Prose ForetoldMeans(Formula term);

    /// <summary>Says that units are saturated.</summary>
    /// <param name="units">Their names.</param>
    /// <param name="others">How many more there are.</param>
    /// <param name="slope">How steep the steepest of them is.</param>
    /// <param name="limit">From where on a unit is steep enough.</param>
    /// <param name="examples">How many examples the batch has.</param>
    public abstract Prose Saturated(IReadOnlyList<Formula> units, int others, Formula slope, Formula limit, int examples);

    /// <summary>Says that units are dead.</summary>
    /// <param name="units">Their names.</param>
    /// <param name="others">How many more there are.</param>
    /// <param name="examples">How many examples the batch has.</param>
    /// <param name="isAll">Whether these are all examples of the problem.</param>
    public abstract Prose Dead(IReadOnlyList<Formula> units, int others, int examples, bool isAll);

    /// <summary>Says that deltas vanish or explode on their way down.</summary>
    /// <param name="isVanishing">Whether they vanish.</param>
    /// <param name="layer">The layer, counted from 1.</param>
    /// <param name="above">The layer above, counted from 1.</param>
    /// <param name="here">The largest delta of the layer.</param>
    /// <param name="there">The largest of the layer above.</param>
    /// <param name="times">How many times smaller or larger it is.</param>
    /// <param name="limit">How many times are no warning.</param>
    public abstract Prose DeltasChange(bool isVanishing, int layer, int above, Formula here, Formula there, Formula times, Formula limit);

    /// <summary>Says that updates are lost.</summary>
    /// <param name="parameters">The names of their parameters.</param>
    /// <param name="others">How many more there are.</param>
    /// <param name="isCarried">Whether the step was worked by hand.</param>
    public abstract Prose LostUpdate(IReadOnlyList<Formula> parameters, int others, bool isCarried);

    /// <summary>Says that the step was so large that the loss rose.</summary>
    /// <param name="foretold">By how much it would have fallen.</param>
    /// <param name="isForetold">Whether it would have fallen at all.</param>
    /// <param name="parameter">The parameter that moved most for its size; null where there is none.</param>
    /// <param name="times">How many times its size it moved.</param>
    public abstract Prose StepTooLarge(Formula foretold, bool isForetold, Formula? parameter, Formula times);

    /// <summary>Introduces the list of warnings.</summary>
    /// <param name="count">How many there are.</param>
    public abstract Prose Warnings(int count);

    /// <summary>Names a warning in a list.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="layer">The layer, counted from 1; 0 where it is about none.</param>
    /// <param name="places">The first of what it is about.</param>
    /// <param name="others">How many more there are.</param>
    /// <param name="number">Its number, where it has one.</param>
    /// <param name="equation">The equation that it comes from; null where there is none.</param>
    public abstract Prose WarningLabel(WarningKind kind, int layer, IReadOnlyList<Formula> places, int others, Formula number, int? equation);

    /// <summary>Says that there are more warnings than are listed.</summary>
    /// <param name="count">How many.</param>
    public abstract Prose OtherWarnings(int count);
}
