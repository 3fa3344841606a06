using System.Text;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Reads a formula of the text output back, as a person reads it: names, numbers, + − · / ^, brackets, functions, left to right.
/// It shares nothing with the code that writes formulas.
/// </summary>
internal sealed class FormulaReader
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly string[] Functions = ["ln", "max", "tanh", "erf", "sgn", "cos", "√"];

    private readonly string _text;
    private int _at;

    private FormulaReader(string text) => _text = text;

    public static ReadNode Read(string text)
    {
        var reader = new FormulaReader(text);
        var node = reader.Sum();
        reader.SkipBlanks();
        return reader._at == text.Length ? node : throw new FormatException($"Cannot read «{text}» from column {reader._at + 1}: «{text[reader._at..]}».");
    }

    private ReadNode Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take(" + "))
            {
                left = new ReadNode.Binary('+', left, Product());
            }
            else if (Take(" − "))
            {
                left = new ReadNode.Binary('−', left, Product());
            }
            else
            {
                return left;
            }
        }
    }

    private ReadNode Product()
    {
        var left = Signed();
        while (true)
        {
            if (Take(" · ") || Take("·"))
            {
                left = new ReadNode.Binary('·', left, Power());
            }
            else if (Take("/"))
            {
                left = new ReadNode.Binary('/', left, Power());
            }
            else
            {
                return left;
            }
        }
    }

    private ReadNode Signed() => Take("−") ? new ReadNode.Negation(Power()) : Power();

    private ReadNode Power()
    {
        var node = Atom();
        var digits = new StringBuilder();
        while (_at < _text.Length && Superscripts.Contains(_text[_at], StringComparison.Ordinal))
        {
            digits.Append(Superscripts.IndexOf(_text[_at++], StringComparison.Ordinal));
        }

        if (digits.Length > 0)
        {
            return new ReadNode.Binary('^', node, new ReadNode.Number(digits.ToString()));
        }

        return Take("^") ? new ReadNode.Binary('^', node, Take("(") ? Closed(Sum()) : Atom()) : node;
    }

    private ReadNode Atom()
    {
        if (Others() is { } others)
        {
            return others;
        }

        if (Take("("))
        {
            return Closed(Sum());
        }

        if (Take("|"))
        {
            var inside = Sum();
            Expect("|");
            return new ReadNode.Call("||", [inside]);
        }

        foreach (var function in Functions)
        {
            if (Take(function + "("))
            {
                var arguments = new List<ReadNode> { Sum() };
                while (Take(", "))
                {
                    arguments.Add(Sum());
                }

                Expect(")");
                return new ReadNode.Call(function, arguments);
            }
        }

        return char.IsAsciiDigit(_text[_at]) ? Number() : Name();
    }

    /// <summary>(776 others), for the terms of a sum that are not written out.</summary>
    private ReadNode.Others? Others()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        var digits = _text[Math.Min(_at + 1, end)..end];
        return digits.Length > 0 && _text[_at] == '(' && (_text.AsSpan(end).StartsWith(" others)", StringComparison.Ordinal) && Take($"({digits} others)") || Take($"({digits} other)"))
            ? new ReadNode.Others(int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture))
            : null;
    }

    private ReadNode.Number Number()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        var digits = _text[start.._at];
        if (_text.AsSpan(_at).StartsWith("·10", StringComparison.Ordinal) && _at + 3 < _text.Length && (_text[_at + 3] == '⁻' || Superscripts.Contains(_text[_at + 3], StringComparison.Ordinal)))
        {
            _at += 3;
            var exponent = new StringBuilder();
            while (_at < _text.Length && (_text[_at] == '⁻' || Superscripts.Contains(_text[_at], StringComparison.Ordinal)))
            {
                var c = _text[_at++];
                exponent.Append(c == '⁻' ? "-" : Superscripts.IndexOf(c, StringComparison.Ordinal).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            digits += "e" + exponent;
        }

        return new ReadNode.Number(digits);
    }

    /// <summary>A name runs to the next operator; ∂L/∂w₅ is one name, and so is ‖∇L‖.</summary>
    private ReadNode.Name Name()
    {
        var start = _at;
        if (_text[_at] == '‖')
        {
            _at = _text.IndexOf('‖', _at + 1) + 1;
            return new ReadNode.Name(_text[start.._at]);
        }

        var isDerivative = _text[_at] == '∂';
        while (_at < _text.Length && !" ()·^|".Contains(_text[_at], StringComparison.Ordinal) && !Superscripts.Contains(_text[_at], StringComparison.Ordinal))
        {
            if (_text.AsSpan(_at).StartsWith(", ", StringComparison.Ordinal))
            {
                break;
            }

            if (_text[_at] == '/' && !(isDerivative && _text.AsSpan(_at).StartsWith("/∂", StringComparison.Ordinal)))
            {
                break;
            }

            _at++;
        }

        return _at > start ? new ReadNode.Name(_text[start.._at]) : throw new FormatException($"No name in «{_text}» at column {_at + 1}.");
    }

    private ReadNode Closed(ReadNode node)
    {
        Expect(")");
        return node;
    }

    private void Expect(string text)
    {
        if (!Take(text))
        {
            throw new FormatException($"«{text}» is missing in «{_text}» at column {_at + 1}.");
        }
    }

    private bool Take(string text)
    {
        if (!_text.AsSpan(_at).StartsWith(text, StringComparison.Ordinal))
        {
            return false;
        }

        _at += text.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }
}
