namespace Longhand.Checking.Reading;

/// <summary>
/// Reads an expression from the front of some tokens, as far as it goes. Where two operands stand side by side they are multiplied: the
/// sign is often left out, or lost on its way out of a PDF.
/// </summary>
internal sealed partial class ExpressionParser
{
    private const int MostNested = 90;

    /// <summary>So many operators an expression has at most: what is worked on it goes down to its depth.</summary>
    private const int MostOperators = 2000;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly int _end;

    /// <summary>The sums that were read, by where they begin: brackets are looked at more than once before it is known what they are.</summary>
    private readonly Dictionary<(int At, bool IsInList), (Node? Node, int End)> _sums = [];
    private int _at;
    private int _depth;
    private int _operators;
    private bool _isInList;

    private ExpressionParser(IReadOnlyList<Token> tokens, int from, int to) => (_tokens, _at, _end) = (tokens, from, to);

    /// <summary>Reads an expression; null where none begins there.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it has to end at the latest.</param>
    /// <param name="end">Where it ended.</param>
    public static Node? Read(IReadOnlyList<Token> tokens, int from, int to, out int end)
    {
        var parser = new ExpressionParser(tokens, from, to);
        var node = parser.Sum();
        end = node is null ? from : parser._at;
        return node;
    }

    private Token? Current => _at < _end ? _tokens[_at] : null;

    private Token? Ahead(int count) => _at + count < _end ? _tokens[_at + count] : null;

    private bool Take(char sign)
    {
        if (Current?.Is(sign) != true)
        {
            return false;
        }

        _at++;
        return true;
    }

    private Node? Sum()
    {
        var key = (_at, _isInList);
        if (_sums.TryGetValue(key, out var known))
        {
            _at = known.End;
            return known.Node;
        }

        if (++_depth > MostNested)
        {
            _depth--;
            return null;
        }

        var node = Terms();
        _depth--;
        _sums[key] = (node, _at);
        return node;
    }

    /// <summary>The sum that begins at a place, whatever is being read.</summary>
    private Node? SumAt(int at, out int end)
    {
        var (before, wasInList) = (_at, _isInList);
        (_at, _isInList) = (at, false);
        var node = Sum();
        end = _at;
        (_at, _isInList) = (before, wasInList);
        return node;
    }

    private Node? Terms()
    {
        var left = Product();
        while (left is not null && _operators < MostOperators && Current is { } sign && (sign.Is('+') || sign.Is('-')) && !BeginsItem(sign))
        {
            var before = _at++;
            var right = Product();
            if (right is null)
            {
                _at = before;
                break;
            }

            left = Joined(sign.Text[0], left, right);
        }

        return left;
    }

    /// <summary>In a list a minus sign with a space before and none behind it begins the next number.</summary>
    private bool BeginsItem(Token sign) => _isInList && sign.HasSpaceBefore && !sign.HasSpaceBehind;

    private Node? Product()
    {
        var left = Unary();
        while (left is not null && _operators < MostOperators && Current is { } token)
        {
            var before = _at;
            var sign = token.Is(Signs.Times) || token.Is('⊙') || token.Is('*') ? Signs.Times : token.Is('/') ? '/' : IsTimesLetter(token) ? Signs.Times : '\0';
            if (sign != '\0')
            {
                _at++;
                SkipBoundary();
            }
            else if (!IsSideBySide(left, token))
            {
                break;
            }

            var right = sign == '\0' ? Power() : Unary();
            if (right is null)
            {
                _at = before;
                break;
            }

            left = Scientific(left, right, sign) ?? Joined(sign == '\0' ? Signs.Times : sign, left, right);
        }

        return left;
    }

    private Node.Binary Joined(char sign, Node left, Node right)
    {
        _operators++;
        return new(sign, left, right);
    }

    private void SkipBoundary()
    {
        while (Current?.Kind is TokenKind.Boundary)
        {
            _at++;
        }
    }

    /// <summary>The x of 0.4 x 0.5.</summary>
    private bool IsTimesLetter(Token token) =>
        token.Name is { Base: "x", Index.IsEmpty: true, Brackets.IsEmpty: true, HasHat: false } && token.HasSpaceBefore && (Ahead(1) is { Kind: TokenKind.Number } or { Kind: TokenKind.Sign, Text: "(" } || (Ahead(1)?.Name is { } function && Words.IsFunction(function)));

