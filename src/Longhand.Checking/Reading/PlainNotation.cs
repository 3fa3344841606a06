namespace Longhand.Checking.Reading;

/// <summary>Brings LaTeX, Markdown and Unicode to one plain notation, character by character, so that every character keeps its place.</summary>
internal sealed class PlainNotation
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

    private int Command(int at, int to)
    {
        var end = at + 1;
        while (end < to && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        if (end == at + 1)
        {
            return Escaped(at, to);
        }

        var word = _text[(at + 1)..end];
        if (LatexWords.IsFraction(word))
        {
            return Fraction(at, end, to);
        }

        if (word is "begin" or "end")
        {
            return Environment(word is "begin", at, end, to);
        }

        if (LatexWords.DropsArgument(word))
        {
            return Behind(end, to);
        }

        if (LatexWords.IsHat(word) || word is "sqrt")
        {
            return WithArgument(word, at, end, to);
        }

        Add(LatexWords.Of(word) ?? (IsOfText(word) ? string.Empty : " "), at);
        return IsOfText(word) ? WithArgument(word, at, end, to) : end;
    }

    private static bool IsOfText(string word) =>
        word.StartsWith("text", StringComparison.Ordinal) || word.StartsWith("math", StringComparison.Ordinal) || word is "operatorname" or "boldsymbol" or "boxed" or "bm" or "mbox" or "emph" or "bar" or "vec" or "underbrace" or "overline" or "tilde";

    /// <summary>\\ ends a row; \, is a space; \_ is the character itself.</summary>
    private int Escaped(int at, int to)
    {
        var next = at + 1 < to ? _text[at + 1] : ' ';
        var plain = next switch
        {
            '\\' => _matrices > 0 ? ";" : Signs.Row.ToString(),
            ',' or ';' or '!' or ':' or ' ' => " ",
            '(' or '[' or ')' or ']' => Signs.Boundary.ToString(),
            '*' => "·",
            '|' => "‖",
            _ => Signs.Plain(next),
        };
        Add(plain, at);
        var end = Math.Min(at + 2, to);
        end = next == '\\' && end < to && _text[end] is '*' ? end + 1 : end;
        return next == '\\' && end + 1 < to && _text[end] is '[' && char.IsAsciiDigit(_text[end + 1]) ? Behind(end, to) : end;
    }

    private int Fraction(int at, int end, int to)
    {
        Add("((", at);
        end = Argument(end, to);
        Add(")/(", end - 1 < to ? end - 1 : at);
        end = Argument(end, to);
        Add("))", end - 1 < to ? end - 1 : at);
        return end;
    }

    private int WithArgument(string word, int at, int end, int to)
    {
        if (word is "sqrt")
        {
            Add("√(", at);
            end = Argument(end, to);
            Add(")", at);
            return end;
        }

        var isText = word.StartsWith("text", StringComparison.Ordinal) && _glyphs.Count > 0 && _glyphs[^1].Character is not ('_' or '^' or '{' or '(') && !char.IsLetter(_glyphs[^1].Character);
        if (isText)
        {
            Add(" ", at);
        }

        end = Argument(end, to);
        Add(LatexWords.IsHat(word) ? Signs.Hat.ToString() : string.Empty, at);
        return end;
    }

    /// <summary>Reads what a command is applied to: a group in braces, or one character.</summary>
    private int Argument(int at, int to)
    {
        while (at < to && _text[at] == ' ')
        {
            at++;
        }

        if (at >= to)
        {
            return to;
        }

        if (_text[at] != '{')
        {
            return _text[at] == '\\' ? Nested(at, to) : Sign(at, to);
        }

        var end = Closing(at, to);
        Read(at + 1, end);
        return Math.Min(end + 1, to);
    }

    /// <summary>A command as the argument of another: \frac\frac12; too many of them are left out.</summary>
    private int Nested(int at, int to)
    {
        if (_depth >= MostNested)
        {
            return at + 1;
        }

        _depth++;
        var end = Command(at, to);
        _depth--;
        return end;
    }

    private int Closing(int at, int to)
    {
        var depth = 0;
        for (var i = at; i < to; i++)
        {
            depth += _text[i] == '{' ? 1 : _text[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return to;
    }

    /// <summary>The place behind the arguments of a command that says nothing.</summary>
    private int Behind(int at, int to)
    {
        while (at < to && _text[at] is '{' or '[')
        {
            var close = _text[at] == '{' ? Closing(at, to) : _text.IndexOf(']', at, to - at);
            at = close < 0 || close >= to ? to : close + 1;
        }

        return at;
    }

    private int Environment(bool begins, int at, int end, int to)
    {
        var close = end < to && _text[end] == '{' ? Closing(end, to) : end;
        var name = close > end ? _text[(end + 1)..Math.Min(close, to)] : string.Empty;
        var behind = Math.Min(close + 1, to);
        if (!LatexWords.IsMatrix(name))
        {
            Add(name is "cases" ? " " : Signs.Row.ToString(), at);
            return name is "tabular" or "longtable" or "array" ? Behind(behind, to) : behind;
        }

        _matrices = Math.Max(0, _matrices + (begins ? 1 : -1));
        Add(begins ? "[" : "]", at);
        return name is "array" && begins ? Behind(behind, to) : behind;
    }
}
