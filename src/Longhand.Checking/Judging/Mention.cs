using Longhand.Checking.Names;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>A number that is claimed, before it is judged.</summary>
/// <param name="Number">The number.</param>
/// <param name="Statement">The chain it stands in.</param>
internal sealed record Mention(PrintedNumber Number, Statement Statement)
{
    /// <summary>What it may be, the likeliest first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; set; } = [];

    /// <summary>What it is: a place in the ledger; −1 where it is none.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Whether it is worked out: a function or a sum of names or numbers stands before it.</summary>
    public bool IsWorked => Displayed is { Literal: null } || (Before.Count > 0 && Before.Any(b => b is Node.Call or Node.Binary));

    /// <summary>The arithmetic that is displayed for it; null where none is.</summary>
    public Node? Displayed { get; init; }

    /// <summary>Where the displayed arithmetic stands in the text.</summary>
    public (int Start, int End) DisplayedAt { get; init; }

    /// <summary>The stages before, whose parts may have been worked out on the way.</summary>
    public IReadOnlyList<Node> Before { get; init; } = [];

    /// <summary>Whether it stands on its own: arithmetic without a name.</summary>
    public bool IsNameless { get; init; }

    /// <summary>The name as it is shown where it is no quantity of the problem.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>Whether it is said to be worked with rounded numbers.</summary>
    public bool IsByHand { get; init; }

    /// <summary>Whether a number that is not understood is no claim at all.</summary>
    public bool IsNoClaim { get; set; }
}
