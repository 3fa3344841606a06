namespace Longhand.Explain.Tests.Reading;

/// <summary>A formula as it was read back from printed text.</summary>
internal abstract record ReadNode
{
    private ReadNode() { }

    public sealed record Number(string Text) : ReadNode;

    /// <summary>The terms of a sum that are not written out.</summary>
    public sealed record Others(int Count) : ReadNode;

    public sealed record Name(string Text) : ReadNode;

    /// <summary>Operator + − · / with two operands, ^ with a whole exponent or a formula.</summary>
    public sealed record Binary(char Operator, ReadNode Left, ReadNode Right) : ReadNode;

    public sealed record Negation(ReadNode Operand) : ReadNode;

    public sealed record Call(string Function, IReadOnlyList<ReadNode> Arguments) : ReadNode;
}
