using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>Small random problems of every architecture, at smooth points inside the domain of their loss.</summary>
internal static class SmoothProblems
{
    /// <summary>How far a weighted input is from a kink at the least: a thousand times what a difference quotient moves.</summary>
    private const double Margin = 0.01;

    /// <summary>
    /// How large an activation is at the most. The third derivative by a weight grows with the cube of its input, and a difference quotient
    /// is off by h²/6 of it: with h = 1e-5 and the bound of G1 it has to stay below 6. An exponential of an exponential is far above.
    /// </summary>
    private const double Largest = 1.25;

    /// <summary>Whether an activation has values inside the domain of a loss: log-sigmoid, which is negative, is no probability.</summary>
    public static bool CanPredict(Activation activation, Loss loss) =>
        IsUnbounded(loss) || !activation.IsElementwise || Math.Abs(Value(activation, Centre(activation)) - 0.5) < 0.2;

    /// <summary>Where an elementwise activation comes nearest to ½.</summary>
    private static double Centre(Activation activation) =>
        Enumerable.Range(-80, 161).Select(i => i / 20.0).MinBy(z => Math.Abs(Value(activation, z) - 0.5));

    private static double Value(Activation activation, double z)
    {
        var a = new F64[1];
        activation.Apply<F64>([new F64(z)], a);
        return a[0].Value;
    }

    /// <summary>How far from ½ a probability may be: a logarithm is steep near 0, unless the activation is as flat there.</summary>
    private static double HalfWidth(Activation output) => output.Is<Sigmoid>() || !output.IsElementwise ? 0.45 : 0.3;

    /// <summary>A problem whose output activation and loss are given and everything else is drawn.</summary>
    public static Problem Draw(SplitMix64 random, Activation output, Loss loss, bool withClasses = false)
    {
        // Some pairs find one in a thousand; where none of a hundred thousand will do, something is wrong with what is drawn from.
        for (var attempt = 0; attempt < 100_000; attempt++)
        {
            var problem = Candidate(random, output, Combined(random, loss));
            problem = withClasses ? problem with { Loss = Classes(random, problem.Loss, problem.Network.Definition.Outputs) } : problem;
            if (IsSmooth(problem))
            {
                return problem;
            }
        }

        throw new InvalidOperationException($"No smooth problem was found for {output.Name} with {loss.Name}.");
    }

    /// <summary>A problem with everything drawn.</summary>
    public static Problem Draw(SplitMix64 random)
    {
        var loss = Any(random, Catalogue.Default.Losses);
        return Draw(random, Any(random, [.. Catalogue.Default.Activations.Where(a => CanPredict(a, loss))]), loss);
    }

    public static TItem Any<TItem>(SplitMix64 random, IReadOnlyList<TItem> items) => items[random.NextInt32(items.Count)];

    /// <summary>Uniform from −r to r.</summary>
    public static double Around0(SplitMix64 random, double r = 1.0) => r * ((2.0 * random.NextDouble()) - 1.0);

    private static Loss Combined(SplitMix64 random, Loss loss) =>
        loss.With(
            random.NextInt32(2) == 0 ? null : Any(random, [Outputs.Sum, Outputs.Mean]),
            Any(random, [Reduction.Mean, Reduction.Sum])
        );

    /// <summary>Class weights and label smoothing, where the loss has them.</summary>
    private static Loss Classes(SplitMix64 random, Loss loss, int outputs)
    {
        if (!loss.HasClasses)
        {
            return loss;
        }

        var smoothed = random.NextInt32(2) == 0 ? loss.WithLabelSmoothing(0.5 * random.NextDouble()) : loss;
        return random.NextInt32(3) == 0 ? smoothed : smoothed.WithClassWeights([.. Enumerable.Range(0, outputs).Select(_ => 0.5 + (1.5 * random.NextDouble()))]);
    }

    private static bool IsUnbounded(Loss loss) => loss.Domain is LossDomain.Numbers or LossDomain.Signs;

