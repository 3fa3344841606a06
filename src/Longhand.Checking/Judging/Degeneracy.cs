using Longhand.Checking.Ledgers;

namespace Longhand.Checking.Judging;

/// <summary>
/// Finds what comes out right whatever stood before it: a zero that rests on a mistake and is zero all the same, and what is made from such
/// zeros and given numbers alone. It shows nothing of what its author can do.
/// </summary>
internal static class Degeneracy
{
    private const int MostMistakes = 8;

    /// <summary>The places that are degenerate.</summary>
    public static HashSet<int> Of(Ledger ledger, IReadOnlyList<Draft> drafts)
    {
        var found = new HashSet<int>();
        foreach (var mistake in drafts.Where(d => d.Verdict == Verdict.Wrong && d.Mention.Place >= 0).DistinctBy(d => d.Mention.Place).Take(MostMistakes))
        {
            found.UnionWith(Behind(ledger, mistake));
        }

        return found;
    }

    /// <summary>Takes a number as it was printed, and sees what of all that rests on it stays as it was because of a zero.</summary>
    private static IEnumerable<int> Behind(Ledger ledger, Draft mistake)
    {
        var (values, rests, zeros) = (new double[ledger.Entries.Count], new bool[ledger.Entries.Count], new bool[ledger.Entries.Count]);
        foreach (var entry in ledger.Entries)
        {
            var place = entry.Place;
            values[place] = entry.Exact;
            if (place == mistake.Mention.Place)
            {
                (values[place], rests[place]) = (mistake.Mention.Number.Value, true);
                continue;
            }

            if (entry.Formulas.Count == 0 || !ledger.OperandsOf(place).Any(o => rests[o]))
            {
                continue;
            }

            rests[place] = true;
            values[place] = Ledger.Evaluate(entry.Formulas[0], o => values[o]);
            zeros[place] = values[place] == entry.Exact && (entry.Exact == 0.0 || ledger.OperandsOf(place).All(o => zeros[o] || ledger.Entries[o].IsGiven));
        }

        return Enumerable.Range(0, zeros.Length).Where(place => zeros[place]);
    }
}
