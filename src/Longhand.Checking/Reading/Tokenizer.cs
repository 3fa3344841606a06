namespace Longhand.Checking.Reading;

/// <summary>Cuts the plain notation into numbers, names and signs.</summary>
internal sealed partial class Tokenizer
{
    private const int MostNested = 12;

    private readonly IReadOnlyList<Glyph> _glyphs;
    private readonly Habits _habits;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Tokenizer(IReadOnlyList<Glyph> glyphs, Habits habits) => (_glyphs, _habits) = (glyphs, habits);

    public static List<Token> Read(IReadOnlyList<Glyph> glyphs, Habits habits)
    {
        var tokenizer = new Tokenizer(glyphs, habits);
        tokenizer.Read();
        return tokenizer._tokens;
    }

    private char Current => Peek(0);

    private char Peek(int ahead) => _at + ahead < _glyphs.Count ? _glyphs[_at + ahead].Character : '\0';

    private int Offset(int at) => at < _glyphs.Count ? _glyphs[at].Offset : _glyphs.Count == 0 ? 0 : _glyphs[^1].Offset + 1;

    private void Read()
    {
        while (_at < _glyphs.Count)
        {
            var (start, c) = (_at, Current);
            if (c == ' ')
            {
                _at++;
                continue;
            }

            var (kind, text, name) = Next(c);
            var hasSpace = start > 0 && Glyphs(start - 1) is ' ';
            _tokens.Add(new(kind, text, Offset(start), Offset(_at - 1) + 1) { Name = name, HasSpaceBefore = hasSpace, HasSpaceBehind = Current is ' ' or '\0', MayBeTorn = !_habits.LosesTimes });
        }
    }

    private char Glyphs(int at) => _glyphs[at].Character;

