using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>What was claimed so far: the numbers that stand for each quantity, and what was said of them.</summary>
internal sealed class Book(Ledger ledger)
{
    private const int MostOfPlace = 64;

    private readonly Dictionary<int, List<int>> _byPlace = [];
    private readonly Dictionary<int, double> _values = [];

    /// <summary>The claims in the order of the text.</summary>
    public List<Draft> Claims { get; } = [];

    public void Add(Draft draft)
    {
        if (draft.Mention.Place >= 0 && draft.Verdict != Verdict.Unread && !draft.IsOperand)
        {
            if (!_byPlace.TryGetValue(draft.Mention.Place, out var list))
            {
                _byPlace[draft.Mention.Place] = list = [];
            }

            list.Add(Claims.Count);
            _values.Clear();
        }

        Claims.Add(draft);
    }

    /// <summary>The claims of a quantity, the last first.</summary>
    public IEnumerable<int> Of(int place)
    {
        if (!_byPlace.TryGetValue(place, out var list))
        {
            yield break;
        }

        for (var i = list.Count - 1; i >= Math.Max(0, list.Count - MostOfPlace); i--)
        {
            yield return list[i];
        }
    }

    /// <summary>The last claim of a quantity, or of it with the other sign; −1 where there is none.</summary>
    public int Last(int place) => _byPlace.TryGetValue(place, out var list) || _byPlace.TryGetValue(Opposite(place), out list) ? list[^1] : -1;

    private int Opposite(int place) => ledger.Entries[place] is { Role: EntryRole.Whole } entry && ledger.Find(entry.Quantity, entry.Step, EntryRole.Opposite) is { } opposite ? opposite.Place : -1;

    /// <summary>The number that stands for a quantity: the last one that was printed, else the exact one.</summary>
    public double Value(int place)
    {
        if (!_values.TryGetValue(place, out var value))
        {
            _values[place] = value = Found(place);
        }

        return value;
    }

    private double Found(int place)
    {
        var last = Last(place);
        if (last < 0)
        {
            return ledger.Entries[place].Exact;
        }

        if (Claims[last].Mention.Place != place)
        {
            return -Value(Claims[last].Mention.Place);
        }

        // A number that was printed with more digits before is the one that was worked out.
        var printed = Claims[last].Mention.Number;
        var finest = Of(place).Select(i => Claims[i].Mention.Number).MinBy(n => n.Unit)!;
        return finest.Unit < printed.Unit && PrintedPrecision.Rounds(finest.Value, printed) ? finest.Value : printed.Value;
    }

    /// <summary>The number that stands for a quantity; of one that was not claimed, what those that were come to.</summary>
    public double Worked(int place, int depth) =>
        depth == 0 || Last(place) >= 0 || ledger.Entries[place] is { IsGiven: true } or { Formulas: [] } ? Value(place) : Ledger.Evaluate(ledger.Entries[place].Formulas[0], o => o == place ? Value(o) : Worked(o, depth - 1));

    /// <summary>The quantity itself where it was claimed, else those that it is worked from.</summary>
    public IEnumerable<int> Claimed(int place, int depth) =>
        depth == 0 || Last(place) >= 0 ? [place] : ledger.OperandsOf(place).SelectMany(o => Claimed(o, depth - 1));

    /// <summary>Whether a quantity was claimed with a number, or one that rounds to it.</summary>
    public bool WasPrinted(int place, PrintedNumber number) => Of(place).Any(i => Same(Claims[i].Mention.Number, number));

    /// <summary>Whether the last claim of a quantity is a mistake, or carries one.</summary>
    public bool IsBad(int place) => place >= 0 && Last(place) is var last and >= 0 && Claims[last].IsBad;

    /// <summary>The claim that was the first to go wrong where a quantity is concerned; −1 where none was.</summary>
    public int Root(int claim) => claim < 0 ? -1 : Claims[claim].Verdict == Verdict.Carried ? Claims[claim].From : Claims[claim].IsBad ? claim : -1;

    /// <summary>The mistake behind a displayed number that stands for a quantity; −1 where the number is fine.</summary>
    public int RootOf(int place, PrintedNumber number)
    {
        foreach (var i in place < 0 ? [] : Of(place))
        {
            if (Same(Claims[i].Mention.Number, number))
            {
                return Root(i);
            }
        }

        return -1;
    }

    /// <summary>The mistake behind a displayed number, whatever it stands for; −1 where it was claimed without one, or nowhere.</summary>
    public int RootOf(PrintedNumber number) => Claims.FindLastIndex(c => c.Mention.Number.Value == number.Value && !number.IsCoarse) is var last and >= 0 ? Root(last) : -1;

    private static bool Same(PrintedNumber printed, PrintedNumber number) =>
        printed.Value == number.Value || (!number.IsCoarse && number.Unit > printed.Unit && (PrintedPrecision.Rounds(printed.Value, number) || PrintedPrecision.Cuts(printed.Value, number)));
}
