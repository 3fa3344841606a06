using System.Globalization;
using System.Text;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Takes a formula of the text output apart: names, numbers, signs, and matrices, which stand on several lines. It shares nothing with
/// the code that writes formulas.
/// </summary>
internal sealed class FormulaReader
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const string Signs = "()+−·/⊙|‖ᵀ><≤≥=≈";

    private readonly IReadOnlyList<string> _lines;
    private readonly string _text;
    private readonly List<ReadToken> _tokens = [];
    private int _at;

    private FormulaReader(IReadOnlyList<string> lines, int baseline) => (_lines, _text) = (lines, lines[baseline]);

    /// <summary>Reads a formula of one line.</summary>
    public static ReadNode Read(string text) => Read([text], 0);

    /// <summary>Reads a formula of several lines, one of which its signs stand on.</summary>
    public static ReadNode Read(IReadOnlyList<string> lines, int baseline)
    {
        var reader = new FormulaReader(lines, baseline);
        while (reader._at < reader._text.Length)
        {
            reader.Step();
        }

        return TokenReader.Read(reader._tokens);
    }

    private bool IsFollowedBy(string text) => _text.AsSpan(_at).StartsWith(text, StringComparison.Ordinal);

    private void Step()
    {
        var c = _text[_at];
        switch (c)
        {
            case ' ':
                _at++;
                break;
            case '⎛' or '⎜' or '⎝' or '⎞' or '⎟' or '⎠':
                Add(ReadToken.Sign(c is '⎛' or '⎜' or '⎝' ? "(" : ")"));
                break;
            case '(' when _text.IndexOf(')', _at) is var end && ReadToken.Words(_text[_at..(end + 1)]) is { Kind: ReadTokenKind.Part } others:
                _tokens.Add(others);
                _at = end + 1;
                break;
            case '⎡' or '⎢' or '⎣':
            case '[' when IsFollowedBy("[ "):
                Matrix();
                break;
            case '^' or ',':
            case var _ when Signs.Contains(c, StringComparison.Ordinal):
                Add(ReadToken.Sign(c.ToString()));
                break;
            case var _ when Superscripts.Contains(c, StringComparison.Ordinal):
                _tokens.Add(ReadToken.Sign("^"));
                _tokens.Add(ReadToken.Number(Raised(Superscripts)));
                break;
            case var _ when char.IsAsciiDigit(c):
                Number();
                break;
            default:
                Name();
                break;
        }
    }

    private void Add(ReadToken token)
    {
        _tokens.Add(token);
        _at++;
    }

    private void Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        var digits = _text[start.._at];
        if (IsFollowedBy("·10") && _at + 3 < _text.Length && ("⁻" + Superscripts).Contains(_text[_at + 3], StringComparison.Ordinal))
        {
            _at += 3;
            digits += "e" + Raised("⁻" + Superscripts);
        }

        _tokens.Add(ReadToken.Number(digits));
    }

    private string Raised(string characters)
    {
        var digits = new StringBuilder();
        while (_at < _text.Length && characters.Contains(_text[_at], StringComparison.Ordinal))
        {
            var c = _text[_at++];
            digits.Append(c == '⁻' ? "-" : Superscripts.IndexOf(c, StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    /// <summary>A name runs to the next sign; ∂L/∂w₅ is one name. A bracket right behind it holds its arguments.</summary>
    private void Name()
    {
        var start = _at;
        var isDerivative = _text[_at] == '∂';
        while (_at < _text.Length && !IsEndOfName(isDerivative))
        {
            // The number of a layer, ⁽²⁾, is no power.
            _at = _text[_at] == '⁽' ? _text.IndexOf('⁾', _at) + 1 : _at + 1;
        }

        var name = _text[start.._at];
        _tokens.Add(IsFollowedBy("(") ? ReadToken.Function(name) : ReadToken.Name(name));
    }

    private bool IsEndOfName(bool isDerivative) => _text[_at] switch
    {
        '/' => !isDerivative || !IsFollowedBy("/∂"),
        ',' => IsFollowedBy(", "),
        ' ' or '(' or ')' or '·' or '^' or '|' or '‖' or 'ᵀ' or '⎞' or '⎟' or '⎠' => true,
        var c => Superscripts.Contains(c, StringComparison.Ordinal),
    };

    /// <summary>A matrix: the lines above and below that its edges reach, the entries of each two blanks apart.</summary>
    private void Matrix()
    {
        const string Left = "[⎡⎢⎣";
        const string Right = "]⎤⎥⎦";
        var end = _text.IndexOfAny(Right.ToCharArray(), _at);
        var rows = _lines.Where(line => line.Length > end && Left.Contains(line[_at], StringComparison.Ordinal) && Right.Contains(line[end], StringComparison.Ordinal)).ToArray();
        var entries = rows.Select(line => line[(_at + 1)..end].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        _tokens.Add(ReadToken.Part(new ReadNode.Matrix([.. entries.Select(row => row.Select(Read).ToArray())])));
        _at = end + 1;

        // The T of a transpose stands beside the first row.
        if (rows[0].Length > _at && rows[0][_at] == 'ᵀ')
        {
            Add(ReadToken.Sign("ᵀ"));
        }
    }
}
