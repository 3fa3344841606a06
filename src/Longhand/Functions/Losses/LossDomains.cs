namespace Longhand.Functions;

/// <summary>What the domains of losses allow, and how it is said.</summary>
public static class LossDomains
{
    /// <summary>Whether a loss is defined for a target by itself. What is no finite number is another mistake, and passes.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="target">The target.</param>
    public static bool AllowsTarget(this LossDomain domain, double target) => !double.IsFinite(target) || domain switch
    {
        LossDomain.Numbers => true,
        LossDomain.Signs => target is -1.0 or 1.0,
        LossDomain.Rates => target >= 0.0,
        _ => target is >= 0.0 and <= 1.0,
    };

    /// <summary>Whether a loss is defined for a prediction. What is no finite number is another mistake, and passes.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="prediction">The prediction.</param>
    public static bool AllowsPrediction(this LossDomain domain, double prediction) => !double.IsFinite(prediction) || domain switch
    {
        LossDomain.Numbers or LossDomain.Signs => true,
        LossDomain.Rates => prediction >= 0.0,
        _ => prediction is >= 0.0 and <= 1.0,
    };

    /// <summary>What a target is, and which number to give.</summary>
    /// <param name="domain">The domain.</param>
    public static string TargetRule(this LossDomain domain) => domain switch
    {
        LossDomain.Signs => "a target is the sign of a class: give -1 or 1",
        LossDomain.Rates => "a target is a count: give a number, at least 0",
        _ => "a target is a probability: give a number from 0 to 1",
    };

    /// <summary>What a prediction has to be.</summary>
    /// <param name="domain">The domain.</param>
    public static string PredictionRange(this LossDomain domain) => domain is LossDomain.Rates ? "it has to be at least 0" : "it has to be from 0 to 1";

    /// <summary>What a prediction has to be, and which output activation to choose.</summary>
    /// <param name="domain">The domain.</param>
    public static string PredictionRule(this LossDomain domain) => domain switch
    {
        LossDomain.Rates => $"{domain.PredictionRange()}: choose an activation for the last layer that gives no negative number, or another loss",
        _ => $"{domain.PredictionRange()}: choose sigmoid or softmax for the last layer, or another loss",
    };
}
