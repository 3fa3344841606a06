using System.Globalization;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Backpropagation;

/// <summary>Makes sure at the public edge that the parts of a problem fit together.</summary>
internal static class ProblemShapes
{
    /// <summary>Refuses a problem without examples, with an empty batch, or with an example of the wrong length.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentException">Its parts do not fit; the message says which and how.</exception>
    public static void Check(Problem problem)
    {
        if (problem.Examples.IsDefaultOrEmpty)
        {
            throw new ArgumentException("The problem has no examples; a step needs at least one.", nameof(problem));
        }

        if (problem.BatchSize is < 1)
        {
            throw new ArgumentException($"The batch size is {problem.BatchSize}; a step takes at least 1 example.", nameof(problem));
        }

        var network = problem.Network.Definition;
        for (var n = 0; n < problem.Examples.Length; n++)
        {
            var (x, y) = (problem.Examples[n].X.Count, problem.Examples[n].Y.Count);
            if (x != network.Inputs || y != network.Outputs)
            {
                throw new ArgumentException(
                    $"Example {n + 1} has {x} inputs and {y} targets; the network has {network.Inputs} inputs and {network.Outputs} outputs.",
                    nameof(problem)
                );
            }

            CheckTargets(problem, n);
        }

        CheckLoss(problem);
    }

    /// <summary>Refuses a loss that has not as many class weights as the network has outputs.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentException">It has fewer or more.</exception>
    public static void CheckLoss(Problem problem)
    {
        var network = problem.Network.Definition;
        if (problem.Loss.ClassWeights.Count is var weights and > 0 && weights != network.Outputs)
        {
            throw new ArgumentException($"The loss has {weights} class weights; the network has {network.Outputs} outputs: give one weight for each.", nameof(problem));
        }
    }

    /// <summary>Refuses a target outside the domain of the loss. What is no finite number is another mistake.</summary>
    private static void CheckTargets(Problem problem, int example)
    {
        var y = problem.Examples[example].Y;
        for (var k = 0; k < y.Count; k++)
        {
            if (!problem.Loss.Domain.AllowsTarget(y[k]))
            {
                var value = y[k].ToString("R", CultureInfo.InvariantCulture);
                throw new ArgumentException(
                    $"Target {k + 1} of example {example + 1} is {value}; under {problem.Loss.Name} {problem.Loss.Domain.TargetRule()}.",
                    nameof(problem)
                );
            }
        }
    }
}
