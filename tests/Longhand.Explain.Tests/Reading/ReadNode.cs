namespace Longhand.Explain.Tests.Reading;

/// <summary>A formula as it was read back from a printed page; the same tree whatever the markup was.</summary>
internal abstract record ReadNode
{
    private ReadNode() { }

    public sealed record Number(string Text) : ReadNode;

    /// <summary>A name as the terminal writes it, whatever the markup: z_h₁[2], ŷ, W⁽²⁾; ∂L/∂w₅ is one name, and so is ‖∇L‖.</summary>
    public sealed record Name(string Text) : ReadNode;

    /// <summary>
    /// Operator + − · / with two operands, ^ with a whole exponent or a formula; between matrices ⊙, or a blank where nothing stands
    /// between them; between sides = ≈ &gt; &lt; ≤ ≥.
    /// </summary>
    public sealed record Binary(char Operator, ReadNode Left, ReadNode Right) : ReadNode;

    /// <summary>The terms of a sum that are not written out.</summary>
    public sealed record Others(int Count) : ReadNode;

    public sealed record Negation(ReadNode Operand) : ReadNode;

    /// <summary>A function of arguments; |x| is the function ||, the transpose of a matrix the function ᵀ.</summary>
    public sealed record Call(string Function, IReadOnlyList<ReadNode> Arguments) : ReadNode;

    public sealed record Matrix(IReadOnlyList<IReadOnlyList<ReadNode>> Rows) : ReadNode;

    /// <summary>The tree in one line, every operator in brackets: equal trees have equal lines.</summary>
    public string Line => this switch
    {
        Number n => n.Text,
        Name n => n.Text,
        Others o => $"{o.Count} others",
        Binary b => $"({b.Left.Line} {b.Operator} {b.Right.Line})",
        Negation n => $"(−{n.Operand.Line})",
        Call c => $"{c.Function}({string.Join(", ", c.Arguments.Select(a => a.Line))})",
        Matrix m => $"[{string.Join("; ", m.Rows.Select(row => string.Join(", ", row.Select(entry => entry.Line))))}]",
        _ => throw new InvalidOperationException(),
    };
}
