using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>What everything comes to when some numbers are taken as they were printed: where the consequences of mistakes run.</summary>
internal sealed class Worlds(Ledger ledger)
{
    private const int MostWorlds = 24;
    private const int MostWork = 20_000_000;

    private readonly List<World> _worlds = [];
    private readonly int _most = Math.Clamp(MostWork / Math.Max(1, ledger.Entries.Count * 100), 1, MostWorlds);

    /// <summary>Takes a number as it was printed.</summary>
    /// <param name="place">Its place.</param>
    /// <param name="printed">The number.</param>
    /// <param name="claim">The claim that it stands in.</param>
    public void Add(int place, PrintedNumber printed, int claim)
    {
        var (value, half) = (printed.Value, printed.Unit * 0.5);
        if (ledger.Entries[place].Role == EntryRole.Opposite)
        {
            (place, value) = (ledger.OperandsOf(place)[0], -value);
        }

        foreach (var world in _worlds.Take(_most / 2).ToArray())
        {
            if (_worlds.Count < _most && !world.Overrides.ContainsKey(place))
            {
                _worlds.Add(Make(new(world.Overrides) { [place] = (value, half, claim) }));
            }
        }

        if (_worlds.Count >= _most)
        {
            _worlds.RemoveAt(0);
        }

        _worlds.Add(Make(new() { [place] = (value, half, claim) }));
    }

    /// <summary>The claim whose mistake gives a printed number, by way of what depends on it; −1 where none does.</summary>
    public int From(int place, PrintedNumber printed)
    {
        foreach (var world in _worlds)
        {
            if (!world.Gives(place, printed))
            {
                continue;
            }

            var causes = world.Overrides.Where(o => o.Key != place && ledger.Depends(place, o.Key)).Select(o => o.Value.Claim).ToArray();
            if (causes.Length > 0)
            {
                return causes.Min();
            }
        }

        return -1;
    }

    private World Make(Dictionary<int, (double Value, double Half, int Claim)> overrides) =>
        new(overrides, Values(overrides, 0.0), Values(overrides, 1.0), Values(overrides, -1.0));

    private double[] Values(Dictionary<int, (double Value, double Half, int Claim)> overrides, double side)
    {
        var values = new double[ledger.Entries.Count];
        var isChanged = new bool[values.Length];
        foreach (var entry in ledger.Entries)
        {
            if (overrides.TryGetValue(entry.Place, out var own))
            {
                (values[entry.Place], isChanged[entry.Place]) = (own.Value + (side * own.Half), true);
                continue;
            }

            var formula = entry.Formulas.Count > 0 ? entry.Formulas[0] : (Numerics.Expr?)null;
            isChanged[entry.Place] = formula is { } f && ledger.OperandsOf(entry.Place).Any(o => isChanged[o]);
            values[entry.Place] = isChanged[entry.Place] ? Ledger.Evaluate(formula!.Value, o => values[o]) : entry.Exact;
        }

        return values;
    }

    private sealed record World(Dictionary<int, (double Value, double Half, int Claim)> Overrides, double[] Middle, double[] Above, double[] Below)
    {
        /// <summary>Whether a number comes to what is printed, whichever way the first one was rounded.</summary>
        public bool Gives(int place, PrintedNumber printed)
        {
            var (low, high) = (Math.Min(Middle[place], Math.Min(Above[place], Below[place])), Math.Max(Middle[place], Math.Max(Above[place], Below[place])));
            var half = printed.Unit * 0.5 * (1 + 1e-6);
            return printed.Value >= low - half && printed.Value <= high + half && high - low < Math.Max(printed.Unit * 40, Math.Abs(Middle[place]) * 0.05);
        }
    }
}
