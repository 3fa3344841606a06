using System.Text;
using System.Text.RegularExpressions;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Puts a name together from its parts as the terminal writes it, so that it is the same name whatever the markup was.</summary>
internal static partial class ReadSymbol
{
    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>A letter with a hat, in one character where there is one.</summary>
    public static string Hat(string letter) => (letter + '\u0302').Normalize(NormalizationForm.FormC);

    /// <summary>A name with what hangs below and above it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="below">Numbers, words and names.</param>
    /// <param name="above">A mark: +, (2), ′, [2], or several of them.</param>
    public static string Text(string letter, IEnumerable<string> below, string above)
    {
        var text = new StringBuilder(letter);
        var isFirst = true;
        foreach (var item in below)
        {
            var isNumber = item.All(char.IsAsciiDigit);
            text.Append(isNumber ? (isFirst ? string.Empty : ",") + string.Concat(item.Select(c => Subscripts[c - '0'])) : "_" + item);
            isFirst = false;
        }

        var mark = Mark().Match(above);
        return text.Append(Raised(mark.Groups[1].Value + mark.Groups[2].Value)).Append(mark.Groups[3].Value).ToString();
    }

    /// <summary>Whether what stands above a name is a mark of it, and not a power.</summary>
    public static bool IsMark(string above) => above.Length > 0 && Mark().IsMatch(above);

    private static string Raised(string mark) =>
        string.Concat(mark.Select(c => c switch { '(' => '⁽', ')' => '⁾', '+' => '⁺', >= '0' and <= '9' => Superscripts[c - '0'], _ => c }));

    [GeneratedRegex(@"^(\(\d+\))?([+*′]?)(\[\d+\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