    private bool IsSideBySide(Node left, Token token)
    {
        if (_isInList)
        {
            return false;
        }

        return token.Kind switch
        {
            TokenKind.Number => left is not Node.Reference,
            TokenKind.Name => (Words.IsFunction(token.Name!) && left is not Node.Reference && Ahead(1) is { HasSpaceBefore: false } open && open.Is('(')) || Words.IsMathematical(token.Name!) && (left is not (Node.Number or Node.List) || IsFactor(token)) && !(left is Node.Reference { Name: var name } && Words.IsWord(name)),
            TokenKind.Sign when token.Is('[') => left is Node.List or Node.Call { Function: "transposed" } || left is Node.Binary { Right: Node.List } || (left is not Node.Reference && SumAt(_at, out _) is Node.List { Items: [Node.Binary] }),
            TokenKind.Sign => token.Is('(') && !(left is Node.Reference && token.HasSpaceBefore && !IsSum()) && ((!token.HasSpaceBefore && left is not Node.Reference && _tokens[_at - 1].Is(')')) || !IsAside()),
            _ => false,
        };
    }

    private bool IsFactor(Token token) => !(token.HasSpaceBefore && _at + 1 == _end && _end < _tokens.Count && _tokens[_end].Kind is TokenKind.Relation) && ( !token.HasSpaceBefore || token.Name!.By is not null || !token.Name.Index.IsEmpty || token.Name.Base is "δ" or "η" or "α" or "e" or "∂L");

    /// <summary>Whether a sum in brackets follows, as in a (1 − a).</summary>
    private bool IsSum() => SumAt(_at + 1, out var end) is Node.Binary { Sign: '+' or '-' } && end < _end && _tokens[end].Is(')');

    /// <summary>Brackets with words in them are an aside: (for hidden units), (1).</summary>
    private bool IsAside()
    {
        var node = SumAt(_at, out _);
        return node is null || (node is Node.Number { Printed: { } n } && n.Digits.Exponent >= 0 && Ahead(2)?.Is(')') == true && _at + 3 >= _end);
    }

    /// <summary>1.5 · 10⁻³ is one number.</summary>
    private static Node? Scientific(Node left, Node right, char sign)
    {
        if (sign != Signs.Times || right is not Node.Binary { Sign: '^', Left: Node.Number { Printed: { Value: 10.0, Digits.Exponent: 0 } ten } } power)
        {
            return null;
        }

        if (left is Node.Binary { Sign: Signs.Times or '/' } product)
        {
            return Scientific(product.Right, right, sign) is { } last ? product with { Right = last } : null;
        }

        var exponent = power.Right.Literal;
        var mantissa = left is Node.Opposite o ? o.Operand : left;
        if (mantissa is not Node.Number number || exponent is null || exponent.Digits.Exponent != 0 || Math.Abs(exponent.Value) > 300)
        {
            return null;
        }

        var scaled = new Node.Number(number.Printed.Scaled((int)exponent.Value, Math.Max(ten.End, exponent.End)));
        return left is Node.Opposite ? new Node.Opposite(scaled) : scaled;
    }

    private Node? Unary()
    {
        if (++_depth > MostNested)
        {
            _depth--;
            return null;
        }

        Node? result;
        var before = _at;
        if (Take('-'))
        {
            var operand = Unary();
            result = operand is null ? null : operand is Node.Number n ? new Node.Number(n.Printed.Negated() with { Start = _tokens[before].Start }) : new Node.Opposite(operand);
        }
        else
        {
            _ = Take('+');
            result = Power();
        }

        _depth--;
        return result;
    }

    private Node? Power()
    {
        var left = Atom();
        if (left is null || Current?.Is('^') != true)
        {
            return left;
        }

        var before = _at++;
        var right = Current?.Is('{') == true ? Group('{', '}') : Current?.Is('(') == true ? Group('(', ')') : Unary();
        if (right is null)
        {
            _at = before;
            return left is Node.List or Node.Reference ? SkipMark(left) : left;
        }

        if (left is Node.List && right is Node.Reference)
        {
            return new Node.Call("transposed", [left]);
        }

        return left is Node.Reference { Name: { Base: "e", Index.IsEmpty: true } } ? new Node.Call("exp", [right]) : new Node.Binary('^', left, right);
    }

    /// <summary>A T above a matrix turns it over; here it says nothing about the numbers that are claimed.</summary>
    private Node SkipMark(Node left)
    {
        _at++;
        if (Take('{'))
        {
            while (Current is not null && !Take('}'))
            {
                _at++;
            }
        }
        else if (Current is not null)
        {
            _at++;
        }

        return new Node.Call("transposed", [left]);
    }
}
