namespace Longhand.Checking.Reading;

/// <summary>A chain: what stands on the left, and what it is said to be.</summary>
/// <param name="Left">The left side; null where it is words, or nothing.</param>
/// <param name="Phrase">The words before the left side, in lower case.</param>
/// <param name="Stages">The sides behind the signs.</param>
/// <param name="Scope">What the part of the text is about.</param>
internal sealed record Statement(Node? Left, string Phrase, IReadOnlyList<Stage> Stages, Scope Scope)
{
    /// <summary>The chain that this one goes on with, where it begins with a sign.</summary>
    public Statement? Continued { get; init; }

    /// <summary>How many chains it goes on with, one after the other.</summary>
    public int Depth => Continued is { } before ? before.Depth + 1 : 0;

    /// <summary>Where the left side begins in the text.</summary>
    public int Start { get; init; }

    /// <summary>Where the left side ends in the text.</summary>
    public int End { get; init; }

    /// <summary>The cell of a table that it is; null where it is none.</summary>
    public TableCell? Cell { get; init; }

    /// <summary>The name on the left, or that of the chain it goes on with; null where there is none.</summary>
    public Name? Name => Left is Node.Reference r ? r.Name : Left is null && Phrase.Length == 0 ? Continued?.Name : null;
}
