using Longhand.Checking.Ledgers;

namespace Longhand.Checking.Judging;

/// <summary>Finds quantities by their values.</summary>
internal sealed class ValueIndex
{
    private readonly double[] _values;
    private readonly int[] _places;

    public ValueIndex(Ledger ledger)
    {
        _places = [.. ledger.Entries.Where(e => double.IsFinite(e.Exact)).OrderBy(e => e.Exact).ThenBy(e => e.Place).Select(e => e.Place)];
        _values = [.. _places.Select(p => ledger.Entries[p].Exact)];
    }

    /// <summary>The quantities between two numbers, and by a share beyond.</summary>
    public IEnumerable<int> Near(double low, double high, double share)
    {
        var reach = share * Math.Max(Math.Abs(low), Math.Abs(high));
        var from = Array.BinarySearch(_values, low - reach);
        for (var i = from < 0 ? ~from : from; i < _values.Length && _values[i] <= high + reach; i++)
        {
            yield return _places[i];
        }
    }
}
