using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Wording;

/// <content>The languages, and what sentences of every language are made of.</content>
public abstract partial class Sentences
{
    /// <summary>Every language that there is; the first is the one that is spoken where nothing is said.</summary>
    public static IReadOnlyList<Sentences> Languages => [English.Instance, German.Instance];

    /// <summary>Gets what the babel package of LaTeX calls the language; empty for English, which LaTeX speaks by itself.</summary>
    public abstract string LatexLanguage { get; }

    /// <summary>Gets the word before the condition of a branch.</summary>
    public abstract string If { get; }

    /// <summary>Gets the word before a note that does not begin with a word of its own.</summary>
    public abstract string NoteWord { get; }

    /// <summary>Gets what the loss before the step is told apart by: L_old.</summary>
    public abstract string OldIndex { get; }

    /// <summary>Gets what a number is told apart by that a layer shares: s_layer1.</summary>
    public abstract string LayerIndex { get; }

    private protected static Prose Listed(IReadOnlyList<Formula> formulas, string separator)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        var list = Prose.Empty;
        for (var i = 0; i < formulas.Count; i++)
        {
            list = Prose.Of($"{list}{(i == 0 ? string.Empty : separator)}{formulas[i]}");
        }

        return list;
    }

    private protected static Formula.Number Full(double value) => new(Digits.Full(value));

    private protected static Formula[] Numbers(IReadOnlyList<double> values) => [.. values.Select(value => new Formula.Number(Digits.Full(value)))];

    private protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
