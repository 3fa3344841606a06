using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Explain.Derivations;

namespace Longhand.Checking.Names;

/// <summary>What every name may mean, in the notation of the problem and in those that people use.</summary>
internal sealed class NameTable
{
    private static readonly HashSet<string> Losses = new(StringComparer.Ordinal)
    {
        "l", "e", "j", "c", "loss", "error", "cost", "mse", "sse", "err", "bce", "ce", "ℓ",
    };

    private readonly Dictionary<string, List<Candidate>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> _common = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> _found = new(StringComparer.Ordinal);
    private readonly ParameterNames _parameters;
    private readonly Dictionary<string, List<Candidate>> _derivatives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Candidate[]> _renamed = new(StringComparer.Ordinal);
    private readonly Ledger _ledger;

    public NameTable(Ledger ledger)
    {
        _ledger = ledger;
        var symbols = new Symbols(ledger.Problem);
        foreach (var entry in ledger.Entries)
        {
            if (entry.Role == EntryRole.Whole && entry.Quantity.Kind != QuantityKind.UpdatePart)
            {
                Add(Read(Identifier(entry)), new(entry.Place, Scheme.Plain));
                if (entry.Quantity.Kind != QuantityKind.Constant || !entry.Quantity.Name.StartsWith(UpdateRule.SchedulePrefix, StringComparison.Ordinal))
                {
                    Add(Read(SymbolText.Of(symbols.Of(entry.Quantity))), new(entry.Place, Scheme.Plain));
                }

                if (entry.Quantity.Kind == QuantityKind.NewState)
                {
                    Add(Read(SymbolText.Of(symbols.Of(entry.Quantity with { Kind = QuantityKind.State }))), new(entry.Place, Scheme.Updated));
                }
            }
            else if (entry.Role == EntryRole.Opposite)
            {
                Add(Read(Identifier(entry)), new(entry.Place, Scheme.Plain));
            }
            else if (entry.Role == EntryRole.Whole)
            {
                Add(Read(SymbolText.Of(symbols.Of(entry.Quantity))), new(entry.Place, Scheme.Plain));
            }
        }

        var names = new CommonNames(ledger);
        foreach (var (name, candidate) in names.All())
        {
            Put(_common, name.Bare, candidate);
        }

        _parameters = new ParameterNames(ledger, names);
    }

    /// <summary>What a name may mean; nothing where it is no name of the problem.</summary>
    public IReadOnlyList<Candidate> Of(Name name)
    {
        if (name.By is { } by)
        {
            return Derivative(name with { By = null }, by);
        }

        if (_renamed.GetValueOrDefault(name.Key) is { } own)
        {
            return own;
        }

        var found = Find(name);
        return found is not null && IsLoss(name) && found.Exists(c => c.Scheme == Scheme.Residual) ? [.. LossOf(name), .. found]
            : found ?? (IsLoss(name) ? LossOf(name) : null) ?? Shorthand(name) ?? [];
    }

    /// <summary>Takes a name for the one that an author gives to a quantity, in every example and step.</summary>
    public void Rename(Name name, Entry entry)
    {
        _settled.Add(name.Bare);
        var q = entry.Quantity with { Example = -1 };
        Candidate[] same = [.. _ledger.Entries.Where(e => e.Role == entry.Role && e.Quantity with { Example = -1 } == q).Select(e => new Candidate(e.Place, Scheme.Plain))];
        Candidate[] updated = q.Kind != QuantityKind.Parameter ? []
            : [.. _ledger.Entries.Where(e => e.Quantity.Kind == QuantityKind.NewParameter && e.Quantity.Parameter == q.Parameter && e.Role == EntryRole.Whole).Select(e => new Candidate(e.Place, Scheme.Updated) { Naming = Scheme.Plain })];
        _renamed[name.Key] = [.. same, .. updated];
        if (updated.Length > 0)
        {
            _renamed[(name with { IsChange = true }).Key] = [.. Changes(q.Parameter)];
            _renamed[(name with { IsNew = true }).Key] = _renamed[(name with { IsMarked = true }).Key] = updated;
        }

        _asked.Clear();
    }

