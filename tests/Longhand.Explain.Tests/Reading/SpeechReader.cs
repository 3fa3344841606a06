using System.Text.RegularExpressions;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Understands a formula that is read aloud in English, from the first word to the last: what begins says so, and says where it ends.
/// </summary>
/// <param name="names">How each name of the document is read, and how the terminal writes it.</param>
internal sealed partial class SpeechReader(IReadOnlyDictionary<string, string> names)
{
    private static readonly Dictionary<string, string[]> Phrases = new(StringComparer.Ordinal)
    {
        ["plus"] = ["+"], ["minus"] = ["−"], ["times"] = ["·"], ["comma"] = [","], ["open bracket"] = ["("], ["close bracket"] = [")"],
        ["the fraction"] = ["(", "("], ["over"] = [")", "/", "("], ["end of fraction"] = [")", ")"],
        ["to the power of"] = ["^", "("], ["end of power"] = [")"], ["to the power"] = ["^"], ["squared"] = ["^", "2"], ["cubed"] = ["^", "3"],
        ["the square root of"] = ["√", "("], ["end of root"] = [")"], ["the absolute value of"] = ["||", "("], ["end of absolute value"] = [")"],
        ["the norm of"] = ["‖"], ["end of norm"] = ["‖"], ["the natural logarithm of"] = ["ln"], ["the maximum of"] = ["max"],
        ["the hyperbolic tangent of"] = ["tanh"], ["the error function of"] = ["erf"], ["the sign of"] = ["sgn"], ["the cosine of"] = ["cos"],
    };

    private static readonly string[] Functions = ["√", "||", "ln", "max", "tanh", "erf", "sgn", "cos"];

    private readonly string[] _known = [.. Phrases.Keys.Concat(names.Keys).OrderByDescending(phrase => phrase.Length)];

    public ReadNode Read(string reading)
    {
        var tokens = new List<ReadToken>();
        for (var rest = reading; rest.Length > 0; rest = rest.TrimStart())
        {
            if (Derivative(ref rest) is { } derivative)
            {
                Add(tokens, derivative);
            }
            else if (Number().Match(rest) is { Success: true } number)
            {
                Add(tokens, ReadToken.Number(number.Groups[1].Value + Exponent(number)));
                rest = rest[number.Length..];
            }
            else
            {
                var phrase = Next(rest, _known) ?? throw new FormatException($"«{rest}» in «{reading}» is not understood.");
                rest = rest[phrase.Length..];
                foreach (var token in names.TryGetValue(phrase, out var name) ? [ReadToken.Name(name)] : Phrases[phrase].Select(Token))
                {
                    Add(tokens, token);
                }
            }
        }

        return TokenReader.Read(tokens);
    }

    private static ReadToken Token(string text) =>
        Functions.Contains(text) ? ReadToken.Function(text) : char.IsAsciiDigit(text[0]) ? ReadToken.Number(text) : ReadToken.Sign(text);

    /// <summary>A name alone may follow its function without brackets.</summary>
    private static void Add(List<ReadToken> tokens, ReadToken token)
    {
        var isArgument = token.Kind == ReadTokenKind.Name && tokens is [.., { Kind: ReadTokenKind.Function }];
        tokens.AddRange(isArgument ? [ReadToken.Sign("("), token, ReadToken.Sign(")")] : [token]);
    }

    private ReadToken? Derivative(ref string rest)
    {
        const string Of = "the partial derivative of ";
        const string By = " with respect to ";
        if (!rest.StartsWith(Of, StringComparison.Ordinal))
        {
            return null;
        }

        var of = NextName(rest[Of.Length..]);
        var by = NextName(rest[(Of.Length + of.Length + By.Length)..]);
        rest = rest[(Of.Length + of.Length + By.Length + by.Length)..];
        return ReadToken.Name($"∂{names[of]}/∂{names[by]}");
    }

    private string NextName(string rest) => Next(rest, [.. names.Keys.OrderByDescending(name => name.Length)]) ?? throw new FormatException($"No name at «{rest}».");

    private static string? Next(string rest, IEnumerable<string> phrases) =>
        phrases.FirstOrDefault(phrase => rest.StartsWith(phrase, StringComparison.Ordinal) && (rest.Length == phrase.Length || rest[phrase.Length] == ' '));

    private static string Exponent(Match number) =>
        number.Groups[2].Value switch
        {
            "" => string.Empty,
            "squared" => "e2",
            "cubed" => "e3",
            var power => "e" + power["to the power ".Length..].Replace("minus ", "-", StringComparison.Ordinal),
        };

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(?: times 10 (squared|cubed|to the power (?:minus )?\d+))?(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
