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
}
