using System.Numerics;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Benchmarks.Ladder;

/// <summary>A workload as a problem of the library, and its data: random and uniform, as the peers have them.</summary>
internal static class WorkloadProblem
{
    /// <summary>What the peers take.</summary>
    public const double LearningRate = 0.01;

    /// <summary>The network, loss and rule of a workload. The example in it is there for its shape alone.</summary>
    public static Problem Of(Workload workload)
    {
        var (sizes, act, ce) = (workload.Sizes, workload.Act, workload.IsCrossEntropy);
        var hidden = act switch
        {
            "relu" => Activation.Of<Relu>(),
            "tanh" => Activation.Of<Tanh>(),
            _ => Activation.Of<Sigmoid>(),
        };
        var output = ce ? Activation.OfVector<Softmax>() : Activation.Of<Sigmoid>();
        var layers = Enumerable
            .Range(1, sizes.Length - 1)
            .Select(l => new LayerDefinition(sizes[l], l == sizes.Length - 1 ? output : hidden));
        var target = new double[sizes[^1]];
        target[0] = 1.0;
        return new Problem
        {
            Network = new NetworkDefinition(sizes[0], layers).Initialize(2, Initializer.FanInUniform),
            Loss = ce ? Loss.OfCanonical<CrossEntropy>() : Catalogue.Default.Losses.Single(l => l.Name == "mean-squared-error"),
            Optimizer = workload.Opt == "adam" ? Optimizer.Of<Adam>() : Optimizer.Of<GradientDescent>().With("learningRate", LearningRate),
            Examples = [new Example(new double[sizes[0]], target)],
        };
    }

    /// <summary>Inputs from 0 to 1, and targets: one 1 a row where classes are told apart, else numbers from 0 to 1.</summary>
    public static (TElement[] X, TElement[] Y) Data<TElement>(Workload workload)
        where TElement : INumber<TElement>
    {
        var (inputs, outputs, random) = (workload.Sizes[0], workload.Sizes[^1], new SplitMix64(1));
        var (x, y) = (new TElement[workload.N * inputs], new TElement[workload.N * outputs]); // [n, inputs], [n, outputs], row-major
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = TElement.CreateChecked(random.NextDouble());
        }

        for (var row = 0; row < workload.N && workload.IsCrossEntropy; row++)
        {
            y[(row * outputs) + random.NextInt32(outputs)] = TElement.One;
        }

        for (var i = 0; i < y.Length && !workload.IsCrossEntropy; i++)
        {
            y[i] = TElement.CreateChecked(random.NextDouble());
        }

        return (x, y);
    }

    /// <summary>The rows of the steps of several epochs, batch after batch; what is left of an epoch after the last whole batch is left out.</summary>
    /// <remarks>They are drawn before the clock starts: what is measured is a step on rows in any order, not the generator.</remarks>
    public static int[] Order(Workload workload, bool inOrder)
    {
        const int Many = 1 << 16;
        var (n, batch) = (workload.N, workload.Infers ? 1 : workload.Batch);
        var (used, epochs) = (n / batch * batch, inOrder ? 1 : Math.Clamp(Many / n, 8, 1024));
        var (random, rows, order) = (new SplitMix64(3), Enumerable.Range(0, n).ToArray(), new int[used * epochs]);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            for (var i = n - 1; i > 0 && !inOrder; i--)
            {
                var j = random.NextInt32(i + 1);
                (rows[i], rows[j]) = (rows[j], rows[i]);
            }

            rows.AsSpan(0, used).CopyTo(order.AsSpan(epoch * used));
        }

        return order;
    }
}
