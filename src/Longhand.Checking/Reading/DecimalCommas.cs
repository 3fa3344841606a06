namespace Longhand.Checking.Reading;

/// <summary>Whether a text writes decimal numbers with a comma.</summary>
internal static class DecimalCommas
{
    /// <summary>It does where commas stand between digits, as in 0,35, and points hardly ever do.</summary>
    public static bool Are(string text)
    {
        // In LaTeX a comma that is no list stands in braces: 0{,}35.
        text = text.Replace("{,}", ",", StringComparison.Ordinal);
        var (commas, points) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var end = i;
            var (commasHere, pointsHere) = (0, 0);
            for (; end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))); end++)
            {
                commasHere += text[end] == ',' ? 1 : 0;
                pointsHere += text[end] == '.' ? 1 : 0;
            }

            commas += commasHere == 1 && pointsHere == 0 ? 1 : 0;
            points += pointsHere == 1 && commasHere == 0 ? 1 : 0;
            i = end;
        }

        return commas > 2 && commas > 8 * points;
    }
}
