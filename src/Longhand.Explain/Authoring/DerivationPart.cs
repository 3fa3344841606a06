using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Model;

namespace Longhand.Explain.Authoring;

/// <summary>What is asked of a derivation, picked out of it as its blocks come by.</summary>
/// <param name="request">What is asked for.</param>
/// <param name="worked">The problem.</param>
/// <param name="text">The sentences of the derivation.</param>
internal sealed class DerivationPart(MarkRequest request, WorkedProblem worked, Sentences text)
{
    private const int MostSeen = 4000;

    private static readonly string[] Tables = ["parameters", "examples", "updates", "steps"];
    private static readonly string[] Figures = ["network", "loss"];

    private readonly string _id = worked.Identifier(request.Name);
    private readonly List<string> _seen = [];
    private readonly List<string> _there = [];
    private readonly (string Name, int? Example, int? Step) _name = request.Kind is MarkKind.Equation or MarkKind.Number ? (request.Name, null, null) : Read(request, worked.Problem);

    /// <summary>The step that it belongs to; the first where it belongs to none.</summary>
    public int Step { get; } = Cut(request.Name, '@', string.Empty).Number ?? 1;

    /// <summary>What was picked out.</summary>
    public List<Block> Blocks { get; } = [];

    /// <summary>Whether nothing more can come.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Looks at a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="place">Where it stands in the derivation.</param>
    public void Look(Block block, DerivationPlace place)
    {
        if (NameOf(block, place) is { Length: > 0 } name && !_there.Contains(name, StringComparer.Ordinal))
        {
            _there.Add(name);
        }

        switch (block)
        {
            case Block.Equation equation when request.Kind is MarkKind.Equation or MarkKind.Number:
                LookAt(equation);
                break;
            case Block.Table table when request.Kind == MarkKind.Table && IsMeant(table) && IsInStep(place):
                Blocks.Add(table);
                break;
            case Block when request.Kind == MarkKind.Table:
                IsComplete = Blocks.Count > 0;
                break;
            case Block.Diagram when request.Kind == MarkKind.Figure && _name.Name is "network":
            case Block.Curve when request.Kind == MarkKind.Figure && _name.Name is "loss":
                Blocks.Add(block);
                IsComplete = true;
                break;
            default:
                break;
        }

        if (request.Kind == MarkKind.Section)
        {
            LookForSection(block, place);
        }
    }

    /// <summary>Why nothing was found.</summary>
    public MarkException Missing()
    {
        if (request.Kind == MarkKind.Number)
        {
            // It may be a part of an update, which is known by its line alone.
            var ofStep = FormattableString.Invariant($"{request.Name}@{Step}");
            return new(request.NameStart, _seen.Contains(ofStep, StringComparer.Ordinal)
                ? $"\"{request.Name}\" does not say which step; the problem has several: write {ofStep}, or another."
                : worked.WhyUnknown(request.Name));
        }

        if (request.Kind != MarkKind.Equation)
        {
            var there = _there.Count == 0 ? "none" : string.Join(", ", _there);
            return new(request.NameStart, $"The derivation of this problem has no {request.Kind.ToString().ToLowerInvariant()} \"{request.Name}\"; there {(_there.Count > 1 ? "are" : "is")} {there}.");
        }

        return new(request.NameStart, Nearest.Best(request.Name, _seen) is { } best
            ? $"There is no equation \"{request.Name}\"; did you mean \"{best}\"?"
            : $"There is no equation \"{request.Name}\"; there are such as {string.Join(", ", _seen.Take(6))}.");
    }

    private void LookAt(Block.Equation equation)
    {
        if (equation.Id.Length == 0)
        {
            return;
        }

        if (_seen.Count < MostSeen)
        {
            _seen.Add(equation.Id);
        }

        if (equation.Id == _id || equation.Id == request.Name)
        {
            Blocks.Add(equation);
            IsComplete = true;
        }
    }

