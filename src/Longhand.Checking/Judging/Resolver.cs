using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>Settles what each number is, by form, position and value together: the way of naming that explains more of the text wins.</summary>
internal sealed class Resolver
{
    /// <summary>What is given is not worked out.</summary>
    private const double NotWorked = -30.0;

    private static readonly HashSet<Scheme> OfOneMention = [Scheme.Updated, Scheme.OutputIsY, Scheme.After, Scheme.Residual];

    private readonly Ledger _ledger;
    private readonly Dictionary<Scheme, int> _votes = [];
    private readonly Dictionary<int, string> _stated = [];
    private SignFit _signs = SignFit.None;
    private int _example = -1;
    private int _step = 1;

    private Resolver(Ledger ledger) => _ledger = ledger;

    /// <summary>Gives each mention its place.</summary>
    public static Resolver Settle(Ledger ledger, NameTable names, IReadOnlyList<Mention> mentions, IReadOnlyList<Statement> statements)
    {
        var resolver = new Resolver(ledger);
        foreach (var mention in mentions)
        {
            resolver.Vote(mention.Candidates, mention.Number);
        }

        resolver.VoteByFormulas(names, statements);
        resolver.VoteByUpdates(mentions);

        resolver._signs = SignFit.Of(ledger, names, mentions);
        foreach (var mention in mentions.Where(m => m.Candidates.Count > 0))
        {
            mention.Place = resolver.Choose(mention, mention.Candidates, mention.Statement.Name ?? mention.Statement.Cell?.Row);
            resolver.Remember(mention.Place, mention.Statement.Name);
        }

        return resolver;
    }

    /// <summary>What a name means at a mention; −1 where it means nothing.</summary>
    public int Choose(NameTable names, Name name, Mention at)
    {
        var candidates = names.Of(name);
        return candidates.Count == 0 ? -1 : Choose(at with { Candidates = candidates, Number = at.Number }, candidates, name, usesValue: false);
    }

    /// <summary>Only a name that means different things under different ways of naming says anything about them.</summary>
    private void Vote(IReadOnlyList<Candidate> candidates, PrintedNumber number)
    {
        if (candidates is [{ Scheme: Scheme.Layers or Scheme.LayersWithInputs } only] && !number.IsCoarse && PrintedPrecision.Rounds(_ledger.Entries[only.Place].Exact, number))
        {
            _votes[only.Scheme] = _votes.GetValueOrDefault(only.Scheme) + 1;
        }

        if (candidates.Count < 2)
        {
            return;
        }

        var schemes = candidates.Where(c => !OfOneMention.Contains(c.Scheme)).ToLookup(c => c.Scheme);
        var matching = schemes.Where(g => g.Any(c => PrintedPrecision.Rounds(_ledger.Entries[c.Place].Exact, number))).Select(g => g.Key).ToList();
        if (matching.Count == 0 || matching.Count == schemes.Count)
        {
            return;
        }

        foreach (var scheme in matching)
        {
            _votes[scheme] = _votes.GetValueOrDefault(scheme) + 1;
        }
    }

    /// <summary>What is given stands in the formulas with its name and then with its number, whatever they come to: each such pair counts once.</summary>
    private void VoteByFormulas(NameTable names, IReadOnlyList<Statement> statements)
    {
        var counted = new HashSet<(string, double)>();
        foreach (var (name, number) in statements.SelectMany(SideBySide.Of))
        {
            if (counted.Add((name.Key, number.Value)) && names.Of(name) is { Count: > 1 } found && found.All(c => _ledger.Entries[c.Place].Quantity.Kind is QuantityKind.Parameter or QuantityKind.NewParameter))
            {
                Vote([.. found.Where(c => _ledger.Entries[c.Place].IsGiven)], number);
            }
        }
    }