    /// <summary>What a parameter changes by, either way round.</summary>
    private IEnumerable<Candidate> Changes(int parameter) =>
        _ledger.Entries.Where(e => e.Quantity.Kind == QuantityKind.NewParameter && e.Quantity.Parameter == parameter && e.Role is EntryRole.Change or EntryRole.Opposite).Select(e => new Candidate(e.Place, Scheme.Plain));

    /// <summary>Settles that a name means one parameter, input or target and nothing else.</summary>
    public void Settle(Name name, Quantity quantity)
    {
        var entries = _ledger.Entries.Where(e => e.Quantity == quantity && e.Role == EntryRole.Whole).ToArray();
        if (entries.Length == 0)
        {
            return;
        }

        _settled.Add(name.Bare);
        _found[name.Bare] = [.. entries.Select(e => new Candidate(e.Place, Scheme.Plain))];
        if (quantity.Kind != QuantityKind.Parameter)
        {
            return;
        }

        Candidate[] updated = [.. _ledger.Entries.Where(e => e.Quantity.Kind == QuantityKind.NewParameter && e.Quantity.Parameter == quantity.Parameter && e.Role == EntryRole.Whole).Select(e => new Candidate(e.Place, Scheme.Plain))];
        _found[name.Bare].AddRange(updated.Select(c => c with { Scheme = Scheme.Updated }));
        _found[(name with { IsChange = true }).Bare] = [.. Changes(quantity.Parameter)];
        _found[(name with { IsNew = true }).Bare] = _found[(name with { IsMarked = true }).Bare] = [.. updated];
    }

    /// <summary>Whether a name is that of the loss.</summary>
    public static bool IsLoss(Name name) =>
        Losses.Contains(name.Base.ToLowerInvariant()) && name.Index.All(i => (i is "0" && name.Base is "C" or "J" or "E") || i.ToLowerInvariant() is "total" or "tot" or "mse" or "bce" or "ce" or "t" or "sum" or "net" or "loss" or "error");

    /// <summary>Whether a name is a word for a unit: output, hidden 1.</summary>
    public static bool IsOfUnit(Name name) => name.By is null && name.Base is "output" or "out" or "hidden" or "h" or "o" or "input" or "x" or "i";

    private List<Candidate>? Find(Name name) => Find(name, isLowered: false) ?? Find(name, isLowered: true);

    private List<Candidate>? Find(Name name, bool isLowered)
    {
        var key = isLowered ? name.Bare.ToLowerInvariant() : name.Bare;
        if (!_found.TryGetValue(key, out var found))
        {
            var common = _common.GetValueOrDefault(key, []).Concat(_parameters.Of(name, isLowered)).OrderBy(c => c.Place);
            _found[key] = found = [.. _own.GetValueOrDefault(key, []).Concat(common).DistinctBy(c => c.Place)];
        }

        return found.Count == 0 ? null : found;
    }

    private List<Candidate> LossOf(Name name)
    {
        var loss = new Name("L");
        return Find(name.IsNew || name.IsMarked ? loss with { IsNew = true } : name.IsChange ? loss with { IsChange = true } : loss) ?? Find(loss) ?? [];
    }

    /// <summary>dw5, dL_dw5, grad_w5, g_w5 and the like for ∂L/∂w5; Δw5 for what is subtracted.</summary>
    private IReadOnlyList<Candidate>? Shorthand(Name name)
    {
        var (letter, index) = (name.Base, name.Index);
        if (letter.Length > 1 && letter[0] == 'd' && Find(name with { Base = letter[1..] }, isLowered: false) is not null)
        {
            return Derivative(new Name("L"), name with { Base = letter[1..] });
        }

        var isGradient = letter is "grad" or "g" or "∇" || (letter.Length > 1 && letter[0] is 'd' or Signs.Partial && Losses.Contains(letter[1..].ToLowerInvariant()));
        if (!isGradient || index.IsEmpty)
        {
            return null;
        }

        var first = index[0].Length > 1 && index[0][0] is 'd' or Signs.Partial ? index[0][1..] : index[0];
        return Derivative(new Name("L"), new Name(first) { Index = index[1..], Layer = name.Layer, Brackets = name.Brackets, HasHat = first is "y^" });
    }

