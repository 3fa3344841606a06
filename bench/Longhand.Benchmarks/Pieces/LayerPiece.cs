using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Benchmarks.Pieces;

/// <summary>An engine on layers of identities with half the squared error: products and update, and nothing else that costs.</summary>
internal sealed class LayerPiece : IDisposable
{
    private readonly CpuEngine<float> _engine;
    private readonly float[] _x; // [batch, inputs], row-major
    private readonly float[] _y; // [batch, outputs], row-major
    private readonly float[] _prediction; // [outputs]
    private readonly int[] _rows; // [batch]

    public LayerPiece(int[] sizes, int batch, Optimizer optimizer)
    {
        var random = new SplitMix64(1);
        float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble())];
        (_x, _y) = (Numbers(batch * sizes[0]), Numbers(batch * sizes[^1]));
        (_prediction, _rows) = (new float[sizes[^1]], [.. Enumerable.Range(0, batch)]);
        var problem = new Problem
        {
            Network = new NetworkDefinition(
                sizes[0],
                sizes.Skip(1).Select(units => new LayerDefinition(units, Activation.Of<Identity>()))
            ).Initialize(2, Initializer.FanInUniform),
            Optimizer = optimizer,
            Examples = [new Example(new double[sizes[0]], new double[sizes[^1]])],
        };
        _engine = new(problem, new EngineOptions { BatchSize = batch, Threads = 1 });
    }

    /// <summary>A rate so small that a step can be repeated without end.</summary>
    public static Optimizer Slow(Optimizer rule) => rule.With("learningRate", 1e-9);

    public float Step() => _engine.Step(_x, _y, _rows);

    public void Predict() => _engine.Predict(_x.AsSpan(0, _x.Length / _rows.Length), _prediction);

    public void Dispose() => _engine.Dispose();
}
