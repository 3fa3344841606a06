using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Testing;

/// <summary>Random problems of every kind that the library knows; the same number gives the same problem everywhere.</summary>
internal static class RandomProblems
{
    public static Problem Make(int number)
    {
        for (var seed = number; ; seed += 1_000_000)
        {
            var problem = WithDropout(Candidate(number, seed), new SplitMix64(-seed), number);
            if (IsFinite(problem))
            {
                return problem;
            }
        }
    }

    /// <summary>An exponential of an exponential leaves the doubles now and then: such a problem is drawn again.</summary>
    private static bool IsFinite(Problem problem)
    {
        try
        {
            return ReferenceEngine.Work(problem).All(step => Math.Abs(step.Loss.Value) < 1e9);
        }
        catch (NonFiniteException)
        {
            return false;
        }
    }

    /// <summary>Every fourth problem has dropout in some of its hidden layers, drawn apart from everything else.</summary>
    private static Problem WithDropout(Problem problem, SplitMix64 random, int number) =>
        number % 4 != 1 ? problem : DropoutProblems.Of(problem, _ => random.NextInt32(3) switch
        {
            0 => 0.5,
            1 => 0.3,
            _ => 0.0,
        }) with { DropoutSeed = random.NextInt32(1_000_000) };

    private static Problem Candidate(int number, int seed)
    {
        var random = new SplitMix64(seed);
        var outputs = 1 + random.NextInt32(3);
        var (drawn, last) = Pair(random, ref outputs);
        var convention = Convention.All[random.NextInt32(Convention.All.Count)];
        var loss = Shaped(random, random.NextInt32(2) == 0 ? convention.Apply(drawn) : drawn, outputs);
        var inputs = 1 + random.NextInt32(3);
        var network = Network(random, inputs, outputs, last);
        var count = 1 + random.NextInt32(3);
        return new Problem
        {
            Title = $"Random problem {number}",
            Network = network,
            Loss = loss.With(random.NextInt32(4) == 0 ? Outputs.Mean : null, random.NextInt32(3) == 0 ? Reduction.Sum : null),
            Optimizer = Optimizer(random),
            Regularization = random.NextInt32(3) switch
            {
                0 => new Regularization(L2: 0.1),
                1 when random.NextInt32(2) == 0 => new Regularization(L2: 0.02, L1: 0.05),
                _ => Regularization.None,
            },
            Convention = convention,
            BatchSize = random.NextInt32(3) == 0 ? 1 : null,
            Steps = 1 + random.NextInt32(2),
            Examples = [.. Enumerable.Range(0, count).Select(_ => new Example(Numbers(random, inputs), Targets(random, outputs, loss.Domain)))],
        };
    }

    private static (Loss Loss, Activation Last) Pair(SplitMix64 random, ref int outputs)
    {
        var loss = Catalogue.Default.Losses[random.NextInt32(Catalogue.Default.Losses.Length)];
        var last = loss.Domain switch
        {
            LossDomain.Probabilities => Activation.Of<Sigmoid>(),
            LossDomain.Rates => random.NextInt32(2) == 0 ? Activation.Of<Exponential>() : Activation.Of<Sigmoid>(),
            LossDomain.Distributions => Activation.OfVector<Softmax>(),
            _ => Catalogue.Default.Activations[random.NextInt32(Catalogue.Default.Activations.Length)],
        };
        outputs = last.IsElementwise ? outputs : outputs + 1;
        return (loss, last);
    }

    /// <summary>The parameter, the class weights and the smoothing of a loss, where it has them.</summary>
    private static Loss Shaped(SplitMix64 random, Loss loss, int outputs)
    {
        loss = loss.Parameter is null ? loss : loss.WithParameter(0.25 * (1 + random.NextInt32(6)));
        if (!loss.HasClasses)
        {
            return loss;
        }

        loss = random.NextInt32(2) == 0 ? loss.WithLabelSmoothing(0.1) : loss;
        return random.NextInt32(2) == 0 ? loss.WithClassWeights([.. Enumerable.Range(0, outputs).Select(_ => 0.5 * (1 + random.NextInt32(4)))]) : loss;
    }

