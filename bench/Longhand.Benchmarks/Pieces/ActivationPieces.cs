using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Benchmarks.Pieces;

/// <summary>The loops of activations over a layer's worth of numbers; <c>functions</c> times all of them, in both precisions.</summary>
/// <remarks>BenchmarkDotNet derives from the class, so it is not sealed.</remarks>
public class ActivationPieces
{
    private const int Count = 16384; // 128 units of 128 examples

    private readonly float[] _z = new float[Count];
    private readonly float[] _a = new float[Count];
    private readonly float[] _gradient = new float[Count];
    private readonly float[] _delta = new float[Count];
    private ActivationKernel<float>? _loop;

    /// <summary>Its name in the catalogue.</summary>
    [Params("relu", "sigmoid", "tanh")]
    public string Function { get; set; } = "";

    /// <summary>Weighted inputs, activations and gradients at random.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix64(1);
        for (var i = 0; i < Count; i++)
        {
            _z[i] = (float)((8.0 * random.NextDouble()) - 4.0);
            _gradient[i] = (float)((2.0 * random.NextDouble()) - 1.0);
        }

        _loop = ActivationKernels.Single(Catalogue.Default.Activations.Single(a => a.Name == Function));
        _loop.Forward(_z, _a);
    }

    /// <summary>a = f(z).</summary>
    [Benchmark(Baseline = true)]
    public void Forward() => _loop!.Forward(_z, _a);

    /// <summary>δ = ∂L/∂a f′(z).</summary>
    [Benchmark]
    public void Backward() => _loop!.Backward(_z, _a, _gradient, _delta);

    /// <summary>The same forward, by System.Numerics.Tensors.</summary>
    [Benchmark]
    public void TensorPrimitivesForward()
    {
        switch (Function)
        {
            case "relu":
                TensorPrimitives.Max(_z, 0f, _a);
                break;
            case "sigmoid":
                TensorPrimitives.Sigmoid<float>(_z, _a);
                break;
            default:
                TensorPrimitives.Tanh<float>(_z, _a);
                break;
        }
    }
}