    private static Problem Candidate(SplitMix64 random, Activation output, Loss loss)
    {
        var inputs = 1 + random.NextInt32(5);
        var depth = 1 + random.NextInt32(4);
        var builder = Network.WithInputs(inputs);
        var (before, outputs) = (inputs, 0);
        for (var l = 0; l < depth; l++)
        {
            var isLast = l == depth - 1;
            var units = 1 + random.NextInt32(5);
            var isBounded = IsUnbounded(loss) || output.Is<Sigmoid>() || !output.IsElementwise;
            var near = isLast && !isBounded; // predictions near ½, where every loss is defined
            var width = near ? 0.1 : 1.0;
            var activation = isLast ? output : Any(random, Tables.Activations);
            builder.Layer(
                activation,
                Weights(random, units, before, width / Math.Sqrt(before)),
                near ? Bias.PerUnit([.. Enumerable.Range(0, units).Select(_ => Centre(output) + Around0(random, 0.2))]) : AnyBias(random, units),
                learned: AnyLearned(random, activation, units),
                dropout: !isLast && random.NextInt32(4) == 0 ? 0.2 : 0.0
            );
            (before, outputs) = (units, units);
        }

        var penalty = random.NextInt32(3) == 0 ? new Regularization(random.NextDouble(), random.NextDouble()) : Regularization.None;
        return new Problem
        {
            Network = builder,
            Loss = loss,
            Regularization = penalty,
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-4), // stays inside the domain
            Examples = [.. Enumerable.Range(0, 1 + random.NextInt32(4)).Select(_ => Example(random, inputs, outputs, loss.Domain))],
        };
    }

    private static double?[][] Weights(SplitMix64 random, int units, int inputs, double width)
    {
        var isSparse = random.NextInt32(3) == 0;
        return
        [
            .. Enumerable
                .Range(0, units)
                .Select(_ => Enumerable.Range(0, inputs).Select(_ => Weight(random, width, isSparse)).ToArray()),
        ];
    }

    private static double? Weight(SplitMix64 random, double width, bool isSparse) =>
        isSparse && random.NextInt32(4) == 0 ? null : Around0(random, width);

    private static Bias AnyBias(SplitMix64 random, int units) =>
        random.NextInt32(3) switch
        {
            0 => Bias.None,
            1 => Bias.Shared(Around0(random, 0.5)),
            _ => Bias.PerUnit([.. Enumerable.Range(0, units).Select(_ => Around0(random, 0.5))]),
        };

    private static Learned AnyLearned(SplitMix64 random, Activation activation, int units) =>
        (activation.CanBeLearned ? random.NextInt32(3) : 0) switch
        {
            0 => Learned.None,
            1 => Learned.Shared(activation.ParameterValue + Around0(random, 0.2)),
            _ => Learned.PerUnit([.. Enumerable.Range(0, units).Select(_ => activation.ParameterValue + Around0(random, 0.2))]),
        };

    private static Example Example(SplitMix64 random, int inputs, int outputs, LossDomain domain)
    {
        var x = Enumerable.Range(0, inputs).Select(_ => Around0(random)).ToArray();
        return new(x, Targets(random, outputs, domain));
    }

    /// <summary>Targets inside a domain; distributions are in 64ths, so that they add up to 1 exactly.</summary>
    private static double[] Targets(SplitMix64 random, int outputs, LossDomain domain)
    {
        if (domain == LossDomain.Distributions)
        {
            var shares = new double[outputs];
            for (var share = 0; share < 64; share++)
            {
                shares[random.NextInt32(outputs)] += 1.0 / 64.0;
            }

            return shares;
        }

        return
        [
            .. Enumerable.Range(0, outputs).Select(_ => domain switch
            {
                LossDomain.Probabilities => Probability(random),
                LossDomain.Signs => random.NextInt32(2) == 0 ? -1.0 : 1.0,
                LossDomain.Rates => random.NextInt32(4) == 0 ? 0.0 : 3.0 * random.NextDouble(),
                _ => Around0(random),
            }),
        ];
    }

    private static double Probability(SplitMix64 random) =>
        random.NextInt32(4) switch
        {
            0 => 0.0,
            1 => 1.0,
            _ => random.NextDouble(),
        };

    private static bool IsSmooth(Problem problem)
    {
        var definition = problem.Network.Definition;
        var parameters = problem.Network.Lift(F64.From);
        var weights = definition.Layout.Parameters.Where(p => p.IsWeight).Select(p => parameters[p.Index].Value);
        if (problem.Regularization.L1 > 0.0 && weights.Any(w => Math.Abs(w) < Margin))
        {
            return false;
        }

        foreach (var (place, example) in problem.Examples.Index())
        {
            var forward = Reference.Forward(definition, parameters, [.. example.X.Select(F64.From)], DropoutMasks.Of(problem, 1, place, F64.From));
            var atKink = definition.Layers.Where(
                (layer, l) => layer.Activation.Kinks.Any(k => forward.Layers[l].WeightedInput.Any(z => Math.Abs(z.Value - k) < Margin))
            );
            var outside = !IsUnbounded(problem.Loss) && forward.Output.Any(p => Math.Abs(p.Value - 0.5) > HalfWidth(definition.OutputLayer.Activation));
            var atEdge = forward.Output.Where((p, k) => IsAtEdge(problem.Loss, p.Value, example.Y[k]));
            var isLarge = forward.Layers.Any(layer => layer.Output.Any(a => Math.Abs(a.Value) > Largest));
            if (isLarge || atKink.Any() || atEdge.Any() || (outside && !IsCertain(problem)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the loss, or its derivative, has a corner near by, where a difference quotient means nothing.</summary>
    private static bool IsAtEdge(Loss loss, double prediction, double target)
    {
        var (d, margin) = (Math.Abs(prediction - target), target * prediction);
        return loss.Name switch
        {
            "absolute-error" => d < Margin,
            "hinge" or "squared-hinge" => Math.Abs(margin - 1.0) < Margin,
            "huber" or "smooth-l1" => Math.Abs(d - loss.ParameterValue) < Margin,
            _ => false,
        };
    }

    /// <summary>A softmax of one unit always predicts 1, and as a distribution that is the target too.</summary>
    private static bool IsCertain(Problem problem) =>
        problem.Loss.Domain == LossDomain.Distributions
        && problem.Network.Definition is { Outputs: 1 } definition
        && definition.OutputLayer.Activation.Is<Softmax>();
}
