namespace Longhand.Explain.Documents;

/// <summary>A piece of a sentence. The set is closed.</summary>
public abstract record Inline
{
    private Inline() { }

    /// <summary>Plain words. They may hold anything that a user wrote: a renderer escapes them.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Words(string Text) : Inline;

    /// <summary>Words that stand out.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Strong(string Text) : Inline;

    /// <summary>A name in a problem file or on the command line, in fixed width.</summary>
    /// <param name="Text">The name.</param>
    public sealed record Code(string Text) : Inline;

    /// <summary>A formula in the line.</summary>
    /// <param name="Formula">The formula.</param>
    public sealed record Math(Formula Formula) : Inline;

    /// <summary>A reference to a numbered equation: (12).</summary>
    /// <param name="Number">The number of the equation.</param>
    public sealed record Reference(int Number) : Inline;
}
