namespace Longhand.Checking.Reading;

/// <content>The commands of LaTeX.</content>
internal sealed partial class PlainNotation
{
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
