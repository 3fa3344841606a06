using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Tests.Training;

/// <summary>The examples of a problem as an engine takes them, and the rows of each step.</summary>
/// <typeparam name="TElement">float or double.</typeparam>
internal sealed class EngineTable<TElement>
    where TElement : unmanaged
{
    private readonly Problem _problem;

    public EngineTable(Problem problem)
    {
        _problem = problem;
        X = [.. problem.Examples.SelectMany(e => e.X).Select(From)];
        Y = [.. problem.Examples.SelectMany(e => e.Y).Select(From)];
    }

    public TElement[] X { get; }

    public TElement[] Y { get; }

    public static TElement From(double value) => Element<TElement>.From(value);

    public static double Double(TElement value) => Element<TElement>.Double(value);

    /// <summary>The rows of a step: all of them in another order each time, in every third step only some.</summary>
    public int[] Rows(int step)
    {
        var random = new SplitMix64(step);
        var n = _problem.Examples.Length;
        var count = step % 3 == 0 ? (n + 1) / 2 : n;
        return [.. Enumerable.Range(0, n).OrderBy(_ => random.NextBits()).Take(count)];
    }

    /// <summary>The problem of a step alone: its rows, in their order.</summary>
    public Problem Of(int[] rows) => _problem with { Examples = [.. rows.Select(row => _problem.Examples[row])], BatchSize = null };
}
