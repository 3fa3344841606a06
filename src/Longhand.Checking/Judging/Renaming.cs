using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>
/// Names that an author gives to other quantities than most do. Where no number that a name is said to be agrees with what it is taken for, and
/// all of them are another quantity that has no name yet, it is the name of that one: settled before anybody is accused.
/// </summary>
internal sealed class Renaming
{
    private const int LeastDigits = 3;
    private const double Close = 0.002;

    /// <summary>So many names of one letter have to be taken for something else before the letter is.</summary>
    private const int OfFamily = 2;

    private static readonly QuantityKind[] Kinds =
    [
        QuantityKind.WeightedInput, QuantityKind.Activation, QuantityKind.Delta, QuantityKind.NewParameter, QuantityKind.BatchLoss, QuantityKind.Loss, QuantityKind.Gradient,
        QuantityKind.ActivationGradient, QuantityKind.ActivationDerivative, QuantityKind.Target,
    ];

    private readonly Ledger _ledger;
    private readonly Arithmetic _arithmetic;
    private readonly IGrouping<string, Mention>[] _groups;
    private readonly HashSet<Quantity> _owned = [];
    private readonly HashSet<string> _own;

    private Renaming(Ledger ledger, IReadOnlyList<Mention> mentions)
    {
        _ledger = ledger;
        _arithmetic = new Arithmetic(_ => null, ledger.Problem.Network.Definition.Layers.Select(l => l.Activation).FirstOrDefault(a => a.IsElementwise));
        _own = [.. ledger.Entries.Where(IsGiven).Select(e => NameTable.Read(e.Identifier)?.Key ?? string.Empty)];
        _groups = [.. mentions.Where(IsNamed).GroupBy(m => NameOf(m)!.Key, StringComparer.Ordinal)];
    }

    /// <summary>The names that mean something else, with what they mean.</summary>
    public static IReadOnlyList<(Name Name, Entry Entry)> Of(Ledger ledger, IReadOnlyList<Mention> mentions) => new Renaming(ledger, mentions).Find();

    private static bool IsNamed(Mention m) => NameOf(m) is { IsNew: false, IsMarked: false, IsChange: false, By: null } name && PhraseTable.With(name, m.Statement.Phrase) == name;

    /// <summary>The name of a chain, or that which heads a column of nothing but numbers.</summary>
    private static Name? NameOf(Mention m) => m.Statement.Cell is { } cell ? (cell.Row is null ? cell.Column : null) : m.Statement.Name;

    private List<(Name Name, Entry Entry)> Find()
    {
        var strange = new List<IGrouping<string, Mention>>();
        var found = new List<(Name Name, Entry Entry, bool IsSure)>();
        foreach (var group in _groups)
        {
            if (group.FirstOrDefault(m => m.Place >= 0 && Fits(_ledger.Entries[m.Place].Exact, m.Number)) is { } trusted)
            {
                _owned.Add(Alike(_ledger.Entries[trusted.Place].Quantity));
                if (Settles(trusted))
                {
                    found.Add((NameOf(trusted)!, _ledger.Entries[trusted.Place], true));
                }

                continue;
            }

            strange.Add(group);
        }

        foreach (var group in strange)
        {
            var first = group.First();
            if ((IsStated(first) ? Given(first) : Worked(group)) is { } entry)
            {
                _owned.Add(Alike(entry.Quantity));
                found.Add((NameOf(first)!, entry, IsSure(first, entry)));
            }
        }

        Rest(strange, found);
        return [.. found.Where(f => (f.IsSure || found.Count(o => o.Name.Base == f.Name.Base) >= OfFamily) && IsFree(f.Name, f.Entry, found.ConvertAll(o => o.Entry))).Select(f => (f.Name, f.Entry))];
    }

