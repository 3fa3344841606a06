using System.Text;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A letter or word with what stands below and above it.</summary>
internal readonly record struct Name(string Letter, string Below = "", string Above = "")
{
    private const string Digits = "₀₁₂₃₄₅₆₇₈₉";

    private static readonly Dictionary<char, char> Lowered = new() { ['h'] = 'ₕ', ['o'] = 'ₒ', ['u'] = 'ᵤ', ['t'] = 'ₜ', ['e'] = 'ₑ', ['n'] = 'ₙ', ['x'] = 'ₓ', ['a'] = 'ₐ' };

    private static readonly Dictionary<string, string> Commands = new()
    {
        ["δ"] = @"\delta", ["η"] = @"\eta", ["α"] = @"\alpha", ["ŷ"] = @"\hat{y}", ["y_hat"] = @"\hat{y}", ["σ"] = @"\sigma",
    };

    public string Write(Script script) => script switch
    {
        Script.Latex => Latex(),
        Script.Unicode => Letter + Subscript() + (Above == "(1)" ? "⁽¹⁾" : Above == "(2)" ? "⁽²⁾" : Above == "(3)" ? "⁽³⁾" : Raised(Above)),
        Script.Spaced => Letter + (Below.Length > 0 && !Below.All(char.IsAsciiDigit) ? " " : string.Empty) + Below + Raised(Above),
        Script.Plain when Below.Length > 0 && Below.All(char.IsAsciiDigit) => Letter + Below + Raised(Above),
        _ => Letter + Lower(script == Script.Braces) + (script == Script.Braces && Above.Length > 1 ? $"^{{{Above}}}" : Raised(Above)),
    };

    private static string Raised(string above) => above.Length == 0 ? string.Empty : "^" + above;

    private string Lower(bool braces) =>
        Below.Length == 0 ? string.Empty : braces && Below.Length > 1 ? $"_{{{Below}}}" : "_" + Below;

    private string Latex()
    {
        var letter = Commands.GetValueOrDefault(Letter, Letter.Length > 1 && Letter.All(char.IsAsciiLetter) ? $@"\text{{{Letter}}}" : Letter.Replace("_", @"\_", StringComparison.Ordinal));
        var below = Below.Length == 0 ? string.Empty : Below.Length == 1 ? "_" + Below : $"_{{{Below}}}";
        var above = Above.Length == 0 ? string.Empty : Above.Length == 1 ? "^" + Above : Above.All(char.IsAsciiLetter) ? $@"^{{\text{{{Above}}}}}" : $"^{{{Above}}}";
        return letter + below + above;
    }

    private string Subscript()
    {
        var text = new StringBuilder();
        foreach (var c in Below)
        {
            if (!char.IsAsciiDigit(c) && !Lowered.ContainsKey(c))
            {
                return "_" + Below;
            }

            text.Append(char.IsAsciiDigit(c) ? Digits[c - '0'] : Lowered[c]);
        }

        return text.ToString();
    }
}
