namespace Longhand.Checking.Reading;

/// <summary>Finds the chains a = b ≈ c in a line, whatever words stand around them.</summary>
internal sealed class StatementReader
{
    private const int MostWords = 9;

    /// <summary>So many lines one chain goes through at most.</summary>
    private const int MostContinued = 100;

    /// <summary>So far back a left side begins at most.</summary>
    private const int MostOfLeft = 400;

    private readonly List<Statement> _statements = [];
    private Statement? _last;

    /// <summary>What was found, in the order of the text.</summary>
    public List<Statement> Statements => _statements;

    /// <summary>Reads a line.</summary>
    /// <param name="tokens">Its pieces.</param>
    /// <param name="scope">What it is about.</param>
    public void Read(List<Token> tokens, Scope scope)
    {
        var relations = Relations(tokens);
        if (relations.Count == 0)
        {
            Bare(tokens, scope);
            return;
        }

        var (stages, left) = (new List<Stage>(), Left(tokens, 0, relations[0]));
        for (var k = 0; k < relations.Count; k++)
        {
            var next = k + 1 < relations.Count ? relations[k + 1] : tokens.Count;
            var from = Skip(tokens, relations[k] + 1, next);
            var node = ExpressionParser.Read(tokens, from, next, out var end);
            if (node is not null)
            {
                stages.Add(new(node is Node.Call { Function: "transposed", Arguments: [Node.List turned] } ? turned : node, tokens[from].Start, tokens[end - 1].End) { IsBroken = end < next && IsOperator(tokens[end]) });
            }

            if (next < tokens.Count && ((node is not null && Skip(tokens, end, next) == next) || IsWithin(tokens, from, next)))
            {
                continue;
            }

            Add(left, stages, scope);
            if (next < tokens.Count)
            {
                (stages, left) = ([], Left(tokens, end, next));
            }
        }
    }

    /// <summary>Whether what stands before a sign ends within a product that is not understood, as in x = who . hidden = 0.5: the chain goes on.</summary>
    private static bool IsWithin(List<Token> tokens, int from, int next)
    {
        var (left, phrase, isEmpty, start, end) = Left(tokens, from, next);
        if (left is null && !isEmpty && tokens[from..next].TrueForAll(t => t.Kind is not TokenKind.Name || Words.IsMathematical(t.Name!) || t.Name!.Base is "T") && phrase.Length > 0)
        {
            return true;
        }

        var at = tokens.FindIndex(from, t => t.Start >= start);
        return !isEmpty && end > start && at > from && (IsOperator(tokens[at - 1]) || tokens[at - 1].Is('.') || tokens[at - 1].Is('@'));
    }

    /// <summary>Arithmetic alone on a line may go on in the next line: = 0.0048.</summary>
    private void Bare(List<Token> tokens, Scope scope)
    {
        var from = Skip(tokens, 0, tokens.Count);
        if (from < tokens.Count && ExpressionParser.Read(tokens, from, tokens.Count, out var end) is { Literal: null } node and not (Node.List or Node.Reference) && Skip(tokens, end, tokens.Count) == tokens.Count && node.Numbers.Any())
        {
            _last = new Statement(node, string.Empty, [], scope) { Start = tokens[from].Start, End = tokens[end - 1].End };
        }
    }

    /// <summary>A cell of a table.</summary>
    public void Add(Statement statement)
    {
        _statements.Add(statement);
        _last = null;
    }

    /// <summary>A new part of the text: no chain goes on across it.</summary>
    public void Break() => _last = null;

    private void Add((Node? Left, string Phrase, bool IsEmpty, int Start, int End) left, List<Stage> stages, Scope scope)
    {
        if (stages.Count == 0)
        {
            // A chain that is broken off may go on in the next line.
            _last = left.IsEmpty ? _last : new Statement(left.Left, left.Phrase, stages, scope) { Start = left.Start, End = left.End };
            return;
        }

        var statement = new Statement(left.Left, left.Phrase, stages, scope) { Start = left.Start, End = left.End, Continued = left.IsEmpty && _last is not { Depth: >= MostContinued } ? _last : null };
        _statements.Add(statement);
        _last = statement;
    }

    private static bool IsOperator(Token token) =>
        token.Is('[') || token.Is(Signs.Times) || token.Is('⊙') || token.Is('/') || token.Is('^') || token.Is('+') || token.Is('±') || token.Is('…') || (token.Is('-') && token.HasSpaceBehind);

    private static List<int> Relations(List<Token> tokens)
    {
        var found = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Relation || IsColon(tokens, i) || IsVerb(tokens, i) || IsArrowOfResult(tokens, i))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private static bool IsArrowOfResult(List<Token> tokens, int at) =>
        tokens[at].Is(Signs.Arrow) && Skip(tokens, at + 1, tokens.Count) is var next && next < tokens.Count && tokens[next].Kind is TokenKind.Number && at > 0 && tokens[at - 1] is { Kind: TokenKind.Number } or { Kind: TokenKind.Sign, Text: ")" }
        && HasOperator(tokens, at);

