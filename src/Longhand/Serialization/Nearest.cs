namespace Longhand.Serialization;

/// <summary>Finds what somebody may have meant by a name that is not known.</summary>
public static class Nearest
{
    /// <summary>A piece of advice: «did you mean …? Known are …».</summary>
    /// <param name="text">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string Advice(string text, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var list = "known are " + string.Join(", ", known);
        var best = known.MinBy(name => Distance(text, name));
        return best is not null && Distance(text, best) <= Math.Max(2, best.Length / 3) ? $"did you mean \"{best}\"? ({list})" : list;
    }

    /// <summary>How many letters have to be put in, left out or changed to make one word of another (Levenshtein, 1965).</summary>
    private static int Distance(string from, string to)
    {
        const int LongestWord = 60;
        if (from.Length > LongestWord)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(from[i]) == char.ToLowerInvariant(to[j]) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(change, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
