namespace Longhand.Checking.Ledgers;

/// <summary>What an entry of the ledger is of its quantity.</summary>
internal enum EntryRole
{
    /// <summary>The quantity itself.</summary>
    Whole,

    /// <summary>The loss of one output.</summary>
    LossOfOutput,

    /// <summary>What comes back to an activation through one unit of the next layer.</summary>
    ThroughUnit,

    /// <summary>What is subtracted from a parameter.</summary>
    Change,

    /// <summary>The delta with the other sign, as the delta rule has it: what the output lacks.</summary>
    Opposite,

    /// <summary>A weighted input or an activation with the parameters after the step.</summary>
    After,

    /// <summary>How much an output is below its target.</summary>
    Residual,

    /// <summary>How much an output is above its target.</summary>
    OppositeResidual,
}
