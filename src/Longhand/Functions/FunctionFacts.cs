namespace Longhand.Functions;

/// <summary>What there is to know about a function of the catalogue besides its formula.</summary>
/// <param name="Source">Who described it, and when: <c>Verhulst, 1845</c>.</param>
/// <param name="Use">Where it is used, in a sentence.</param>
public sealed record FunctionFacts(string Source, string Use)
{
    /// <summary>Nothing is known: a function of one's own that does not say.</summary>
    public static FunctionFacts None { get; } = new(string.Empty, string.Empty);
}
