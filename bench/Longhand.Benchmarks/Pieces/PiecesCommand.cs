using BenchmarkDotNet.Running;

namespace Longhand.Benchmarks.Pieces;

/// <summary>The pieces of a step by themselves, by BenchmarkDotNet, in this process: its options are those of BenchmarkDotNet.</summary>
internal static class PiecesCommand
{
    public static int Run(string[] args)
    {
        string[] all = args.Contains("--filter") || args.Contains("-f") ? args : ["--filter", "*", .. args];
        BenchmarkSwitcher.FromTypes([typeof(ProductPieces), typeof(UpdatePieces), typeof(ActivationPieces)]).Run([.. all, "--inProcess"]);
        return 0;
    }
}
