using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Training;

/// <summary>Dense networks of a given shape with drawn numbers, and targets of one class each.</summary>
internal static class EngineShapes
{
    public static Problem Dense(int[] sizes, Activation hidden, Activation last, int examples, Learned? learned = null, double dropout = 0.0)
    {
        var random = new SplitMix64(sizes.Length + (100L * sizes[^1]));
        var builder = Network.WithInputs(sizes[0]);
        for (var l = 1; l < sizes.Length; l++)
        {
            var (units, inputs, isLast) = (sizes[l], sizes[l - 1], l == sizes.Length - 1);
            double?[][] weights = [.. Enumerable.Range(0, units).Select(_ => Enumerable.Range(0, inputs).Select(_ => (double?)SmoothProblems.Around0(random, 1.5 / Math.Sqrt(inputs))).ToArray())];
            builder.Layer(isLast ? last : hidden, weights, Bias.PerUnit([.. Enumerable.Range(0, units).Select(_ => SmoothProblems.Around0(random, 0.1))]), learned: isLast ? null : learned, dropout: isLast ? 0.0 : dropout);
        }

        return new Problem
        {
            Network = builder,
            Examples = [.. Enumerable.Range(0, examples).Select(n => Example(random, sizes[0], sizes[^1], n))],
        };
    }

    private static Example Example(SplitMix64 random, int inputs, int outputs, int n) =>
        new([.. Enumerable.Range(0, inputs).Select(_ => SmoothProblems.Around0(random))], [.. Enumerable.Range(0, outputs).Select(k => k == n % outputs ? 1.0 : 0.0)]);
}
