using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>What a problem asks of the update of one parameter besides the rule itself; null where it asks nothing.</summary>
/// <param name="ClipNorm">The largest norm of all gradients together.</param>
/// <param name="ClipValue">The largest absolute value of this gradient.</param>
/// <param name="CoupledDecay">The weight decay λ that is added to the gradient as λ w.</param>
/// <param name="DecoupledDecay">The weight decay λ that is subtracted beside the step as η λ w.</param>
/// <typeparam name="T">The number type.</typeparam>
public readonly record struct UpdateLimits<T>(T? ClipNorm, T? ClipValue, T? CoupledDecay, T? DecoupledDecay)
    where T : struct, IReal<T>
{
    /// <summary>What is added to the norm where gradients are divided by it.</summary>
    public T? ClipNormEpsilon { get; init; }

    /// <summary>Whether the optimizer sees the gradient as it is.</summary>
    public bool LeavesGradient => ClipNorm is null && ClipValue is null && CoupledDecay is null;

    /// <summary>What applies to a parameter.</summary>
    /// <param name="problem">The problem, for its rule and conventions.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="constant">Gives a number of the update rule by its name.</param>
    public static UpdateLimits<T> Of(Problem problem, Parameter parameter, Func<string, T> constant)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(constant);
        var rule = problem.Optimizer;
        var form = problem.Convention.WeightDecayOf(rule);
        var decays = rule.WeightDecay > 0.0 && (parameter.IsWeight || form != WeightDecayForm.WeightsOnly);
        var isDecoupled = form == WeightDecayForm.Decoupled;
        return new(
            double.IsFinite(rule.ClipNorm) ? constant("clipNorm") : null,
            double.IsFinite(rule.ClipValue) ? constant("clipValue") : null,
            decays && !isDecoupled ? constant("weightDecay") : null,
            decays && isDecoupled ? constant("weightDecay") : null
        )
        {
            ClipNormEpsilon = problem.Convention.ClipNormEpsilon is var ε and > 0.0 ? T.From(ε) : null,
        };
    }
}
