namespace Longhand.Functions;

/// <summary>What the domains of losses allow, and how it is said.</summary>
internal static class LossDomains
{
    /// <summary>Whether a loss is defined for a target by itself. What is no finite number is another mistake, and passes.</summary>
    public static bool AllowsTarget(this LossDomain domain, double target) => !double.IsFinite(target) || domain switch
    {
        LossDomain.Numbers => true,
        LossDomain.Signs => target is -1.0 or 1.0,
        LossDomain.Rates => target >= 0.0,
        _ => target is >= 0.0 and <= 1.0,
    };

    /// <summary>Whether a loss is defined for a prediction. What is no finite number is another mistake, and passes.</summary>
    public static bool AllowsPrediction(this LossDomain domain, double prediction) => !double.IsFinite(prediction) || domain switch
    {
        LossDomain.Numbers or LossDomain.Signs => true,
        LossDomain.Rates => prediction >= 0.0,
        _ => prediction is >= 0.0 and <= 1.0,
    };

    /// <summary>What a target is, and which number to give.</summary>
    public static string TargetRule(this LossDomain domain) => domain switch
    {
        LossDomain.Signs => "a target is the sign of a class: give -1 or 1",
        LossDomain.Rates => "a target is a count: give a number, at least 0",
        _ => "a target is a probability: give a number from 0 to 1",
    };

    /// <summary>What a prediction has to be, and which output activation to choose.</summary>
    public static string PredictionRule(this LossDomain domain) => domain switch
    {
        LossDomain.Rates => "it has to be at least 0: choose an activation for the last layer that gives no negative number, or another loss",
        _ => "it has to be from 0 to 1: choose sigmoid or softmax for the last layer, or another loss",
    };
}