    /// <summary>What one thing derived by another may be: any pair of what the two may mean that has such a derivative.</summary>
    private List<Candidate> Derivative(Name of, Name by)
    {
        var key = of.Bare + "/" + by.Bare;
        if ((!_settled.Contains(by.Bare) && _derivatives.TryGetValue(key, out var known)) || _asked.TryGetValue(key, out known))
        {
            return known;
        }

        var found = new List<Candidate>();
        var from = Array.FindIndex([.. by.Index], i => i is "from" or "via" or "through" or "over");
        var target = from > 0 ? by with { Index = by.Index[..from] } : by;
        var below = Of(target);
        if (IsLoss(of))
        {
            found.AddRange(below.SelectMany(c => OfLoss(c, from > 0 ? new Name(by.Index[from + 1]) { Index = by.Index[(from + 2)..] } : null)));
        }
        else
        {
            foreach (var upper in Of(of))
            {
                found.AddRange(below.SelectMany(lower => Between(upper, lower)));
            }
        }

        _asked[key] = found = [.. found.Distinct()];
        return found;
    }

    /// <summary>∂L by a quantity; through one unit where the name says so.</summary>
    private IEnumerable<Candidate> OfLoss(Candidate by, Name? through)
    {
        var entry = _ledger.Entries[by.Place];
        var q = entry.Quantity;
        if (through is not null)
        {
            return Of(through).Select(c => _ledger.Entries[c.Place]).Where(e => e.Quantity.Kind is QuantityKind.Activation or QuantityKind.WeightedInput)
                .Select(e => new Quantity(QuantityKind.Delta, e.Quantity.Layer, e.Quantity.Unit, Example: e.Quantity.Example)).SelectMany(d => Places(d, entry.Step, by.Scheme));
        }

        return q.Kind switch
        {
            _ when entry.Role != EntryRole.Whole => [],
            QuantityKind.Activation => Places(new(QuantityKind.ActivationGradient, q.Layer, q.Unit, Example: q.Example), entry.Step, by.Scheme),
            QuantityKind.WeightedInput => Places(new(QuantityKind.Delta, q.Layer, q.Unit, Example: q.Example), entry.Step, by.Scheme)
                .Concat(Places(new(QuantityKind.ProductDelta, q.Layer, q.Unit, Example: q.Example), entry.Step, by.Scheme)),
            QuantityKind.Parameter => Places(new(QuantityKind.Gradient, Parameter: q.Parameter), entry.Step, by.Scheme)
                .Concat(Enumerable.Range(0, _ledger.Problem.Examples.Length).SelectMany(e => Places(new(QuantityKind.ExampleGradient, Parameter: q.Parameter, Example: e), entry.Step, by.Scheme))),
            _ => [],
        };
    }

    private IEnumerable<Candidate> Places(Quantity q, int step, Scheme scheme, EntryRole role = EntryRole.Whole) => _ledger.Find(q, step, role) is { } entry ? [new(entry.Place, scheme)] : [];