    /// <summary>Where a letter is taken for something else, and only one quantity of that kind has no name yet, it is what the last name of that letter means.</summary>
    private void Rest(List<IGrouping<string, Mention>> strange, List<(Name Name, Entry Entry, bool IsSure)> found)
    {
        foreach (var family in found.Where(f => f.Entry.Quantity.Parameter < 0).GroupBy(f => (f.Name.Base, f.Entry.Quantity.Kind)).Where(f => f.Count() >= OfFamily).ToArray())
        {
            var left = strange.Where(g => NameOf(g.First())!.Base == family.Key.Base && !found.Exists(f => f.Name.Key == g.Key)).ToArray();
            var free = _ledger.Entries.Where(e => e.Quantity.Kind == family.Key.Kind && e.Role == EntryRole.Whole && !_owned.Contains(Alike(e.Quantity))).GroupBy(e => Alike(e.Quantity)).Take(2).ToArray();
            if (left.Length == 1 && free.Length == 1)
            {
                found.Add((NameOf(left[0].First())!, free[0].First(), true));
            }
        }
    }

    /// <summary>
    /// Whether a name is not taken for another quantity of the same unit, which a forgotten derivative or activation gives as well; it is where that
    /// one has a name of its own.
    /// </summary>
    private bool IsFree(Name name, Entry entry, List<Entry> named)
    {
        var q = entry.Quantity;
        var others = _groups.First(g => g.Key == name.Key).SelectMany(m => m.Candidates).Select(c => _ledger.Entries[c.Place].Quantity).Where(c => c.Parameter < 0 && c.Unit == q.Unit && c.Layer == q.Layer && c.Kind != q.Kind);
        return q.Parameter >= 0 || others.All(o => o.Kind == QuantityKind.Activation && (_owned.Contains(Alike(o)) || named.Exists(n => Alike(n.Quantity) == Alike(o))));
    }

    /// <summary>Whether one name alone is enough: it is none that the problem has for something else, or may mean this as well.</summary>
    private bool IsSure(Mention first, Entry entry) =>
        first.Candidates.Count == 0 || first.Candidates.Any(c => c.Place == entry.Place) || (entry.IsGiven ? !_own.Contains(NameOf(first)!.Key) : first.Displayed is not null && !first.Candidates.Any(c => NameOf(first) is { Index.IsEmpty: false } && c.Scheme == Scheme.Plain && _ledger.Entries[c.Place].Quantity.Kind == entry.Quantity.Kind));

    /// <summary>Whether a number that is given says which of the meanings of a name it has: b2, the second bias or that of the second layer.</summary>
    private bool Settles(Mention m) =>
        _ledger.Entries[m.Place] is { Quantity.Kind: QuantityKind.Parameter, Step: 1 } entry && m.Displayed is null && entry.Exact == m.Number.Value && m.Candidates.Count(c => _ledger.Entries[c.Place].Quantity.Kind == QuantityKind.Parameter && _ledger.Entries[c.Place].Step == 1) > 1
        && m.Candidates.Any(c => c.Place == m.Place && c.Scheme == Scheme.BiasOfLayer);

    /// <summary>A number alone, which is given.</summary>
    private bool IsStated(Mention m) => m.Displayed is null && m.Statement.Stages.Count == 1 && (m.Place < 0 || _ledger.Entries[m.Place].IsGiven || !_own.Contains(NameOf(m)!.Key)) && _ledger.Entries.Any(e => IsGiven(e) && e.Exact == m.Number.Value);

    private static bool IsGiven(Entry e) => e is { Role: EntryRole.Whole, Step: 1, Quantity.Kind: QuantityKind.Parameter or QuantityKind.Input or QuantityKind.Target };

    /// <summary>The only given number of that value that has no name yet.</summary>
    private Entry? Given(Mention m)
    {
        Entry[] same = [.. _ledger.Entries.Where(e => IsGiven(e) && e.Exact == m.Number.Value && !_owned.Contains(Alike(e.Quantity)))];
        return same.Length == 1 || (same.Length > 1 && NameOf(m)!.Base is "w" or "W" or "v" or "V" or "u" or "U" && Array.TrueForAll(same, e => e.Quantity.Kind == QuantityKind.Parameter)) ? same[0] : null;
    }

