using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>G7: the losses and parameters of some runs, for every number of threads, as one number.</summary>
internal static class EngineHash
{
    private const int Runs = 10;
    private const int Steps = 5;

    /// <summary>Trains ten networks on so many threads and adds what comes out.</summary>
    public static void AddTo(ResultHash hash, int threads)
    {
        for (var number = 0; number < Runs; number++)
        {
            if (number % 2 == 0)
            {
                Add<float>(hash, (number * 5) + 3, threads);
            }
            else
            {
                Add<double>(hash, (number * 5) + 3, threads);
            }
        }
    }

    /// <summary>The hash of ten runs.</summary>
    public static string Of(int threads)
    {
        var hash = new ResultHash();
        AddTo(hash, threads);
        return hash.ToString();
    }

    private static void Add<TElement>(ResultHash hash, int number, int threads)
        where TElement : unmanaged
    {
        var problem = EngineProblems.Make(number);
        var table = new EngineTable<TElement>(problem);
        using var engine = new CpuEngine<TElement>(problem, new() { Threads = threads });
        for (var step = 1; step <= Steps; step++)
        {
            hash.Add<double>([EngineTable<TElement>.Double(engine.Step(table.X, table.Y, table.Rows(step)))]);
            hash.Add<double>(engine.Network.Values);
        }
    }
}