    private static bool HasOperator(List<Token> tokens, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - MostOfLeft) && tokens[i].Kind is TokenKind.Number or TokenKind.Sign or TokenKind.Name; i--)
        {
            if (tokens[i].Is(Signs.Times) || tokens[i].Is('-') || tokens[i].Is('+') || tokens[i].Is('/'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A colon before a number, a list or an expression of numbers says what a name is.</summary>
    private static bool IsColon(List<Token> tokens, int at)
    {
        if (!tokens[at].Is(':') || at == 0)
        {
            return false;
        }

        var next = Skip(tokens, at + 1, tokens.Count);
        if (next >= tokens.Count || ExpressionParser.Read(tokens, next, tokens.Count, out var end) is not { } node)
        {
            return false;
        }

        var behind = Skip(tokens, end, tokens.Count);
        if (node.Literal is { Digits.Exponent: >= 0 } && end < tokens.Count && tokens[end].Name is { Base.Length: > 2, Index.IsEmpty: true, By: null })
        {
            return false;
        }

        var isSum = behind < tokens.Count && tokens[behind].Kind is TokenKind.Relation;
        return !isSum && (node.Literal is not null || node is Node.List || node.Numbers.Skip(1).Any());
    }

    /// <summary>«is», «equals» and the like before a number.</summary>
    private static bool IsVerb(List<Token> tokens, int at)
    {
        var next = Skip(tokens, at + 1, tokens.Count);
        return at > 0 && tokens[at].Name is { Base: "is" or "equals" or "becomes" or "of" or "gives" } verb && next < tokens.Count
            && tokens[next].Kind is TokenKind.Number && tokens[next].Text.Contains('.', StringComparison.Ordinal)
            && (verb.Base is not "of" && HasOperator(tokens, at) || tokens[at - 1].Name is { } before && (verb.Base is "of" ? before.Base.ToLowerInvariant() is "rate" or "loss" or "error" : Words.IsMathematical(before)));
    }

    private static int Skip(List<Token> tokens, int at, int end)
    {
        while (at < end && tokens[at].Kind is TokenKind.Boundary)
        {
            at++;
        }

        return at;
    }

    private static int SkipBack(List<Token> tokens, int from, int end)
    {
        while (end > from && tokens[end - 1].Kind is TokenKind.Boundary)
        {
            end--;
        }

        return end;
    }

    /// <summary>The longest expression that ends where the sign stands, and the words before it.</summary>
    private static (Node? Left, string Phrase, bool IsEmpty, int Start, int End) Left(List<Token> tokens, int from, int relation)
    {
        var to = SkipBack(tokens, from, relation);
        var start = LastBreak(tokens, Math.Max(from, to - MostOfLeft), to);
        for (var j = start; j < to; j++)
        {
            if (tokens[j].Kind is TokenKind.Boundary || ExpressionParser.Read(tokens, j, to, out var end) is not { } node || end != to || !IsLeft(node))
            {
                continue;
            }

            return (node, Phrase(tokens, from, j), false, tokens[j].Start, tokens[to - 1].End);
        }

        var phrase = Phrase(tokens, from, to);
        return (null, phrase, phrase.Length == 0 && Skip(tokens, from, to) == to, tokens[Math.Min(from, tokens.Count - 1)].Start, tokens[Math.Min(from, tokens.Count - 1)].Start);
    }

    /// <summary>A left side is a name, or arithmetic of numbers.</summary>
    private static bool IsLeft(Node node) => node is Node.Reference || (node is not (Node.Number or Node.List) && (node.Numbers.Any() || node.Names.Any()));

    /// <summary>The place behind the last sign that no formula crosses.</summary>
    private static int LastBreak(List<Token> tokens, int from, int to)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (tokens[i].Is(Signs.Arrow) || tokens[i].Is('"') || tokens[i].Is(';') || tokens[i].Is('│') || tokens[i].Is('!') || tokens[i].Is('?') || tokens[i].Is(':'))
            {
                return i + 1;
            }
        }

        return from;
    }

    private static string Phrase(List<Token> tokens, int from, int to)
    {
        var words = new List<string>();
        for (var i = to - 1; i >= from && words.Count < MostWords; i--)
        {
            if (tokens[i].Name is { } name)
            {
                words.Add(name.Bare.ToLowerInvariant());
            }
            else if (tokens[i].Kind is TokenKind.Number)
            {
                words.Add(tokens[i].Text);
            }
            else if (tokens[i].Kind is not TokenKind.Boundary && !(tokens[i].Is('(') || tokens[i].Is(')') || tokens[i].Is('-')) && words.Count > 0)
            {
                break;
            }
        }

        words.Reverse();
        return string.Join(' ', words);
    }
}
