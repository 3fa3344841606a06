using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Testing;
using Longhand.Tests.Support;

namespace Longhand.Tests.Training;

/// <summary>
/// Networks that are awkward for an engine: odd sizes, one unit wide, deep, batches that are a multiple of nothing. The functions go through
/// the catalogue in turn, so that enough numbers in a row have met all of them; what goes with them is drawn.
/// </summary>
internal static class EngineProblems
{
    private static readonly int[] Batches = [1, 3, 13, 17, 33];
    private static readonly int[] Wide = [1, 2, 3, 5, 8, 13, 16, 17, 24, 31, 33];
    private static readonly int[] Narrow = [1, 2, 3, 4, 5];

    /// <summary>Every update rule, in every form that it has under a convention.</summary>
    public static IReadOnlyList<Optimizer> Rules { get; } =
    [
        .. Catalogue.Default.Optimizers,
        .. Convention.All.SelectMany(c => Catalogue.Default.Optimizers.Where(rule => c.Rules.Any(own => own.Name == rule.Name)).Select(c.Apply)),
    ];

    /// <summary>How many problems in a row meet every function.</summary>
    public static int Round => 2 * Math.Max(Math.Max(Tables.Activations.Count, Tables.AllLosses.Count), Rules.Count);

    /// <summary>The problem of a number; every third one has dropout in some hidden layers.</summary>
    public static Problem Make(int number)
    {
        var problem = WithoutDropout(number);
        var random = new SplitMix64(90_000 + number);
        return number % 3 == 0 ? DropoutProblems.Of(problem, _ => SmoothProblems.Any(random, [0.0, 0.1, 0.5, 0.75])) with { DropoutSeed = (long)random.NextBits() } : problem;
    }

    /// <summary>The problem of a number, with no unit left out.</summary>
    public static Problem WithoutDropout(int number)
    {
        var random = new SplitMix64(9_000 + number);
        var drawn = Tables.AllLosses[number % Tables.AllLosses.Count];
        var outputs = SmoothProblems.Any(random, Narrow);
        var last = Output(random, drawn, number);
        outputs += last.IsElementwise ? 0 : 1;
        var inputs = SmoothProblems.Any(random, Wide);
        var loss = Shaped(random, drawn, outputs);
        return new Problem
        {
            Network = Layers(random, number, inputs, outputs, last),
            Loss = loss,
            Optimizer = Rule(random, number),
            Regularization = random.NextInt32(4) switch
            {
                0 => new(L2: 0.1),
                1 => new(L2: 0.02, L1: 0.05),
                _ => Regularization.None,
            },
            Convention = Convention.All[random.NextInt32(Convention.All.Count)],
            Examples = [.. Enumerable.Range(0, Batches[number % Batches.Length]).Select(_ => Example(random, inputs, outputs, loss.Domain))],
        };
    }

    /// <summary>An activation whose values the loss is defined for.</summary>
    private static Activation Output(SplitMix64 random, Loss loss, int number) => loss.Domain switch
    {
        LossDomain.Probabilities => Activation.Of<Sigmoid>(),
        LossDomain.Rates => random.NextInt32(2) == 0 ? Activation.Of<Exponential>() : Activation.Of<Sigmoid>(),
        LossDomain.Distributions => Activation.OfVector<Softmax>(),
        _ => Tables.Activations[(number * 7) % Tables.Activations.Count],
    };

    private static Loss Shaped(SplitMix64 random, Loss loss, int outputs)
    {
        var combined = loss.With(SmoothProblems.Any<Outputs?>(random, [null, Outputs.Sum, Outputs.Mean]), SmoothProblems.Any(random, [Reduction.Mean, Reduction.Sum]));
        if (!loss.HasClasses)
        {
            return combined;
        }

        combined = random.NextInt32(2) == 0 ? combined.WithLabelSmoothing(0.1) : combined;
        return random.NextInt32(2) == 0 ? combined : combined.WithClassWeights([.. Enumerable.Range(0, outputs).Select(_ => 0.5 * (1 + random.NextInt32(4)))]);
    }

