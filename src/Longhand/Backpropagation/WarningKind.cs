namespace Longhand.Backpropagation;

/// <summary>What may be wrong with a step although every number of it is right.</summary>
public enum WarningKind
{
    /// <summary>The activation of a unit is so flat for every example of the batch that next to nothing comes through.</summary>
    Saturated,

    /// <summary>The derivative of a unit's activation is 0 for every example of the batch.</summary>
    Dead,

    /// <summary>A number stands on a kink, where the derivative is a convention.</summary>
    Kink,

    /// <summary>The deltas of a layer are far smaller than those of a layer above.</summary>
    Vanishing,

    /// <summary>The deltas of a layer are far larger than those of a layer above.</summary>
    Exploding,

    /// <summary>A product cannot be formed, because a prediction is 0 or 1 to the last digit.</summary>
    LostProduct,

    /// <summary>An update is so small that rounding takes it away.</summary>
    LostUpdate,

    /// <summary>The loss rose.</summary>
    LossRose,
}
