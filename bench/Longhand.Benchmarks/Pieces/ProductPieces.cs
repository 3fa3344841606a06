using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using Longhand.Functions;

namespace Longhand.Benchmarks.Pieces;

/// <summary>
/// The products of a layer, as the engine makes them: of one layer the weighted inputs and the gradient of the weights, of a second one
/// after it also the gradient of what comes in; and the product of one example.
/// </summary>
/// <remarks>BenchmarkDotNet derives from the class, so it is not sealed.</remarks>
public class ProductPieces : IDisposable
{
    private const int Batch = 128;

    private LayerPiece? _one;
    private LayerPiece? _two;
    private float[] _x = []; // [batch, width], row-major
    private float[] _w = []; // [width, width], unit by unit
    private float[] _z = []; // [batch, width], row-major

    /// <summary>How many inputs and units a layer has.</summary>
    [Params(64, 128, 512)]
    public int Width { get; set; }

    /// <summary>Networks of one and of two layers.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var rule = LayerPiece.Slow(Optimizer.Of<GradientDescent>());
        _one = new([Width, Width], Batch, rule);
        _two = new([Width, Width, Width], Batch, rule);
        (_x, _w, _z) = (new float[Batch * Width], new float[Width * Width], new float[Batch * Width]);
        Array.Fill(_x, 0.5f);
        Array.Fill(_w, 0.25f);
    }

    /// <summary>Frees the engines.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _one?.Dispose();
        _two?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>z = W a + b and ∂L/∂W = δ aᵀ of 128 examples, and the update: two products.</summary>
    [Benchmark(Baseline = true)]
    public float OneLayer() => _one!.Step();

    /// <summary>The same of two layers, and Wᵀ δ of the second: five products.</summary>
    [Benchmark]
    public float TwoLayers() => _two!.Step();

    /// <summary>z = W a + b of one example.</summary>
    [Benchmark]
    public void OneExample() => _one!.Predict();

    /// <summary>z = W a of 128 examples by a dot product for each number: one product, as one writes it with System.Numerics.Tensors.</summary>
    [Benchmark]
    public void TensorPrimitivesDots()
    {
        for (var row = 0; row < Batch; row++)
        {
            var x = _x.AsSpan(row * Width, Width);
            for (var unit = 0; unit < Width; unit++)
            {
                _z[(row * Width) + unit] = TensorPrimitives.Dot<float>(x, _w.AsSpan(unit * Width, Width));
            }
        }
    }
}
