namespace Longhand.Explain.Tests.Reading;

/// <summary>What can be worked again of a printed page, in the order in which it stands there.</summary>
internal abstract record ReadItem
{
    private ReadItem() { }

    public sealed record Equation(ReadEquation Read) : ReadItem;

    public sealed record Table(ReadTable Read) : ReadItem;

    /// <summary>A formula in a sentence.</summary>
    public sealed record Inline(ReadNode Read) : ReadItem;
}
