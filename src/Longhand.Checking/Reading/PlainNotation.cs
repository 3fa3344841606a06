namespace Longhand.Checking.Reading;

/// <summary>Brings LaTeX, Markdown and Unicode to one plain notation, character by character, so that every character keeps its place.</summary>
internal sealed partial class PlainNotation
{
    private const int MostNested = 40;
    private const int MostOfTag = 200;

    private readonly string _text;
    private readonly List<Glyph> _glyphs = [];
    private readonly bool _isCode;
    private readonly bool _isBlock;
    private readonly Stack<bool> _braces = [];
    private int _matrices;
    private int _depth;

    private PlainNotation(string text, bool isCode, bool isBlock) => (_text, _isCode, _isBlock) = (text, isCode, isBlock);

    /// <summary>The part of a text between two places in the plain notation.</summary>
    public static List<Glyph> Of(string text, int from, int to, bool isCode = false, bool isBlock = false)
    {
        var notation = new PlainNotation(text, isCode, isBlock);
        notation.Read(from, to);
        return notation._glyphs;
    }

    private void Read(int from, int to)
    {
        if (++_depth > MostNested)
        {
            _depth--;
            return;
        }

        var at = from;
        while (at < to)
        {
            at = _text[at] == '\\' ? Command(at, to) : Written(_text[at], at, to) is var behind && behind > at ? behind : Sign(at, to);
        }

        _depth--;
    }

    private void Add(string plain, int offset)
    {
        foreach (var c in plain)
        {
            _glyphs.Add(new(c, offset));
        }
    }

    /// <summary>What programs and pages write: an option of an array, a character in words, an assignment; the place itself where there is none.</summary>
    private int Written(char c, int at, int to)
    {
        if (c == ',')
        {
            return Math.Min(ProgramWords.Option(_text, at), to);
        }

        if (c == '&' && HtmlEntities.At(_text, at, to) is var (character, end))
        {
            Add(Signs.Plain(character), at);
            return end;
        }

        if (c == '<' && at + 2 < to && _text[at + 1] == '-' && _text[at + 2] == ' ')
        {
            Add("=", at);
            return at + 2;
        }

        return c == '<' ? Math.Max(at, Tag(at, to)) : at;
    }

    /// <summary>A character that begins no command.</summary>
    private int Sign(int at, int to)
    {
        var c = _text[at];
        if (Signs.IsLowered(c))
        {
            return Group(at, to, '_', Signs.LoweredOf);
        }

        if (Signs.IsRaised(c))
        {
            return Group(at, to, '^', Signs.RaisedOf);
        }

        switch (c)
        {
            case '$':
                Add(at + 1 < to && _text[at + 1] == '`' ? " " : Signs.Boundary.ToString(), at);
                return at + (at + 1 < to && _text[at + 1] is '$' or '`' ? 2 : 1);
            case '`':
                Add(at + 1 < to && _text[at + 1] == '$' ? string.Empty : Signs.Boundary.ToString(), at);
                return at + 1;
            case '*':
                return Star(at, to);
            case '{' or '}':
                Brace(c, at);
                return at + 1;
            case '\n' when _isBlock:
                Add(" ", at);
                return at + 1;
            case '&':
                Add(_matrices > 0 ? "," : Signs.Boundary.ToString(), at);
                return at + 1;
            case ':' or '=' or '~' or '-':
                return Relation(c, at, to);
            default:
                return Other(c, at, to);
        }
    }

    private int Other(char c, int at, int to)
    {
        if (c == 'h' && (string.CompareOrdinal(_text, at, "http://", 0, 7) == 0 || string.CompareOrdinal(_text, at, "https://", 0, 8) == 0))
        {
            return Address(at, to);
        }

        if (char.IsAsciiLetter(c) && ProgramWords.At(_text, at) is var (plain, end) && end <= to)
        {
            Add(plain, at);
            return end;
        }

        Add(Signs.Plain(c), at);
        return at + 1;
    }

