using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Longhand.Model;

namespace Longhand.Backpropagation;

/// <summary>
/// Finds the quantity that a name means: the way back from <see cref="Quantity.Identifier"/> to what <see cref="StepView.Value"/> takes.
/// Beside the identifiers (<c>dL/dw5</c>, <c>a_h1[2]</c>, <c>w5_new@3</c>) it knows words for them: <c>w5.gradient</c>, <c>w5.new</c>,
/// <c>h1.delta</c>, <c>loss.after</c>.
/// </summary>
public sealed class QuantityLookup
{
    private readonly Problem _problem;
    private readonly NetworkNames _names;
    private readonly QuantityNames _known;

    /// <summary>Settles the names of a problem.</summary>
    /// <param name="problem">The problem.</param>
    public QuantityLookup(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (_problem, _names) = (problem, problem.Names);
        _known = new QuantityNames(problem, _names);
    }

    /// <summary>Finds a quantity.</summary>
    /// <param name="name">Its identifier, or words for it.</param>
    /// <param name="place">The quantity; null where there is none.</param>
    /// <param name="reason">Why there is none, and what may be meant; empty where there is one.</param>
    public bool TryFind(string name, [NotNullWhen(true)] out QuantityPlace? place, out string reason)
    {
        ArgumentNullException.ThrowIfNull(name);
        place = null;
        if (Candidates(name) is not [_, ..] found)
        {
            reason = Unknown(name);
            return false;
        }

        reason = Refusal(name, found[0]);
        if (reason.Length > 0)
        {
            return false;
        }

        // Of one example and its batch the batch is meant where nothing is said: they differ in nothing but the example.
        var (quantities, example, step) = found[0];
        var quantity = quantities.First(q => example is not null == q.Example >= 0 || !NeedsExample);
        place = new(quantity.Example >= 0 ? quantity with { Example = (example ?? 1) - 1 } : quantity, step ?? 1);
        return true;
    }

    /// <summary>The identifier of what a name means, as a derivation writes it.</summary>
    /// <param name="place">The quantity and its step.</param>
    public string Identifier(QuantityPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Quantity.Identifier(_problem, _names, _problem.HasManySteps ? place.Step : null);
    }

    private bool NeedsExample => _problem.Examples.Length > 1;

    /// <summary>What a name may mean: a name of one's own may itself end in [2] or @3.</summary>
    private List<(Quantity[] Quantities, int? Example, int? Step)> Candidates(string name)
    {
        var found = new List<(Quantity[], int?, int?)>();
        void Add(string text, int? example, int? step)
        {
            Quantity[] quantities = [.. _known.Of(text)];
            if (quantities.Length > 0)
            {
                found.Add((quantities, example, step));
            }
        }

        Add(name, null, null);
        var (withoutStep, step) = Cut(name, '@', string.Empty);
        var (bare, example) = Cut(withoutStep, '[', "]");
        if (step is not null && example is not null)
        {
            Add(bare, example, step);
        }

        if (step is not null)
        {
            Add(withoutStep, null, step);
        }

        if (step is null && example is not null)
        {
            Add(bare, example, null);
        }

        return found;
    }

    /// <summary>Why a step or an example that is named, or is not, does not fit; empty where all is well.</summary>
    private string Refusal(string name, (Quantity[] Quantities, int? Example, int? Step) found)
    {
        var (quantities, example, step) = found;
        var (examples, steps) = (_problem.Examples.Length, _problem.HasManySteps);
        if (step is < 1 || (step > 1 && !steps))
        {
            return Invariant($"\"{name}\" asks for step {step}; {(steps ? "steps are counted from 1" : "the problem has one step")}.");
        }

        if (step is null && steps && !quantities.All(q => q.Kind == QuantityKind.Constant))
        {
            return Invariant($"\"{name}\" does not say which step; the problem has several: write {name}@1, or another.");
        }

        if (example is { } number && (number < 1 || number > examples))
        {
            return Invariant($"\"{name}\" asks for example {number}; the problem has {examples}: write a number from 1 to {examples}.");
        }

        if (NeedsExample && example is null && quantities.All(q => q.Example >= 0))
        {
            return Invariant($"\"{name}\" does not say which example; the problem has {examples}: write {Cut(name, '@', string.Empty).Text}[1]{(step is null ? string.Empty : "@")}{step}, or another.");
        }

        return NeedsExample && example is not null && quantities.All(q => q.Example < 0)
            ? Invariant($"\"{name}\" asks for one example; it belongs to all of them together: leave [{example}] away.")
            : string.Empty;
    }

    private string Unknown(string name)
    {
        var bare = Cut(Cut(name, '@', string.Empty).Text, '[', "]").Text;
        var suffix = name[Math.Min(bare.Length, name.Length)..];
        return Nearest.Best(bare, [.. _known.All()]) is { } best
            ? $"There is no quantity \"{name}\"; did you mean \"{best}{suffix}\"?"
            : $"There is no quantity \"{name}\"; there are such as {string.Join(", ", _known.Examples())}.";
    }

    /// <summary>Cuts a number off the end: @3, or [2].</summary>
    private static (string Text, int? Number) Cut(string text, char begin, string end)
    {
        var at = text.LastIndexOf(begin);
        return at > 0 && text.EndsWith(end, StringComparison.Ordinal) && int.TryParse(text.AsSpan(at + 1, text.Length - at - 1 - end.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (text[..at], number)
            : (text, null);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