    /// <summary>An update begins with the old value: w₂₁ new = 0.4 − … says which weight is 0.4.</summary>
    private void VoteByUpdates(IReadOnlyList<Mention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Displayed is Node.Binary { Sign: '+' or '-', Left.Literal: { } number } && mention.Candidates.All(c => _ledger.Entries[c.Place] is { Quantity.Kind: QuantityKind.NewParameter, Role: EntryRole.Whole }))
            {
                Vote([.. mention.Candidates.SelectMany(c => _ledger.Find(_ledger.Entries[c.Place].Quantity with { Kind = QuantityKind.Parameter }, 1) is { } old ? new[] { c with { Place = old.Place } } : [])], number);
            }
        }
    }

    private int Choose(Mention mention, IReadOnlyList<Candidate> candidates, Name? name, bool usesValue = true)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        foreach (var candidate in candidates)
        {
            var entry = _ledger.Entries[candidate.Place];
            if (!_signs.Allows(entry) || (candidates.Count > 1 && IsOfOtherFamily(candidate.Naming)))
            {
                continue;
            }

            var score = Position(entry, mention.Statement.Scope, name) + Form(candidate, mention);
            if (usesValue)
            {
                score += entry.IsGiven && mention.IsWorked && !PrintedPrecision.Rounds(entry.Exact, mention.Number) ? NotWorked : 0.0;
                score += PrintedPrecision.Rounds(entry.Exact, mention.Number) ? 4.0 : PrintedPrecision.IsNear(entry.Exact, mention.Number) ? 1.0 : 0.0;
            }

            if (score > most)
            {
                (best, most) = (usesValue && score <= NotWorked / 2 ? -1 : candidate.Place, score);
            }
        }

        return best;
    }

    private double Form(Candidate candidate, Mention mention)
    {
        if (candidate.Scheme == Scheme.Updated)
        {
            var isSum = mention.Displayed is Node.Binary { Sign: '-' or '+' };
            return isSum ? 3.0 + Form(candidate with { Scheme = candidate.Naming }, mention) : IsStated(candidate, mention) ? 1.5 + Weight(_votes.GetValueOrDefault(Scheme.Plain)) : -1.0;
        }

        if (candidate.Scheme == Scheme.Residual)
        {
            return mention.Displayed is Node.Binary { Sign: '-', Left.Literal: { } left, Right.Literal: { } right } ? ((left.Value - right.Value) * _ledger.Entries[candidate.Place].Exact > 0.0 ? 3.0 : -3.0) : -0.7;
        }

        if (candidate.Scheme == Scheme.After)
        {
            return -1.5;
        }

        if (candidate.Scheme == Scheme.OutputIsY)
        {
            return mention.Displayed is not null ? 1.0 : -1.0;
        }

        var (votes, plain) = (_votes.GetValueOrDefault(candidate.Scheme), _votes.GetValueOrDefault(Scheme.Plain));
        return candidate.Scheme switch
        {
            Scheme.Plain => 0.5 + Weight(plain),
            Scheme.LayersWithInputs => Weight(votes) - 0.3,
            Scheme.WithinNetwork => Weight(votes) + 0.2,
            _ => Weight(votes),
        };
    }

    /// <summary>Whether the old value of a parameter stood before, and nothing is said of which value this is.</summary>
    private bool IsStated(Candidate candidate, Mention mention) =>
        mention.Displayed is null && mention.Statement.Cell is null && _ledger.Entries[candidate.Place].Quantity is var q
        && _ledger.Find(new(QuantityKind.Parameter, Parameter: q.Parameter), _ledger.Entries[candidate.Place].Step) is { } old && mention.Statement.Name is { } name && _stated.GetValueOrDefault(old.Place) == name.Key;

    /// <summary>Whether places are counted from 0 in a text that counts from 1, or the source stands first where the unit does.</summary>
    private bool IsOfOtherFamily(Scheme scheme)
    {
        int Votes(params ReadOnlySpan<Scheme> schemes)
        {
            var sum = 0;
            foreach (var s in schemes)
            {
                sum += _votes.GetValueOrDefault(s);
            }

            return sum;
        }

        return scheme switch
        {
            Scheme.FromZero => Votes(Scheme.FromZero) < Votes(Scheme.Plain, Scheme.Layers, Scheme.WithinLayer, Scheme.WithinNetwork, Scheme.LayersWithInputs),
            _ => false,
        };
    }

    private static double Weight(int votes) => Math.Min(votes, 12);

    /// <summary>How well an example and a step fit to where a number stands.</summary>
    private double Position(Entry entry, Scope scope, Name? name)
    {
        var score = 0.0;
        var example = entry.Quantity.Example;
        if (_ledger.Problem.Examples.Length > 1)
        {
            var said = name is { Brackets.Length: 1 } ? name.Brackets[0] : name?.By is { Brackets.Length: 1 } by ? by.Brackets[0] : scope.Example;
            score += said > 0 ? (example == said - 1 ? 6.0 : example < 0 ? (name is { Brackets.Length: 1 } ? -6.0 : 0.5) : -6.0) : example < 0 ? 1.0 : example == _example ? 0.8 : 0.0;
        }

        if (_ledger.Problem.HasManySteps)
        {
            score += scope.Step > 0 ? (entry.Step == scope.Step ? 6.0 : -6.0) : entry.Step == _step ? 0.8 : 0.0;
        }

        return score;
    }

    private void Remember(int place, Name? name)
    {
        if (place < 0)
        {
            return;
        }

        _stated[place] = name?.Key ?? string.Empty;
        var entry = _ledger.Entries[place];
        _example = entry.Quantity.Example >= 0 ? entry.Quantity.Example : _example;
        _step = entry.Quantity.Kind is QuantityKind.Constant ? _step : entry.Step;
    }
}
