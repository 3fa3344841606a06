namespace Longhand.Backpropagation;

/// <summary>Why no further step is worked.</summary>
public enum StopReason
{
    /// <summary>The steps that were asked for are worked, or more follow.</summary>
    None,

    /// <summary>The loss over all examples is below what was asked for.</summary>
    LossBelow,

    /// <summary>The loss over all examples changed by less than was asked for.</summary>
    LossChange,

    /// <summary>As many steps were worked as are allowed.</summary>
    MaxSteps,
}
