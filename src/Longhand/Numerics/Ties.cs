namespace Longhand.Numerics;

/// <summary>What happens to a number in the middle between two neighbours.</summary>
public enum Ties
{
    /// <summary>Away from zero: 0.00125 is 0.0013, as one learns it at school.</summary>
    Up,

    /// <summary>To the even last digit: 0.00125 is 0.0012 and 0.00135 is 0.0014, as IEEE 754 rounds.</summary>
    Even,

    /// <summary>No rounding at all: what follows the last digit is cut off.</summary>
    Cut,
}
