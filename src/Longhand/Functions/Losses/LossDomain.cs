namespace Longhand.Functions;

/// <summary>Which predictions and targets a loss is defined for.</summary>
public enum LossDomain
{
    /// <summary>Any numbers.</summary>
    Numbers,

    /// <summary>Predictions and targets are probabilities: from 0 to 1.</summary>
    Probabilities,

    /// <summary>Predictions and targets are distributions: from 0 to 1, and the targets of an example add up to 1.</summary>
    Distributions,

    /// <summary>Targets are −1 or 1; predictions are any numbers, and their sign is the class.</summary>
    Signs,

    /// <summary>Predictions are rates and targets are counts: at least 0.</summary>
    Rates,
}
