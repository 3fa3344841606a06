namespace Longhand.Checking;

/// <summary>What is said of a number that somebody claims.</summary>
public enum Verdict
{
    /// <summary>The exact value rounds to it.</summary>
    Right,

    /// <summary>Its displayed arithmetic gives it, from operands that were fine: rounding by hand, and no mistake.</summary>
    Rounded,

    /// <summary>It was cut off and not rounded.</summary>
    Truncated,

    /// <summary>It is less than one unit of its last place away from the exact value, or from what its displayed arithmetic gives.</summary>
    Misrounded,

    /// <summary>A mistake, made here.</summary>
    Wrong,

    /// <summary>It follows from an earlier mistake.</summary>
    Carried,

    /// <summary>It looks like a claim and was not understood.</summary>
    Unread,
}
