using System.Globalization;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Checking.Reports;

/// <summary>The conventions that a working was judged by, as name and value.</summary>
internal static class ConventionList
{
    /// <summary>The conventions of a problem.</summary>
    /// <param name="problem">The problem that was used.</param>
    /// <param name="given">The problem as it was given; null where none was.</param>
    /// <param name="isRateAssumed">Whether the text does not say the learning rate.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Problem problem, Problem? given, bool isRateAssumed)
    {
        var loss = Loss(problem);
        var isOther = given is not null && Loss(given) != loss;
        return
        [
            new("loss", isOther ? $"{loss}, which explains more of the working than {Loss(given!)}" : loss),
            new("biases", string.Join("; ", problem.Network.Definition.Layers.Select((layer, l) => string.Create(CultureInfo.InvariantCulture, $"layer {l + 1}: {Bias(layer.Bias)}")))),
            new("update", string.Create(CultureInfo.InvariantCulture, $"{problem.Optimizer.Name}, learning rate {problem.Optimizer.LearningRate}{(isRateAssumed ? " (not stated)" : string.Empty)}, all parameters at once from their old values")),
        ];
    }

    private static string Loss(Problem problem)
    {
        var outputs = problem.Network.Definition.Outputs == 1 ? string.Empty : problem.Loss.Outputs == Outputs.Mean ? ", mean over the outputs" : ", sum over the outputs";
        var examples = problem.Examples.Length == 1 ? string.Empty : problem.Loss.Reduction == Reduction.Mean ? ", mean over the examples" : ", sum over the examples";
        return problem.Loss.Name + outputs + examples;
    }

    private static string Bias(BiasKind kind) => kind switch
    {
        BiasKind.None => "none",
        BiasKind.Shared => "one for all units",
        _ => "one a unit",
    };
}
