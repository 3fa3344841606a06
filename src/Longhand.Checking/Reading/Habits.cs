using System.Text.RegularExpressions;

namespace Longhand.Checking.Reading;

/// <summary>How a text writes numbers and products.</summary>
/// <param name="HasDecimalCommas">Whether it writes decimal numbers with a comma.</param>
/// <param name="LosesTimes">Whether numbers that are multiplied stand side by side: then digits behind a space are a number of their own.</param>
internal readonly partial record struct Habits(bool HasDecimalCommas, bool LosesTimes)
{
    private const int Few = 2;
    private const int Timeout = 1000;

    public static Habits Of(string text) => new(DecimalCommas.Are(text), SideBySide().Count(text) >= Few);

    [GeneratedRegex(@"\d[.,]\d+ \(?[-−]?\d*[.,]\d", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex SideBySide();
}
