namespace Longhand.Checking;

/// <summary>The known ways to go wrong.</summary>
public enum MistakeKind
{
    /// <summary>The displayed numbers give another result.</summary>
    Arithmetic,

    /// <summary>The last digit is rounded wrongly.</summary>
    Rounding,

    /// <summary>A weight that was updated already was used in the backward pass, or in another update.</summary>
    UpdatedWeights,

    /// <summary>Another quantity was put in than the one that belongs there.</summary>
    WrongOperand,

    /// <summary>The target of another output or example was used.</summary>
    WrongTarget,

    /// <summary>The sign is wrong.</summary>
    Sign,

    /// <summary>A digit was left out.</summary>
    DroppedDigit,

    /// <summary>The decimal point stands in the wrong place.</summary>
    DecimalShift,

    /// <summary>A mean was taken for a sum, 1/n for 2/n, or the ½ was forgotten.</summary>
    MeanOrSum,

    /// <summary>A bias was left out, or counted twice.</summary>
    Bias,

    /// <summary>The weighted input was taken for the activation, or another activation was applied.</summary>
    Activation,

    /// <summary>The derivative is that of another function, or was left out.</summary>
    Derivative,

    /// <summary>Another formula was used.</summary>
    Formula,

    /// <summary>The number was copied, and not as it stood.</summary>
    StaleCopy,

    /// <summary>A number that is given was copied wrongly.</summary>
    Given,

    /// <summary>None of the known ways gives the number.</summary>
    Unknown,
}
