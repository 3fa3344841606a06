using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>Holds the steps of the fast engine against those of the reference: both are within a bound of what exact working gives.</summary>
internal static class EngineComparison
{
    /// <summary>A bound of the first step above this says little: relative to the number, or to 1.</summary>
    private const double Loose = 1e-3;

    /// <summary>Some steps of both; the width and the number of threads go with the number.</summary>
    /// <returns>How many parameters were compared after the first step, and for how many of them the bound says little.</returns>
    public static (int All, int Loose) Compare<TElement>(Problem problem, int steps, int number)
        where TElement : unmanaged
    {
        var table = new EngineTable<TElement>(problem);
        using var engine = new CpuEngine<TElement>(problem, new() { Threads = 1 + (number % 2), Width = LaneWidths.All[number % LaneWidths.All.Count] });
        using var reference = new ReferenceEngine<TElement>(problem);
        var parameters = ReferenceEngine.Begin(problem, Margin<TElement>.From);
        var states = ReferenceEngine.Start(problem, Margin<TElement>.From);
        var (all, loose) = (0, 0);
        for (var step = 1; step <= steps; step++)
        {
            var rows = table.Rows(step);
            var bound = ReferenceEngine.Step(table.Of(rows), step, parameters, states, Margin<TElement>.From);
            var (loss, expected) = (engine.Step(table.X, table.Y, rows), reference.Step(table.X, table.Y, rows));
            AssertClose(bound.Loss, EngineTable<TElement>.Double(expected), EngineTable<TElement>.Double(loss), $"problem {number}, loss of step {step}");
            var here = engine.Network.Values;
            var there = reference.Network.Values;
            foreach (var update in bound.Update.All)
            {
                var i = update.Parameter.Index;
                AssertClose(update.New, there[i], here[i], $"problem {number}, step {step}, parameter {i} of layer {update.Parameter.Layer}");
                all += step == 1 ? 1 : 0;
                loose += step == 1 && update.New.Total > Loose * Math.Max(1.0, Math.Abs(here[i])) ? 1 : 0; // later steps build on what is off
                states[i] = update.StateAfter;
            }

            parameters = bound.After;
        }

        return (all, loose);
    }

    /// <summary>Both are within the bound of what exact working gives.</summary>
    private static void AssertClose<TElement>(Margin<TElement> bound, double reference, double engine, string what) =>
        Assert.True(
            Math.Abs(engine - reference) <= 2.0 * bound.Total,
            $"{what}: {engine:R}, by the reference {reference:R}; they differ by {Math.Abs(engine - reference):G3}, and may by {2.0 * bound.Total:G3}"
        );
}