    private (TokenKind Kind, string Text, Name? Name) Next(char c)
    {
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1)) && !(_at > 0 && char.IsAsciiLetterOrDigit(Glyphs(_at - 1)))))
        {
            return (TokenKind.Number, Number(), null);
        }

        if (char.IsLetter(c) || c is Signs.Partial or '∇')
        {
            var name = ReadName(0);
            return (TokenKind.Name, name.Key, name);
        }

        _at++;
        return c switch
        {
            '=' or Signs.About or '≡' => (TokenKind.Relation, c.ToString(), null),
            Signs.Boundary => (TokenKind.Boundary, " ", null),
            Signs.Row => (TokenKind.Row, " ", null),
            _ => (TokenKind.Sign, c.ToString(), null),
        };
    }

    /// <summary>Digits with one point, or with a comma where the document writes them so, and an exponent.</summary>
    private string Number()
    {
        var text = new System.Text.StringBuilder();
        var hasPoint = false;
        while (_at < _glyphs.Count)
        {
            var c = Current;
            var isPoint = !hasPoint && char.IsAsciiDigit(Peek(1)) && (c == '.' || (c == ',' && _habits.HasDecimalCommas));
            if (!char.IsAsciiDigit(c) && !isPoint)
            {
                break;
            }

            hasPoint |= isPoint;
            text.Append(isPoint ? '.' : c);
            _at++;
        }

        if (!hasPoint && Current == '.' && Peek(1) == ' ' && char.IsAsciiDigit(Peek(2)) && text.ToString() is "0")
        {
            // A number that was torn apart on its way out of a PDF: 0. 7514.
            _at += 2;
            return "0." + Number();
        }

        if (Current is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            text.Append('e');
            _at++;
            do
            {
                text.Append(Current);
                _at++;
            }
            while (char.IsAsciiDigit(Current));
        }

        return text.ToString();
    }

    private Name ReadName(int depth)
    {
        var name = new NameBuilder();
        if (Current is Signs.Partial)
        {
            _at++;
            SkipSpaces();
            name.IsPartial = true;
        }

        var start = _at;
        while (char.IsLetter(Current) || Current is '∇')
        {
            _at++;
        }

        name.Letters = string.Concat(Enumerable.Range(start, _at - start).Select(Glyphs));
        while (depth < MostNested && Modifier(name, depth))
        {
        }

        return name.Build();
    }

    private void SkipSpaces()
    {
        while (Current == ' ')
        {
            _at++;
        }
    }

    /// <summary>Takes one thing that hangs on a name; false where there is no more.</summary>
    private bool Modifier(NameBuilder name, int depth)
    {
        switch (Current)
        {
            case Signs.Hat:
                _at++;
                name.AddHat();
                return true;
            case '\'':
                _at++;
                name.IsMarked = true;
                return true;
            case >= '0' and <= '9':
                name.AddDigits(Digits());
                return true;
            case '_':
                return Below(name, depth);
            case '^':
                return Above(name);
            case '[':
                return Brackets(name);
            case ' ' when Spaced(name):
                return true;
            case '(' or ' ' when Current == '(' || (Peek(1) == '(' && name.HasDigits):
                return Aside(name);
            case ',' when name.HasDigits && (char.IsAsciiLetter(Peek(1)) || (Peek(1) == '_' && Peek(2) == '{')):
                return Marked(name);
            default:
                return name.HasDigits && Glyphs(_at - 1) is >= '0' and <= '9' && char.IsAsciiLetter(Current) && Letters(name);
        }
    }

    /// <summary>Letters behind digits: the h of w5h, the o1 of w_h1o1.</summary>
    private bool Letters(NameBuilder name)
    {
        name.AddWord(Word());
        return true;
    }

    private string Digits()
    {
        var start = _at;
        while (char.IsAsciiDigit(Current))
        {
            _at++;
        }

        return string.Concat(Enumerable.Range(start, _at - start).Select(Glyphs));
    }

    private string Word()
    {
        var start = _at;
        while (char.IsLetter(Current))
        {
            _at++;
        }

        return string.Concat(Enumerable.Range(start, _at - start).Select(Glyphs));
    }

    private bool Below(NameBuilder name, int depth)
    {
        if (Peek(1) == '{')
        {
            _at += 2;
            Inside(name, '}', depth);
            return true;
        }

        if (!char.IsLetterOrDigit(Peek(1)))
        {
            if (Peek(1) is '_' or ' ' or '\0' || !char.IsLetterOrDigit(Peek(2)))
            {
                return false;
            }
        }

        _at++;
        if (char.IsAsciiDigit(Current))
        {
            name.AddDigits(Digits());
        }
        else if (char.IsLetter(Current))
        {
            name.AddWord(Word());
        }
        else
        {
            _at++;
        }

        return true;
    }

    /// <summary>Everything in a group of an index: words and digits, whatever stands between them.</summary>
    private void Inside(NameBuilder name, char close, int depth)
    {
        for (var nested = 1; _at < _glyphs.Count && nested > 0 && depth < MostNested;)
        {
            var c = Current;
            if (char.IsAsciiDigit(c))
            {
                name.AddDigits(Digits());
                continue;
            }

            if (char.IsLetter(c))
            {
                name.AddWord(Word());
                continue;
            }

            nested += c == '{' ? 1 : c == close ? -1 : 0;
            name.HasHatBelow |= c == Signs.Hat;
            name.AddSign(c);
            _at++;
        }
    }

    /// <summary>What stands above a name: a layer in brackets, a sign for the new value, a word; a power is left where it is.</summary>
    private bool Above(NameBuilder name)
    {
        var (open, at) = (Peek(1) == '{', Peek(1) == '{' ? 2 : 1);
        var end = at;
        while (_at + end < _glyphs.Count && (open ? Peek(end) != '}' : end == at || (Peek(at) == '(' && Peek(end - 1) != ')')) && end < 24)
        {
            end++;
        }

        while (!open && char.IsAsciiLetter(Peek(end - 1)) && char.IsAsciiLetter(Peek(end)) && end < 24)
        {
            end++;
        }

        var inside = string.Concat(Enumerable.Range(_at + at, Math.Max(0, Math.Min(end - at, _glyphs.Count - _at - at))).Select(Glyphs)).Trim();
        if (!name.AddAbove(inside))
        {
            return false;
        }

        _at = Math.Min(_at + end + (open ? 1 : 0), _glyphs.Count);
        return true;
    }

    /// <summary>[2], [0][1] or [0,1] directly behind a name.</summary>
    private bool Brackets(NameBuilder name)
    {
        var end = 1;
        while (char.IsAsciiDigit(Peek(end)) || Peek(end) is ',' or ' ')
        {
            end++;
        }

        if (end == 1 || end > 12 || Peek(end) != ']')
        {
            return false;
        }

        var inside = string.Concat(Enumerable.Range(_at + 1, end - 1).Select(Glyphs));
        var places = inside.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (places.Length == 0 || (places.Length > 1 && !inside.Contains(',', StringComparison.Ordinal)) || !places.All(p => p.Length < 7))
        {
            return false;
        }

        name.Brackets.AddRange(places.Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)));
        _at += end + 1;
        return true;
    }
}
