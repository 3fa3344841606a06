namespace Longhand.Explain.Rendering;

/// <summary>What is shown of a row that is too long.</summary>
internal static class Excerpt
{
    /// <summary>Stands for what is left out; where that is in several places, the second is one less, and so on.</summary>
    public const int Dots = -1;

    /// <summary>Whether a place stands for what is left out.</summary>
    /// <param name="place">The place.</param>
    public static bool IsDots(int place) => place < 0;

    /// <summary>All places from 0, or where there are too many: the first ones, <see cref="Dots"/>, and the last.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="maximum">How many are shown, the dots counted; 3 or more.</param>
    public static List<int> Of(int count, int maximum)
    {
        var kept = new List<int>(Math.Min(count, maximum));
        for (var i = 0; i < count; i++)
        {
            if (count <= maximum || i < maximum - 2 || i == count - 1)
            {
                kept.Add(i);
            }
            else if (i == maximum - 2)
            {
                kept.Add(Dots);
            }
        }

        return kept;
    }

    /// <summary>The same, but what was chosen is kept before all others, wherever it stands.</summary>
    /// <param name="chosen">For each place how much it was chosen.</param>
    /// <param name="maximum">How many are shown, the dots counted; 3 or more.</param>
    public static List<int> Of(IReadOnlyList<int> chosen, int maximum)
    {
        if (chosen.Count <= maximum || chosen.Distinct().Count() == 1)
        {
            return Of(chosen.Count, maximum);
        }

        var kept = new List<int>();
        foreach (var place in Enumerable.Range(0, chosen.Count).OrderByDescending(i => chosen[i]).ThenByDescending(i => i == 0 || i == chosen.Count - 1))
        {
            var at = ~kept.BinarySearch(place);
            kept.Insert(at, place);
            if (WithDots(kept, chosen.Count).Count > maximum)
            {
                kept.RemoveAt(at);
            }
        }

        return WithDots(kept, chosen.Count);
    }

    /// <summary>Places with dots wherever some between them, before them or behind them are left out.</summary>
    private static List<int> WithDots(List<int> places, int count)
    {
        var (all, next, dots) = (new List<int>(), 0, Dots);
        foreach (var place in places.Append(count))
        {
            if (place > next)
            {
                all.Add(dots--);
            }

            if (place < count)
            {
                all.Add(place);
            }

            next = place + 1;
        }

        return all;
    }
}
