namespace Longhand.Checking;

/// <summary>One number that somebody claims, and what is said of it.</summary>
/// <param name="Line">The line it stands in, counted from 1.</param>
/// <param name="Column">The column of its first character, counted from 1.</param>
/// <param name="Quantity">The identifier of the quantity, as problem files and derivations have it; the name as it is printed where it is no quantity of the problem; empty where it has no name.</param>
/// <param name="Printed">The number as it is printed.</param>
/// <param name="Verdict">What is said of it.</param>
public sealed record Claim(int Line, int Column, string Quantity, string Printed, Verdict Verdict)
{
    /// <summary>The quantity as people write it, ∂L/∂w₅; the name as it is printed where it is no quantity of the problem.</summary>
    public string Name { get; init; } = Quantity;

    /// <summary>What sort of number it is: the gradient, the delta.</summary>
    internal string Sort { get; init; } = "the number";

    /// <summary>Whether it is put into displayed arithmetic, and not claimed there.</summary>
    internal bool IsOperand { get; init; }

    /// <summary>The number that is printed.</summary>
    public double Value { get; init; }

    /// <summary>The way that the mistake was made; null where there is none.</summary>
    public MistakeKind? Kind { get; init; }

    /// <summary>Whether the mistake has no effect on any later claim.</summary>
    public bool IsMasked { get; init; }

    /// <summary>Whether the number comes out right whatever stood before it: a zero that makes everything after it right.</summary>
    public bool IsDegenerate { get; init; }

    /// <summary>The exact value, with as many digits as are printed; null where there is none.</summary>
    public string? Expected { get; init; }

    /// <summary>The exact value; null where the number is no quantity of the problem.</summary>
    public double? Exact { get; init; }

    /// <summary>The index of the claim whose mistake it carries; null where it carries none.</summary>
    public int? From { get; init; }

    /// <summary>The correction worked out: the displayed arithmetic with what it gives, or the formula in names and in the numbers that stand before it; empty where there is none.</summary>
    public string Correction { get; init; } = string.Empty;

    /// <summary>What was done in the place of the right thing; empty where that is not known.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>Why, for programs: the correction worked out and the reason, with identifiers; or the reason it was not read.</summary>
    public string Because { get; init; } = string.Empty;
}
