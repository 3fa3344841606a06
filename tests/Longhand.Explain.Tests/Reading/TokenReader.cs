namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Reads a formula from its pieces, as a person reads it: brackets, powers, − · /, + −, functions, from left to right. The one grammar
/// for every markup; it shares nothing with the code that writes formulas.
/// </summary>
internal sealed class TokenReader
{
    private static readonly string[] Relations = ["=", "≈", ">", "<", "≤", "≥"];

    private readonly IReadOnlyList<ReadToken> _tokens;
    private int _at;

    private TokenReader(IReadOnlyList<ReadToken> tokens) => _tokens = tokens;

    private ReadToken? Next => _at < _tokens.Count ? _tokens[_at] : null;

    public static ReadNode Read(IReadOnlyList<ReadToken> tokens)
    {
        var reader = new TokenReader(tokens);
        var node = reader.Relation();
        return reader.Next is null ? node : throw reader.Unreadable();
    }

    /// <summary>Whether a piece is a sign between two sides of an equation.</summary>
    public static bool IsRelation(ReadToken token) => token.Kind == ReadTokenKind.Sign && Relations.Contains(token.Text);

    private FormatException Unreadable() =>
        new($"Cannot read «{Next?.Text}» at place {_at + 1} of «{string.Join(' ', _tokens.Select(t => t.Node?.Line ?? t.Text))}».");

    private ReadNode Relation()
    {
        var left = Sum();
        while (Next is { } sign && IsRelation(sign))
        {
            _at++;
            left = new ReadNode.Binary(sign.Text[0], left, Sum());
        }

        return left;
    }

    private ReadNode Sum()
    {
        var left = Product();
        while (Next is { Kind: ReadTokenKind.Sign, Text: "+" or "−" } sign)
        {
            _at++;
            left = new ReadNode.Binary(sign.Text[0], left, Product());
        }

        return left;
    }

    private ReadNode Product()
    {
        var left = Take("−") ? new ReadNode.Negation(Power()) : Power();
        while (true)
        {
            if (Next is { Kind: ReadTokenKind.Sign, Text: "·" or "/" or "⊙" } sign)
            {
                _at++;
                left = new ReadNode.Binary(sign.Text[0], left, Power());
            }
            else if (Next is { Kind: ReadTokenKind.Name or ReadTokenKind.Part or ReadTokenKind.Function } || (Next?.IsSign("(") ?? false))
            {
                left = new ReadNode.Binary(' ', left, Power());
            }
            else
            {
                return left;
            }
        }
    }

    private ReadNode Power()
    {
        var node = Atom();
        while (true)
        {
            if (Take("^"))
            {
                node = new ReadNode.Binary('^', node, Atom());
            }
            else if (Take("ᵀ"))
            {
                node = new ReadNode.Call("ᵀ", [node]);
            }
            else
            {
                return node;
            }
        }
    }

    private ReadNode Atom()
    {
        if (Take("("))
        {
            return Closed(Relation(), ")");
        }

        if (Take("|"))
        {
            return new ReadNode.Call("||", [Closed(Sum(), "|")]);
        }

        if (Take("‖"))
        {
            return new ReadNode.Name($"‖{Closed(Sum(), "‖").Line}‖");
        }

        var token = Next ?? throw Unreadable();
        _at++;
        switch (token.Kind)
        {
            case ReadTokenKind.Number:
                return new ReadNode.Number(token.Text);
            case ReadTokenKind.Name:
                return new ReadNode.Name(token.Text);
            case ReadTokenKind.Part:
                return token.Node!;
            case ReadTokenKind.Function:
                return new ReadNode.Call(token.Text, Arguments());
            default:
                _at--;
                throw Unreadable();
        }
    }

    private List<ReadNode> Arguments()
    {
        if (!Take("("))
        {
            throw Unreadable();
        }

        var arguments = new List<ReadNode> { Sum() };
        while (Take(","))
        {
            arguments.Add(Sum());
        }

        Closed(arguments[^1], ")");
        return arguments;
    }

    private ReadNode Closed(ReadNode node, string bracket) => Take(bracket) ? node : throw Unreadable();

    private bool Take(string sign)
    {
        var isThere = Next?.IsSign(sign) ?? false;
        _at += isThere ? 1 : 0;
        return isThere;
    }
}