    /// <summary>What the numbers of a name are, each as it is printed or as its arithmetic gives it.</summary>
    private Entry? Worked(IEnumerable<Mention> group)
    {
        Entry? best = null;
        foreach (var entry in _ledger.Entries.Where(e => e is { Role: EntryRole.Whole or EntryRole.Residual or EntryRole.OppositeResidual or EntryRole.Opposite, IsGiven: false } && Array.IndexOf(Kinds, e.Quantity.Kind) >= 0 && (e.Role != EntryRole.Opposite || e.Quantity.Kind == QuantityKind.Delta) && !_owned.Contains(Alike(e.Quantity))))
        {
            if (!group.Any(m => Knows(m, entry)) && group.All(m => Agrees(entry, m)) && (best is null || Rank(entry, group) < Rank(best, group)))
            {
                best = entry;
            }
        }

        return best;
    }

    /// <summary>Whether a name may mean a quantity anyway: then it was not taken for it, and a number has the wrong sign.</summary>
    private bool Knows(Mention m, Entry entry) =>
        m.Candidates.Any(c => _ledger.Entries[c.Place].Quantity == entry.Quantity)
        || (m.Candidates.Count > 0 && !MayBe(m, entry.Quantity))
        || (m.Candidates.Count > 0 && entry.Quantity.Kind == QuantityKind.NewParameter && !(m.Displayed is { } shown && shown.Numbers.Any(n => n.Value == Old(entry))));

    /// <summary>Whether a letter that stands for one kind of quantity is likely to be used for another: a and y for a weighted input, not L for δ.</summary>
    private bool MayBe(Mention m, Quantity quantity)
    {
        bool Has(params QuantityKind[] kinds) => m.Candidates.Any(c => kinds.Contains(_ledger.Entries[c.Place].Quantity.Kind));
        return quantity.Kind switch
        {
            QuantityKind.WeightedInput or QuantityKind.Activation or QuantityKind.Target => Has(QuantityKind.WeightedInput, QuantityKind.Activation, QuantityKind.Target, QuantityKind.Input),
            QuantityKind.Delta => Has(QuantityKind.Delta),
            QuantityKind.NewParameter => m.Candidates.Any(c => _ledger.Entries[c.Place].Quantity.Parameter >= 0),
            _ => false,
        };
    }

    private double? Old(Entry entry) => _ledger.Find(new(QuantityKind.Parameter, Parameter: entry.Quantity.Parameter), entry.Step)?.Exact;

    private bool Agrees(Entry entry, Mention m)
    {
        var worked = m.Displayed is { } shown ? _arithmetic.Evaluate(shown) : null;
        if (worked is { } same && same != 0.0 && Everywhere(entry).Any(e => PrintedPrecision.AreSame(e.Exact, same)))
        {
            return true;
        }

        if (Digits(m.Number) < (m.Displayed is null ? LeastDigits : LeastDigits - 1) || m.Number.Value == 0.0)
        {
            return false;
        }

        // In a training of several examples or steps a name has another number in each.
        return Everywhere(entry).Any(e => Fits(e.Exact, m.Number) || (worked is { } value && Fits(e.Exact, value, m.Number)));
    }

    private IEnumerable<Entry> Everywhere(Entry entry) =>
        _ledger.Problem.HasManySteps || _ledger.Problem.Examples.Length > 1 ? _ledger.Entries.Where(e => e.Role == entry.Role && Alike(e.Quantity) == Alike(entry.Quantity)) : [entry];

    /// <summary>The likeliest first: what its arithmetic looks like, then the kinds that most have names for.</summary>
    private static int Rank(Entry entry, IEnumerable<Mention> group)
    {
        var isApplied = group.Any(m => m.Displayed is Node.Call or Node.Binary { Sign: '/' });
        return entry.Quantity.Kind == QuantityKind.Activation && isApplied ? -1 : Array.IndexOf(Kinds, entry.Quantity.Kind);
    }

    private static int Digits(PrintedNumber n) => n.Digits.LeadingExponent - n.Digits.Exponent + 1;

    private static bool Fits(double exact, PrintedNumber printed) => Fits(exact, printed.Value, printed);

    private static bool Fits(double exact, double value, PrintedNumber printed) =>
        Math.Abs(exact - value) <= (Digits(printed) < LeastDigits ? 0.5 * printed.Unit : Math.Max(1.5 * printed.Unit, Close * Math.Abs(exact)));

    private static Quantity Alike(Quantity quantity) => quantity with { Example = -1 };
}