    private IEnumerable<Candidate> Between(Candidate upper, Candidate lower)
    {
        var (of, by) = (_ledger.Entries[upper.Place], _ledger.Entries[lower.Place]);
        var (a, b) = (of.Quantity, by.Quantity);
        var scheme = upper.Scheme == Scheme.Plain ? lower.Scheme : upper.Scheme;
        var isSame = of.Step == by.Step && (b.Example < 0 || a.Example == b.Example);
        if (!isSame)
        {
            return [];
        }

        if (of.Role == EntryRole.LossOfOutput)
        {
            return OfOutput(a, b, of.Step, scheme);
        }

        return (a.Kind, b.Kind) switch
        {
            (QuantityKind.Activation, QuantityKind.WeightedInput) when a.Layer == b.Layer => Places(new(QuantityKind.ActivationDerivative, a.Layer, a.Unit, b.Unit, Example: a.Example), of.Step, scheme),
            (QuantityKind.WeightedInput, QuantityKind.Activation) when a.Layer == b.Layer + 1 => Places(new(QuantityKind.InputDerivative, a.Layer, a.Unit, b.Unit, Example: a.Example), of.Step, scheme),
            (QuantityKind.WeightedInput, QuantityKind.Parameter) => OfParameter(a, b.Parameter, of.Step, scheme),
            (QuantityKind.Activation, QuantityKind.Parameter) => Places(new(QuantityKind.ShapeDerivative, a.Layer, a.Unit, Parameter: b.Parameter, Example: a.Example), of.Step, scheme),
            _ => [],
        };
    }

    private IEnumerable<Candidate> OfParameter(Quantity z, int index, int step, Scheme scheme)
    {
        var parameter = _ledger.Problem.Network.Definition.Layout.At(index);
        return parameter.Layer == z.Layer && (parameter.IsShared || parameter.Unit == z.Unit)
            ? Places(new(QuantityKind.ParameterDerivative, z.Layer, z.Unit, parameter.Source, index, Example: z.Example), step, scheme)
            : [];
    }

    /// <summary>The loss of one output by its own prediction and weighted input, or by an activation of the layer before.</summary>
    private IEnumerable<Candidate> OfOutput(Quantity loss, Quantity by, int step, Scheme scheme) => by.Kind switch
    {
        QuantityKind.Activation when by.Layer == loss.Layer && by.Unit == loss.Unit => Places(by with { Kind = QuantityKind.ActivationGradient }, step, scheme),
        QuantityKind.WeightedInput when by.Layer == loss.Layer && by.Unit == loss.Unit => Places(by with { Kind = QuantityKind.Delta }, step, scheme),
        QuantityKind.Activation when by.Layer == loss.Layer - 1 => Places(new(QuantityKind.ActivationGradient, by.Layer, by.Unit, loss.Unit, Example: by.Example), step, scheme, EntryRole.ThroughUnit),
        _ => [],
    };

    private void Add(Name? name, Candidate candidate)
    {
        if (name is null)
        {
            return;
        }

        if (name.By is not null)
        {
            Put(_derivatives, (name with { By = null }).Bare + "/" + name.By.Bare, candidate);
            return;
        }

        Put(_own, name.Bare, candidate);
    }

    private static void Put(Dictionary<string, List<Candidate>> table, string key, Candidate candidate)
    {
        if (!table.TryGetValue(key, out var list))
        {
            table[key] = list = [];
        }

        if (!list.Exists(c => c.Place == candidate.Place))
        {
            list.Add(candidate);
        }
    }

    /// <summary>The identifier without its example and its step, which the place says.</summary>
    private static string Identifier(Entry entry)
    {
        var end = entry.Identifier.IndexOfAny(['[', '@']);
        return end > 0 && (entry.Identifier[end] == '@' || entry.Identifier.EndsWith(']') || entry.Identifier.Contains("]@", StringComparison.Ordinal)) ? entry.Identifier[..end] : entry.Identifier;
    }

    /// <summary>The name that a plain notation writes; null where it writes none.</summary>
    public static Name? Read(string text)
    {
        var tokens = Tokenizer.Read(PlainNotation.Of(text, 0, text.Length), default);
        return tokens.Count > 0 && ExpressionParser.Read(tokens, 0, tokens.Count, out var end) is Node.Reference r && end == tokens.Count ? r.Name : tokens.Count == 1 ? tokens[0].Name : null;
    }
}