    private static Network Network(SplitMix64 random, int inputs, int outputs, Activation last)
    {
        var builder = Model.Network.WithInputs(inputs);
        var (hidden, width) = (random.NextInt32(3), inputs);
        for (var l = 0; l <= hidden; l++)
        {
            var units = l == hidden ? outputs : 1 + random.NextInt32(3);
            var activation = l == hidden ? last : Catalogue.Default.Activations[random.NextInt32(Catalogue.Default.Activations.Length)];
            var weights = new double?[units][];
            for (var j = 0; j < units; j++)
            {
                weights[j] = [.. Numbers(random, width).Select(w => random.NextInt32(12) == 0 ? null : (double?)w)];
            }

            var bias = random.NextInt32(3) switch
            {
                0 => Bias.None,
                1 => Bias.Shared(Number(random)),
                _ => Bias.PerUnit(Numbers(random, units)),
            };
            builder.Layer(activation, weights, bias, frozen: random.NextInt32(8) == 0, Learned(random, activation, units));
            width = units;
        }

        return builder;
    }

    private static Learned Learned(SplitMix64 random, Activation activation, int units) =>
        (activation.CanBeLearned ? random.NextInt32(3) : 0) switch
        {
            0 => Model.Learned.None,
            1 => Model.Learned.Shared(Number(random)),
            _ => Model.Learned.PerUnit(Numbers(random, units)),
        };

    /// <summary>Any rule in the form that it has under any convention, with any schedule.</summary>
    private static Optimizer Optimizer(SplitMix64 random)
    {
        var (rules, schedules) = (Catalogue.Default.Optimizers, Catalogue.Default.Schedules);
        var convention = Convention.All[random.NextInt32(Convention.All.Count)];
        var rule = convention.Apply(rules[random.NextInt32(rules.Length)]).With("learningRate", 0.05);
        rule = random.NextInt32(3) == 0 ? Varied(rule, random) : rule;
        rule = random.NextInt32(3) == 0 ? rule.WithSchedule(schedules[random.NextInt32(schedules.Length)]) : rule;
        return random.NextInt32(6) switch
        {
            0 => rule.With("weightDecay", 0.01),
            1 => rule.With("clipNorm", 0.2),
            2 => rule.With("clipValue", 0.1),
            _ => rule,
        };
    }

    /// <summary>The rule with the parts that are left out at its defaults: momentum, centering, dampening, the decay of the rate.</summary>
    private static Optimizer Varied(Optimizer rule, SplitMix64 random)
    {
        foreach (var parameter in rule.Parameters.Where(p => p.Default == 0.0 && random.NextInt32(2) == 0))
        {
            rule = rule.With(parameter.Name, parameter.Kind == FunctionParameterKind.Flag ? 1.0 : 0.25);
        }

        return rule;
    }

    /// <summary>A number of three decimals, as problems have them, or now and then one with all the digits of a double.</summary>
    private static double Number(SplitMix64 random)
    {
        var number = (2.0 * random.NextDouble()) - 1.0;
        return random.NextInt32(8) == 0 ? number : Math.Round(number, 3);
    }

    private static double[] Numbers(SplitMix64 random, int count) => [.. Enumerable.Range(0, count).Select(_ => Number(random))];

    private static double[] Targets(SplitMix64 random, int outputs, LossDomain domain)
    {
        var hot = random.NextInt32(outputs);
        return domain switch
        {
            LossDomain.Distributions => [.. Enumerable.Range(0, outputs).Select(k => k == hot ? 1.0 : 0.0)],
            LossDomain.Probabilities => [.. Enumerable.Range(0, outputs).Select(_ => random.NextInt32(3) / 2.0)],
            LossDomain.Signs => [.. Enumerable.Range(0, outputs).Select(_ => random.NextInt32(2) == 0 ? -1.0 : 1.0)],
            LossDomain.Rates => [.. Enumerable.Range(0, outputs).Select(_ => (double)random.NextInt32(4))],
            _ => Numbers(random, outputs),
        };
    }
}