    /// <summary>=, ==, :=, ~=, ->, => and a lone ~.</summary>
    private int Relation(char c, int at, int to)
    {
        var next = at + 1 < to ? _text[at + 1] : ' ';
        var plain = (c, next) switch
        {
            (':' or '=', '=') => "=",
            ('~', '=' or '~') => "≈",
            ('-' or '=', '>') => "→",
            _ => string.Empty,
        };
        if (plain.Length == 0)
        {
            Add(c != '~' ? c.ToString() : char.IsAsciiDigit(next) || next == ' ' ? "≈" : " ", at);
            return at + 1;
        }

        Add(plain, at);
        return at + 2;
    }

    /// <summary>Braces count where they hold what hangs on a name; else they only hold together what stands together anyway.</summary>
    private void Brace(char c, int at)
    {
        if (c == '{')
        {
            _braces.Push(_glyphs.Count > 0 && _glyphs[^1].Character is '_' or '^');
        }

        if (c == '{' ? _braces.Peek() : _braces.TryPop(out var holds) && holds)
        {
            Add(c.ToString(), at);
        }
    }

    private int Address(int at, int to)
    {
        while (at < to && !char.IsWhiteSpace(_text[at]) && _text[at] is not (')' or '>'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Characters below or above the line that stand together are one group: _{12}.</summary>
    private int Group(int at, int to, char sign, Func<char, char> plain)
    {
        Add(sign + "{", at);
        for (; at < to && plain(_text[at]) != '\0'; at++)
        {
            Add(plain(_text[at]).ToString(), at);
        }

        Add("}", at - 1);
        return at;
    }

    /// <summary>A star is a product between two operands, a power where two stand together, and else the look of words.</summary>
    private int Star(int at, int to)
    {
        var (before, next) = (at > 0 ? _text[at - 1] : ' ', at + 1 < to ? _text[at + 1] : ' ');
        if (next == '*')
        {
            var behind = at + 2 < to ? _text[at + 2] : ' ';
            var isPower = (_isCode && behind is not ' ') || before is ')' || (char.IsAsciiLetterOrDigit(before) && char.IsAsciiDigit(behind));
            Add(isPower ? "^" : Signs.Boundary.ToString(), at);
            return at + 2;
        }

        Add(IsOperand(Near(at, -1, to)) && IsOperand(Near(at, 1, to)) ? "·" : " ", at);
        return at + 1;
    }

    private char Near(int at, int step, int to)
    {
        for (at += step; at >= 0 && at < to && _text[at] != '\n'; at += step)
        {
            if (_text[at] is not (' ' or '\\'))
            {
                return _text[at];
            }
        }

        return ' ';
    }

    private static bool IsOperand(char c) => char.IsLetterOrDigit(c) || c is '(' or ')' or '[' or ']' or '-' or '−' or '.' or '}' or '{' or '_' or '$' or '`' or '\'' || Signs.IsLowered(c) || Signs.IsRaised(c) || c is '∂' or Signs.Hat;

    /// <summary>An HTML tag; 0 where there is none. An index keeps its place below the line.</summary>
    private int Tag(int at, int to)
    {
        var end = _text.IndexOf('>', at, Math.Min(MostOfTag, to - at));
        if (end < 0 || at + 1 >= to || !(char.IsAsciiLetter(_text[at + 1]) || _text[at + 1] is '/' or '!'))
        {
            return 0;
        }

        var name = _text[(at + 1)..end].TrimEnd('/').Trim();
        Add(name switch { "sub" => "_{", "sup" => "^{", "/sub" or "/sup" => "}", _ when IsLook(name) => string.Empty, "td" or "/td" or "p" or "/p" or "br" or "li" or "/li" => Signs.Boundary.ToString(), _ => " " }, at);
        return end + 1;
    }

    private static bool IsLook(string tag) => tag.TrimStart('/').Split(' ')[0] is "i" or "b" or "em" or "strong" or "var" or "span" or "u" or "tt" or "mark" or "font";
}