    private bool IsMeant(Block.Table table) => NameOf(table) == _name.Name;

    private string? NameOf(Block.Table table)
    {
        var caption = UnicodeText.Of(table.Caption);
        return caption == text.ParametersCaption ? "parameters"
            : caption == text.ExamplesCaption ? "examples"
            : caption == text.RunCaption ? "steps"
            : caption == text.WeightsCaption || caption == text.BiasesCaption || caption == text.LearnedCaption ? "updates"
            : null;
    }

    /// <summary>The name by which a mark of this kind could ask for a block; null where none could.</summary>
    private string? NameOf(Block block, DerivationPlace place) => (request.Kind, block) switch
    {
        (MarkKind.Section, _) => place.Section,
        (MarkKind.Table, Block.Table table) => NameOf(table),
        (MarkKind.Figure, Block.Diagram) => "network",
        (MarkKind.Figure, Block.Curve) => "loss",
        _ => null,
    };

    private bool IsInStep(DerivationPlace place) => place.Step is null || _name.Name is not "updates" || place.Step == (_name.Step ?? 1);

    private void LookForSection(Block block, DerivationPlace place)
    {
        var isInside = place.Section == _name.Name && place.Example == _name.Example && (place.Step is null || place.Step == (_name.Step ?? 1));
        if (isInside && !place.IsHeading)
        {
            Blocks.Add(block);
        }

        IsComplete |= !isInside && Blocks.Count > 0;
    }

    /// <summary>A name with its example and its step, which have to be there where there are several.</summary>
    private static (string Name, int? Example, int? Step) Read(MarkRequest request, Problem problem)
    {
        var (withoutStep, step) = Cut(request.Name, '@', string.Empty);
        var (name, example) = Cut(withoutStep, '[', "]");
        var kind = request.Kind.ToString().ToLowerInvariant();
        var known = request.Kind switch
        {
            MarkKind.Table => Tables,
            MarkKind.Figure => Figures,
            _ => DerivationPlace.Sections,
        };
        MarkException Wrong(string reason) => new(request.NameStart, reason);
        if (!known.Contains(name, StringComparer.Ordinal))
        {
            throw Wrong($"There is no {kind} \"{name}\"; {Nearest.Advice(name, known)}.");
        }

        var isOfStep = name is "updates" || (request.Kind == MarkKind.Section && name is not ("conventions" or "given" or DerivationPlace.Run));
        if (isOfStep && problem.HasManySteps && step is null)
        {
            throw Wrong($"\"{kind} {request.Name}\" does not say which step; the problem has several: write {kind} {request.Name}@1, or another.");
        }

        if (step is { } number && (number < 1 || number > ShownSteps.MostSteps(problem)))
        {
            throw Wrong(FormattableString.Invariant($"\"{kind} {request.Name}\" asks for step {step}; the problem has {ShownSteps.MostSteps(problem)}: write a number from 1 to {ShownSteps.MostSteps(problem)}."));
        }

        var isOfExample = request.Kind == MarkKind.Section && name is "forward" or "loss" or "backward" && problem.Examples.Length > 1;
        if (isOfExample != example is not null)
        {
            throw Wrong(isOfExample
                ? FormattableString.Invariant($"\"{kind} {request.Name}\" does not say which example; the problem has {problem.Examples.Length}: write {kind} {name}[1], or another.")
                : FormattableString.Invariant($"\"{kind} {request.Name}\" asks for example {example}; it is not one of several: leave [{example}] away."));
        }

        return (name, example, step);
    }

    private static (string Text, int? Number) Cut(string text, char begin, string end)
    {
        var at = text.LastIndexOf(begin);
        return at > 0 && text.EndsWith(end, StringComparison.Ordinal) && int.TryParse(text.AsSpan(at + 1, text.Length - at - 1 - end.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (text[..at], number)
            : (text, null);
    }
}
