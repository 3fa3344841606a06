using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Random problems of the size that people work by hand; the same number gives the same problem.</summary>
internal static class HandProblems
{
    private static readonly double[] Rates = [0.5, 0.1, 0.05, 0.01, 1.0, 0.2, 0.25];

    public static Problem Make(int number)
    {
        var random = new SplitMix64(number);
        var (inputs, hidden) = (1 + random.NextInt32(3), random.NextInt32(20) switch { 0 => 0, < 16 => 1, _ => 2 });
        var outputs = random.NextInt32(5) switch { < 3 => 1, 3 => 2, _ => 3 };
        var (loss, last) = Pair(random, ref outputs);
        var shape = random.NextInt32(4);
        var inner = random.NextInt32(6) switch { < 4 => Activation.Of<Sigmoid>(), 4 => Activation.Of<Tanh>(), _ => Activation.Of<Relu>() };
        var builder = Network.WithInputs(inputs);
        var width = inputs;
        for (var l = 0; l <= hidden; l++)
        {
            var units = l == hidden ? outputs : 1 + random.NextInt32(3);
            var row = width;
            var weights = Enumerable.Range(0, units).Select(_ => Enumerable.Range(0, row).Select(_ => (double?)Number(random)).ToArray()).ToArray();
            builder.Layer(l == hidden ? last : inner, weights, BiasOf(random, shape, units));
            width = units;
        }

        return new Problem
        {
            Network = builder,
            Loss = loss,
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", Rates[random.NextInt32(Rates.Length)]),
            Examples = [new Example([.. Enumerable.Range(0, inputs).Select(_ => Number(random))], Targets(random, outputs, loss.Domain))],
        };
    }

    private static (Loss Loss, Activation Last) Pair(SplitMix64 random, ref int outputs)
    {
        var kind = random.NextInt32(12);
        outputs = kind == 11 ? Math.Max(2, outputs) : outputs;
        return kind switch
        {
            < 6 => (Loss.Of<HalfSquaredError>(), Activation.Of<Sigmoid>()),
            6 => (Loss.Of<SquaredError>(), Activation.Of<Sigmoid>()),
            7 => (Loss.Of<SquaredError>("mean-squared-error", Outputs.Mean), Activation.Of<Sigmoid>()),
            8 => (Loss.Of<HalfSquaredError>(), Activation.Of<Identity>()),
            9 => (Loss.Of<HalfSquaredError>(), Activation.Of<Tanh>()),
            10 => (Loss.OfCanonical<BinaryCrossEntropy>(), Activation.Of<Sigmoid>()),
            _ => (Loss.OfCanonical<CrossEntropy>(), Activation.OfVector<Softmax>()),
        };
    }

    private static Bias BiasOf(SplitMix64 random, int shape, int units) => shape switch
    {
        0 => Bias.None,
        1 => Bias.Shared(Number(random)),
        _ => Bias.PerUnit([.. Enumerable.Range(0, units).Select(_ => Number(random))]),
    };

    /// <summary>One or two decimals, now and then three; no zero, and seldom below it.</summary>
    private static double Number(SplitMix64 random)
    {
        var decimals = random.NextInt32(8) switch { < 3 => 1, < 7 => 2, _ => 3 };
        var scale = Math.Pow(10.0, decimals);
        var whole = 1 + random.NextInt32((int)scale);
        return (random.NextInt32(4) == 0 ? -whole : whole) / scale;
    }

    private static double[] Targets(SplitMix64 random, int outputs, LossDomain domain)
    {
        var hot = random.NextInt32(outputs);
        return domain switch
        {
            LossDomain.Distributions => [.. Enumerable.Range(0, outputs).Select(k => k == hot ? 1.0 : 0.0)],
            LossDomain.Probabilities => [.. Enumerable.Range(0, outputs).Select(_ => (double)random.NextInt32(2))],
            _ => [.. Enumerable.Range(0, outputs).Select(_ => random.NextInt32(3) switch { 0 => 1.0, 1 => 0.01, _ => Math.Abs(Number(random)) })],
        };
    }
}
