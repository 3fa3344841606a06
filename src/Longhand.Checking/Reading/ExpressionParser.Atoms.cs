using System.Collections.Immutable;
using System.Globalization;

namespace Longhand.Checking.Reading;

/// <content>What an expression is made of: numbers, names, brackets, lists, functions.</content>
internal sealed partial class ExpressionParser
{
    /// <summary>So many digits fall off a number at most.</summary>
    private const int MostTorn = 12;

    private Node? Atom()
    {
        if (Current is not { } token || ++_depth > MostNested)
        {
            _depth -= Current is null ? 0 : 1;
            return null;
        }

        var atom = Atom(token);
        _depth--;
        return atom;
    }

    private Node? Atom(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number(token);
            case TokenKind.Name:
                return Named(token);
            case TokenKind.Sign when token.Is('('):
                return Derivative() ?? Group('(', ')') ?? Tuple();
            case TokenKind.Sign when token.Is('{'):
                return Group('{', '}');
            case TokenKind.Sign when token.Is('['):
                return List();
            case TokenKind.Sign when token.Is(Signs.Root):
                _at++;
                return Atom() is { } operand ? new Node.Call("sqrt", [operand]) : null;
            case TokenKind.Sign when token.Is('|') || token.Is('‖'):
                return Bars(token.Text[0]);
            default:
                return null;
        }
    }

    private Node.Number? Number(Token token)
    {
        var printed = PrintedNumber.Read(token.Text, token.Start, token.End);
        if (printed is null)
        {
            return null;
        }

        _at++;
        while (!_isInList && printed.Digits.Exponent is < 0 and > -MostTorn && Current is { Kind: TokenKind.Number, HasSpaceBefore: true, MayBeTorn: true, Text.Length: <= MostTorn } torn && torn.Text.All(char.IsAsciiDigit) && Ahead(1) is not { Name: { Base: not "x" } } && !token.Text.Contains('e', StringComparison.Ordinal))
        {
            // The last digits were torn off on their way out of a PDF: 0.37 75.
            printed = printed.With(torn.Text, torn.End);
            _at++;
        }

        if (Current?.Is('%') == true)
        {
            printed = printed.Scaled(-2, Current.End);
            _at++;
        }

        return new Node.Number(printed);
    }

    private Node? Group(char open, char close)
    {
        var (before, wasInList) = (_at, _isInList);
        if (!Take(open))
        {
            return null;
        }

        _isInList = false;
        SkipBoundary();
        var inside = Sum();
        SkipBoundary();
        _isInList = wasInList;
        if (inside is null || !Take(close))
        {
            _at = before;
            return null;
        }

        return inside;
    }

    /// <summary>(0.5, 1.0): a vector.</summary>
    private Node.List? Tuple()
    {
        var before = _at++;
        var items = ImmutableArray.CreateBuilder<Node>();
        while (items.Count < 256 && Sum() is { } item)
        {
            items.Add(item);
            if (!Take(','))
            {
                break;
            }
        }

        if (items.Count > 1 && items.All(i => i.Literal is not null) && Take(')'))
        {
            return new Node.List(items.ToImmutable());
        }

        _at = before;
        return null;
    }

    private Node? Bars(char bar)
    {
        var before = _at++;
        var inside = Sum();
        if (inside is null || !Take(bar))
        {
            _at = before;
            return null;
        }

        return new Node.Call("abs", [inside]);
    }

    /// <summary>[0.4 0.6], [0.4, 0.6], [[1, 2], [3, 4]] or [1, 2; 3, 4].</summary>
    private Node? List()
    {
        var (before, wasInList) = (_at++, _isInList);
        _isInList = true;
        var rows = ImmutableArray.CreateBuilder<Node>();
        var row = ImmutableArray.CreateBuilder<Node>();
        while (Current is not null && !Current.Is(']'))
        {
            if (Take(';') || Current.Kind is TokenKind.Row)
            {
                _at += Current?.Kind is TokenKind.Row ? 1 : 0;
                Close(rows, row);
                continue;
            }

            var isSeparator = Take(',');
            if (!isSeparator && Sum() is { } item)
            {
                row.Add(item);
            }
            else if (!isSeparator)
            {
                break;
            }
        }

        _isInList = wasInList;
        if (!Take(']'))
        {
            _at = before;
            return null;
        }

        if (rows.Count == 0)
        {
            return new Node.List(row.ToImmutable());
        }

        Close(rows, row);
        return new Node.List(rows.ToImmutable());
    }

    private static void Close(ImmutableArray<Node>.Builder rows, ImmutableArray<Node>.Builder row)
    {
        if (row.Count > 0)
        {
            rows.Add(new Node.List(row.ToImmutable()));
            row.Clear();
        }
    }

    private Node? Named(Token token)
    {
        if (DerivativeAt(0) is { } derivative)
        {
            _at += 3;
            return new Node.Reference(derivative);
        }

        var name = token.Name!;
        if (Words.IsFunction(name) && Function(name) is { } call)
        {
            return call;
        }

        if (!Words.IsMathematical(name) || (name.Base.Length == 1 && name.Index.IsEmpty && name.Base is "a" or "A" && Ahead(1) is { Kind: TokenKind.Name } next && !Words.IsMathematical(next.Name!)))
        {
            return null;
        }

        _at++;
        return new Node.Reference(name);
    }

    /// <summary>f(x), f x and np.f(x); null where no argument follows.</summary>
    private Node? Function(Name name)
    {
        var before = _at++;
        var arguments = ImmutableArray.CreateBuilder<Node>();
        if (Take('('))
        {
            Arguments(arguments);
        }
        else if (name.Base is not ("f" or "g" or "step") && (Current is { Kind: TokenKind.Number } or { Kind: TokenKind.Name, Name: not null } || Current?.Is('{') == true))
        {
            if (Power() is { } argument)
            {
                arguments.Add(argument);
            }
        }

        if (arguments.Count == 0)
        {
            _at = before;
            return null;
        }

        var function = name.Base.ToLowerInvariant() + (name.IsMarked ? "'" : string.Empty);
        return function is "array" or "matrix" or "tensor" ? arguments[0] : new Node.Call(function, arguments.ToImmutable());
    }

    /// <summary>What stands in the brackets behind a function; nothing where they are not closed.</summary>
    private void Arguments(ImmutableArray<Node>.Builder arguments)
    {
        var wasInList = _isInList;
        _isInList = false;
        while (Sum() is { } argument)
        {
            arguments.Add(argument);
            if (!Take(','))
            {
                break;
            }
        }

        _isInList = wasInList;
        if (!Take(')'))
        {
            arguments.Clear();
        }
    }

    /// <summary>((∂L)/(∂w)), as a fraction in LaTeX comes out.</summary>
    private Node.Reference? Derivative()
    {
        var before = _at;
        if (Take('(') && Take('(') && Current is { Name: { } of } && Numerator(of) is { } upper)
        {
            _at++;
            if (Take(')') && Take('/') && Take('(') && Current is { Name: { } by } && Numerator(by) is { } lower)
            {
                _at++;
                if (Take(')') && Take(')'))
                {
                    return new Node.Reference(upper with { By = lower });
                }
            }
        }

        _at = before;
        return null;
    }

    /// <summary>dL/dw5 or ∂L/∂w₅ at a place.</summary>
    private Name? DerivativeAt(int ahead) =>
        Ahead(ahead) is { Name: { } of } && Ahead(ahead + 1)?.Is('/') == true && Ahead(ahead + 2) is { Name: { } by } && Numerator(of) is { } upper && Numerator(by) is { } lower
            ? upper with { By = lower }
            : null;

    /// <summary>What stands behind the d or ∂; null where none stands there.</summary>
    private static Name? Numerator(Name name) =>
        name.Base.Length > 1 && name.Base[0] is 'd' or Signs.Partial or 'δ' && name.Base is not ("δ" or "delta")
            ? name with { Base = string.Create(CultureInfo.InvariantCulture, $"{name.Base[1..]}") }
            : null;
}