    private static NetworkBuilder Layers(SplitMix64 random, int number, int inputs, int outputs, Activation last)
    {
        var builder = Network.WithInputs(inputs);
        var (hidden, before) = (number % 6 == 0 ? 6 : random.NextInt32(3), inputs);
        for (var l = 0; l <= hidden; l++)
        {
            var units = l == hidden ? outputs : SmoothProblems.Any(random, hidden > 2 ? Narrow : Wide);
            var activation = l == hidden ? last : Tables.Activations[(number + (11 * l)) % Tables.Activations.Count];
            var isSparse = random.NextInt32(4) == 0;
            double?[][] weights = [.. Enumerable.Range(0, units).Select(_ => Enumerable.Range(0, before).Select(_ => Weight(random, before, isSparse)).ToArray())];
            builder.Layer(activation, weights, AnyBias(random, units), frozen: random.NextInt32(8) == 0, AnyLearned(random, activation, units));
            before = units;
        }

        return builder;
    }

    private static double? Weight(SplitMix64 random, int inputs, bool isSparse)
    {
        var weight = SmoothProblems.Around0(random, 1.5 / Math.Sqrt(inputs));
        return isSparse && random.NextInt32(4) == 0 ? null : weight;
    }

    private static Bias AnyBias(SplitMix64 random, int units) => random.NextInt32(3) switch
    {
        0 => Bias.None,
        1 => Bias.Shared(SmoothProblems.Around0(random, 0.5)),
        _ => Bias.PerUnit([.. Enumerable.Range(0, units).Select(_ => SmoothProblems.Around0(random, 0.5))]),
    };

    private static Learned AnyLearned(SplitMix64 random, Activation activation, int units) => (activation.CanBeLearned ? random.NextInt32(3) : 0) switch
    {
        0 => Learned.None,
        1 => Learned.Shared(activation.ParameterValue + SmoothProblems.Around0(random, 0.2)),
        _ => Learned.PerUnit([.. Enumerable.Range(0, units).Select(_ => activation.ParameterValue + SmoothProblems.Around0(random, 0.2))]),
    };

    /// <summary>A rule with the parts that its defaults leave out, a schedule, decay, clips.</summary>
    private static Optimizer Rule(SplitMix64 random, int number)
    {
        var rule = Rules[number % Rules.Count].With("learningRate", 0.01);
        foreach (var parameter in rule.Parameters.Where(p => p.Default == 0.0 && random.NextInt32(4) == 0))
        {
            rule = rule.With(parameter.Name, parameter.Kind == FunctionParameterKind.Flag ? 1.0 : 0.25);
        }

        rule = random.NextInt32(2) == 0 ? rule.WithSchedule(Catalogue.Default.Schedules[number % Catalogue.Default.Schedules.Length]) : rule;
        rule = random.NextInt32(3) == 0 ? rule.With("weightDecay", 0.01) : rule;
        rule = random.NextInt32(3) == 0 ? rule.With("clipNorm", 0.2) : rule;
        return random.NextInt32(3) == 0 ? rule.With("clipValue", 0.1) : rule;
    }

    private static Example Example(SplitMix64 random, int inputs, int outputs, LossDomain domain) =>
        new([.. Enumerable.Range(0, inputs).Select(_ => SmoothProblems.Around0(random))], Targets(random, outputs, domain));

    private static double[] Targets(SplitMix64 random, int outputs, LossDomain domain)
    {
        var hot = random.NextInt32(outputs);
        return
        [
            .. Enumerable.Range(0, outputs).Select(k => domain switch
            {
                LossDomain.Distributions => k == hot ? 1.0 : 0.0,
                LossDomain.Probabilities => random.NextInt32(3) / 2.0,
                LossDomain.Signs => random.NextInt32(2) == 0 ? -1.0 : 1.0,
                LossDomain.Rates => random.NextInt32(4),
                _ => SmoothProblems.Around0(random),
            }),
        ];
    }
}
