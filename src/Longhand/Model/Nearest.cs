namespace Longhand.Model;

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
        return Best(text, known) is { } best ? $"did you mean \"{best}\"? ({list})" : list;
    }

    /// <summary>The known name that somebody may have meant: spelled nearly so, a part of it, or its initials; null where none is near.</summary>
    /// <param name="text">The name that is not known.</param>
    /// <param name="known">The names that are.</param>
    public static string? Best(string text, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(known);
        var best = known.MinBy(name => Distance(text, name));
        if (best is not null && IsNear(Distance(text, best), Math.Min(text.Length, best.Length)))
        {
            return best;
        }

        const int ShortestPart = 3;
        if (text.Length >= ShortestPart && known.FirstOrDefault(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)) is { } whole)
        {
            return whole;
        }

        return text.Length > 1 ? known.FirstOrDefault(name => string.Equals(Initials(name), text, StringComparison.OrdinalIgnoreCase)) : null;
    }

    private static bool IsNear(int distance, int length) => distance < length && distance <= Math.Max(1, length / 3);

    /// <summary>mse of mean-squared-error, lr of learningRate.</summary>
    private static string Initials(string name) =>
        string.Concat(name.Where((c, i) => i == 0 || char.IsUpper(c) || name[i - 1] is '-' or '_' or ' '));

    /// <summary>
    /// How many letters have to be put in, left out, changed or swapped with the next to make one word of another (Levenshtein, 1965;
    /// Damerau, 1964).
    /// </summary>
    private static int Distance(string from, string to)
    {
        const int LongestWord = 60;
        if (from.Length > LongestWord)
        {
            return int.MaxValue;
        }

        var d = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                d[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (IsSame(from[i - 1], to[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && IsSame(from[i - 1], to[j - 2]) && IsSame(from[i - 2], to[j - 1]))
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[from.Length, to.Length];
    }

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
