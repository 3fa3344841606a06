namespace Longhand.Checking.Judging;

/// <summary>A claim while it is judged.</summary>
/// <param name="Mention">The number.</param>
internal sealed record Draft(Mention Mention)
{
    public Verdict Verdict { get; set; }

    public MistakeKind? Kind { get; set; }

    public int From { get; set; } = -1;

    public string Because { get; set; } = string.Empty;

    /// <summary>The displayed arithmetic with what it gives; empty where none is displayed, or it gives what is printed.</summary>
    public string Worked { get; set; } = string.Empty;

    /// <summary>What was done in the place of the right thing; empty where that is not known.</summary>
    public string Why { get; set; } = string.Empty;

    /// <summary>Whether it is a number inside of displayed arithmetic, and none that is claimed for its quantity.</summary>
    public bool IsOperand { get; init; }

    /// <summary>What should stand there; null where it is the exact value.</summary>
    public double? Correct { get; set; }

    /// <summary>What it counts against a reading under which it is said: a mistake of another method counts twice, what follows from one not at all.</summary>
    public int Cost => Verdict switch
    {
        Verdict.Wrong => Kind is MistakeKind.Formula or MistakeKind.Unknown ? 2 : 1,
        Verdict.Misrounded => 1,
        _ => 0,
    };

    public bool IsBad => Verdict is Verdict.Wrong or Verdict.Misrounded or Verdict.Carried;
}
