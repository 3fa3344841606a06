using System.Text;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Takes a formula in LaTeX apart, as far as the renderers write it. What only says where things stand (alignment, line breaks, spaces,
/// the size of brackets) is passed over: a formula is the same however it is laid out.
/// </summary>
internal sealed class LatexReader
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        [@"\cdot"] = "·", [@"\odot"] = "⊙", [@"\approx"] = "≈", [@"\le"] = "≤", [@"\leq"] = "≤", [@"\ge"] = "≥", [@"\geq"] = "≥", [@"\lt"] = "<", [@"\gt"] = ">",
        [@"\lvert"] = "|", [@"\rvert"] = "|", [@"\vert"] = "|", [@"\lVert"] = "‖", [@"\rVert"] = "‖", [@"\Vert"] = "‖", [@"\|"] = "‖", [@"\\"] = @"\\",
    };

    private static readonly HashSet<string> Layout =
    [
        @"\,", @"\;", @"\:", @"\ ", @"\>", @"\quad", @"\qquad", @"\displaystyle", @"\textstyle", @"\nonumber", @"\notag", @"\allowbreak", @"\left", @"\right", @"\middle",
        @"\bigl", @"\bigr", @"\Bigl", @"\Bigr", @"\biggl", @"\biggr", @"\Biggl", @"\Biggr", @"\big", @"\Big", @"\bigg", @"\Bigg", @"\noindent", @"\small", @"\footnotesize", @"\scriptsize",
    ];

    private readonly LatexScanner _text;
    private readonly List<ReadToken> _tokens = [];

    // Whether a name was just read, so that a bracket would hold its arguments.
    private bool _isBehindName;

    private LatexReader(string text) => _text = new LatexScanner(text);

    /// <summary>Reads a formula.</summary>
    public static ReadNode Read(string latex) => TokenReader.Read([.. Tokens(latex).Where(IsMathematics)]);

    /// <summary>The pieces of a formula, with &amp; and \\ where they stand.</summary>
    public static List<ReadToken> Tokens(string latex)
    {
        var reader = new LatexReader(latex);
        for (reader._text.SkipBlanks(); !reader._text.IsAtEnd; reader._text.SkipBlanks())
        {
            reader.Step();
        }

        return reader._tokens;
    }

    /// <summary>Whether a piece is not only there to align something.</summary>
    public static bool IsMathematics(ReadToken token) => !token.IsSign("&") && !token.IsSign(@"\\");

    private void Step()
    {
        var c = _text.Next;
        if (c is '%')
        {
            throw new FormatException("A comment in a formula.");
        }

        if (c == '\\')
        {
            Command();
        }
        else if (c == '{')
        {
            _tokens.AddRange(Tokens(_text.Argument()));
        }
        else if (char.IsAsciiDigit(c))
        {
            Number();
        }
        else if (c == '^')
        {
            Raise();
        }
        else if (char.IsLetter(c))
        {
            Name(_text.Argument());
        }
        else
        {
            Sign(_text.Argument());
        }
    }

    private void Sign(string sign)
    {
        if (sign == "(" && _isBehindName)
        {
            _tokens[^1] = ReadToken.Function(_tokens[^1].Text);
        }
        else if (sign == "'" && _isBehindName)
        {
            _tokens[^1] = ReadToken.Name(_tokens[^1].Text + "′");
            return;
        }

        _isBehindName = false;
        Add(ReadToken.Sign(sign == "-" ? "−" : sign));
    }

    private void Add(ReadToken token)
    {
        _isBehindName = token.Kind == ReadTokenKind.Name;
        _tokens.Add(token);
    }

    private void Number()
    {
        var digits = new StringBuilder();
        while (!_text.IsAtEnd && (char.IsAsciiDigit(_text.Next) || _text.Next == '.'))
        {
            digits.Append(_text.Argument());
        }

        _text.SkipBlanks();
        if (_text.Take(@"\times"))
        {
            _text.SkipBlanks();
            var exponent = _text.Take("10^") ? _text.Argument() : throw new FormatException(@"No power of ten behind \times.");
            digits.Append('e').Append(exponent);
        }

        Add(ReadToken.Number(digits.ToString()));
    }

    private void Raise()
    {
        _text.At++;
        var above = _text.Argument();
        if (above is @"\mathsf{T}" or @"\top" or @"\intercal")
        {
            Add(ReadToken.Sign("ᵀ"));
            return;
        }

        Add(ReadToken.Sign("^"));
        Add(ReadToken.Part(Read(above)));
    }

    private void Command()
    {
        var start = _text.At;
        var command = _text.Command();
        if (Signs.TryGetValue(command, out var sign))
        {
            if (command == @"\\")
            {
                _text.Take("*");
                _text.Option();
            }

            Add(ReadToken.Sign(sign));
            return;
        }

        if (command == @"\!")
        {
            return;
        }

        if (Layout.Contains(command))
        {
            // A bracket keeps to the name before it however large it is; behind a space it begins something else.
            _isBehindName &= command[1] is not (',' or ';' or ':' or ' ' or '>' or 'q');
            return;
        }

        switch (command)
        {
            case @"\frac" or @"\tfrac" or @"\dfrac":
                Fraction(_text.Argument(), _text.Argument());
                break;
            case @"\sqrt":
                Add(ReadToken.Part(new ReadNode.Call("√", [Read(_text.Argument())])));
                break;
            case @"\begin":
                Environment(_text.Argument());
                break;
            case @"\text" or @"\parbox" or @"\intertext":
                Text(command);
                break;
            case @"\tag" or @"\label" or @"\phantom" or @"\hphantom":
                _text.Take("*");
                _text.Argument();
                break;
            case @"\partial":
                Derivative();
                break;
            case @"\textcolor" or @"\color" or @"\mathcolor":
                Coloured(command);
                break;
            default:
                _text.At = start;
                Name(_text.Command());
                break;
        }
    }

    private void Coloured(string command)
    {
        _text.Argument();
        if (command != @"\color")
        {
            _tokens.AddRange(Tokens(_text.Argument()));
        }
    }

    private void Fraction(string numerator, string denominator)
    {
        const string Partial = @"\partial";
        var isDerivative = numerator.StartsWith(Partial, StringComparison.Ordinal);
        Add(
            isDerivative
                ? ReadToken.Name($"∂{Read(numerator[Partial.Length..]).Line}/∂{Read(denominator[Partial.Length..]).Line}")
                : ReadToken.Part(new ReadNode.Binary('/', Read(numerator), Read(denominator)))
        );
        _isBehindName = false;
    }

    /// <summary>∂L/∂w in the line.</summary>
    private void Derivative()
    {
        var of = NextName();
        _text.SkipBlanks();
        if (!_text.Take("/") || !_text.Take(@"\partial"))
        {
            throw new FormatException($"A derivative of {of} by nothing.");
        }

        Add(ReadToken.Name($"∂{of}/∂{NextName()}"));
        _isBehindName = false;
    }

    private string NextName()
    {
        var (name, above) = LatexName.Read(_text.Argument(), _text);
        return above is null ? name : throw new FormatException($"A power of {name} in a derivative.");
    }

    private void Environment(string name)
    {
        if (name is "array" or "alignedat")
        {
            _text.Option();
            _text.Argument();
        }

        var body = _text.Body(name);
        if (name is "aligned" or "split" or "gathered" or "alignedat" or "multlined")
        {
            _text.Option();
            _tokens.AddRange(Tokens(body));
            _isBehindName = false;
            return;
        }

        var rows = Rows(Tokens(body));
        Add(ReadToken.Part(name == "cases" ? new ReadNode.Call("cases", [.. rows.SelectMany(row => row)]) : new ReadNode.Matrix(rows)));
    }

    private static List<IReadOnlyList<ReadNode>> Rows(List<ReadToken> tokens)
    {
        var (rows, row, cell) = (new List<IReadOnlyList<ReadNode>>(), new List<ReadNode>(), new List<ReadToken>());
        foreach (var token in tokens.Append(ReadToken.Sign(@"\\")))
        {
            if (IsMathematics(token))
            {
                cell.Add(token);
                continue;
            }

            if (cell.Count > 0)
            {
                row.Add(TokenReader.Read(cell));
            }

            cell = [];
            if (token.IsSign(@"\\") && row.Count > 0)
            {
                rows.Add(row);
                row = [];
            }
        }

        return rows;
    }

    /// <summary>Words; or a formula in another size, which stands between dollar signs in a text.</summary>
    private void Text(string command)
    {
        if (command == @"\parbox")
        {
            _text.Option();
            _text.Argument();
        }

        var words = _text.Argument();
        var formula = words.Split('$');
        if (formula.Length == 3 && formula[0].StartsWith('\\') && formula[2].Length == 0)
        {
            _tokens.AddRange(Tokens(formula[1]));
            return;
        }

        Add(ReadToken.Words(words.Replace(@"\ ", " ", StringComparison.Ordinal)));
    }

    private void Name(string letter)
    {
        var (name, above) = LatexName.Read(letter, _text);
        Add(ReadToken.Name(name));
        if (above is not null)
        {
            // What stands above is no mark of the name but a power.
            _text.At = above.Value;
        }
    }
}
