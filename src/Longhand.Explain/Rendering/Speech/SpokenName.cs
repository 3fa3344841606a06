using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Reads a name aloud: letter, hat, index, what it belongs to. A name that could be taken for words of a formula is put in quotation marks.
/// </summary>
internal sealed class SpokenName
{
    // A part without parts of its own, so that every word of the language is found.
    private const string Nothing = "";

    private readonly Sentences _text;
    private readonly FrozenSet<string> _words;

    public SpokenName(Sentences text) => (_text, _words) = (text, WordsOf(text));

    /// <summary>A name in words.</summary>
    /// <param name="symbol">The name.</param>
    public string Read(Symbol symbol)
    {
        var name = symbol.IsMatrix ? Bold(symbol.Letter) : Word(symbol.Letter);
        name = symbol.HasHat ? _text.SpokenHat(name) : name;
        name = symbol.Index.Length > 0 ? $"{name} {Index(symbol.Index)}" : name;
        if (symbol.Of is { } below)
        {
            name =
                below is { Index: var number } && below.Letter == _text.LayerIndex ? _text.SpokenSubscript(name, _text.SpokenLayer(number))
                : below is { Of: null, Mark: "", Example: null, IsMatrix: false } ? _text.SpokenSubscript(name, Read(below))
                : _text.SpokenLongSubscript(name, Read(below));
        }

        name = Marked(name, symbol.Mark);
        return symbol.Example is { } example ? _text.SpokenOfExample(name, example) : name;
    }

    /// <summary>A letter or a word; in quotation marks where it is more than that, or is a word that formulas are read with.</summary>
    /// <param name="word">The word.</param>
    public string Word(string word)
    {
        if (word.Any(c => _text.SpokenCharacter(c) is not null) && word.All(c => _text.SpokenCharacter(c) is not null || char.IsLetter(c)))
        {
            return string.Join(' ', word.Select(c => _text.SpokenCharacter(c) ?? c.ToString()));
        }

        return IsPlain(word) && !_words.Contains(word) ? word : _text.SpokenQuotation(Visible(word).Replace('”', '"'));
    }

    /// <summary>Text of a user without anything that hides what stands there or turns it around.</summary>
    /// <param name="text">The text.</param>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isHidden =
                Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator;
            visible.Append(isHidden ? "\uFFFD" : rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>A bold letter: a capital one is a matrix; a digit stands for the vector that is full of it.</summary>
    private string Bold(string letter) =>
        _text.SpokenBold(letter.All(char.IsAsciiDigit) ? letter : Word(letter), letter is [>= 'A' and <= 'Z']);

    private string Index(string index) => string.Join($" {_text.SpokenComma} ", index.Split(',').Select(part => part.All(char.IsAsciiDigit) ? part : Word(part)));

    private string Marked(string name, string mark) => mark switch
    {
        "" => name,
        ['(', .. var inside] when inside.IndexOf(')', StringComparison.Ordinal) is var end and >= 0 =>
            Marked(_text.SpokenOfLayer(name, inside[..end]), inside[(end + 1)..]),
        ['+', .. var rest] => Marked($"{name} {_text.SpokenNew}", rest),
        ['*', .. var rest] => Marked($"{name} {_text.SpokenStar}", rest),
        ['′', .. var rest] => Marked($"{name} {_text.SpokenPrime}", rest),
        _ => $"{name} {Word(mark)}",
    };

    private static bool IsPlain(string word) => word.Length > 0 && char.IsLetter(word[0]) && word.All(c => char.IsLetter(c) || char.IsAsciiDigit(c));

    private static FrozenSet<string> WordsOf(Sentences text)
    {
        string[] functions = ["ln", "max", "min", "tanh", "erf", "sgn", "cos", "floor"];
        string[] relations = ["=", "≈", "<", ">", "≤", "≥"];
        IEnumerable<string?> all =
        [
            text.SpokenPlus, text.SpokenMinus, text.SpokenTimes, text.SpokenTimesEntrywise, text.SpokenComma, text.SpokenNew, text.SpokenStar,
            text.SpokenPrime, text.SpokenInfinity, text.SpokenNotANumber, text.SpokenNextSide(Nothing, Nothing, Nothing), text.SpokenBrackets(Nothing),
            text.SpokenFraction(Nothing, Nothing), text.SpokenWholePower(Nothing, "2"), text.SpokenWholePower(Nothing, "3"),
            text.SpokenWholePower(Nothing, "4"), text.SpokenPower(Nothing, Nothing), text.SpokenRoot(Nothing), text.SpokenAbsolute(Nothing),
            text.SpokenNorm(Nothing), text.SpokenDerivative(Nothing, Nothing), text.SpokenTranspose(Nothing), text.SpokenCall(Nothing, Nothing),
            text.SpokenVector([]), text.SpokenMatrix(2, [Nothing]), text.SpokenMatrix(1, [Nothing, Nothing]), text.SpokenRow(1, []),
            text.SpokenSize(1, 2), text.SpokenSize(2, 1), text.SpokenCases([]), text.SpokenBranch(Nothing, Nothing), text.Otherwise,
            text.SpokenHat(Nothing), text.SpokenBold(Nothing, isMatrix: true), text.SpokenBold(Nothing, isMatrix: false),
            text.SpokenSubscript(Nothing, Nothing), text.SpokenLongSubscript(Nothing, Nothing), text.SpokenLayer(Nothing), text.SpokenOfLayer(Nothing, Nothing),
            text.SpokenOfExample(Nothing, 1), text.SpokenQuotation(Nothing),
            .. functions.Select(text.SpokenFunction), .. relations.Select(text.SpokenRelation),
            .. Enumerable.Range('Α', 'ω' - 'Α' + 1).Append('∇').Append('ℓ').Append('–').Select(c => text.SpokenCharacter((char)c)),
        ];

        // A single letter is a name: the l of a script l, the a of «not a number».
        return all.SelectMany(words => (words ?? Nothing).Split([' ', ',', ';', ':'])).Where(word => word.Length > 1).ToFrozenSet(StringComparer.Ordinal);
    }
}
