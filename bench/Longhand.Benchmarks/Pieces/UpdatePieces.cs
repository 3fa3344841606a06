using BenchmarkDotNet.Attributes;
using Longhand.Functions;

namespace Longhand.Benchmarks.Pieces;

/// <summary>The update rules, each on 262,144 weights whose gradient is made from one example: what a rule costs above plain descent.</summary>
/// <remarks>BenchmarkDotNet derives from the class, so it is not sealed.</remarks>
public class UpdatePieces : IDisposable
{
    private LayerPiece? _piece;

    /// <summary>Its name in the catalogue.</summary>
    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "";

    /// <summary>Every rule of the catalogue.</summary>
    public static IEnumerable<string> Rules => Catalogue.Default.Optimizers.Select(o => o.Name);

    /// <summary>A layer of 512 units.</summary>
    [GlobalSetup]
    public void Setup() => _piece = new([512, 512], 1, LayerPiece.Slow(Catalogue.Default.Optimizers.Single(o => o.Name == Rule)));

    /// <summary>Frees the engine.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _piece?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One example: two thin products, and the rule.</summary>
    [Benchmark]
    public float Step() => _piece!.Step();
}
