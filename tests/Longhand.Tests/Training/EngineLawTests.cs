using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>Law 3: the fast engine makes the steps of the reference, up to rounding, and one set of bits whatever it works with.</summary>
public sealed class EngineLawTests
{
    private const int Steps = 3;

    private static readonly int[] Several = [2, 3, 4, 8];

    private static int Count => Environment.GetEnvironmentVariable("LONGHAND_FULL") is null ? EngineProblems.Round : 20 * EngineProblems.Round;

    [Fact]
    public void Enough_problems_in_a_row_meet_the_whole_catalogue()
    {
        Problem[] problems = [.. Enumerable.Range(0, EngineProblems.Round).Select(EngineProblems.Make)];
        var layers = problems.SelectMany(p => p.Network.Definition.Layers.SkipLast(1)).ToArray();
        Assert.Empty(Tables.Activations.Select(a => (a.Name, a.ParameterValue)).Except(layers.Select(l => (l.Activation.Name, l.Activation.ParameterValue))));
        Assert.Empty(Tables.AllLosses.Select(l => (l.Name, l.Clip)).Except(problems.Select(p => (p.Loss.Name, p.Loss.Clip))));
        Assert.Empty(EngineProblems.Rules.Select(r => r.Name).Except(problems.Select(p => p.Optimizer.Name)));
        Assert.Empty(Catalogue.Default.Schedules.Select(s => s.Name).Except(problems.Select(p => p.Optimizer.Schedule.Name)));
        Assert.Empty(Enum.GetValues<BiasKind>().Except(layers.Select(l => l.Bias)));
        Assert.Empty(Enum.GetValues<LearnedKind>().Except(layers.Select(l => l.Learned)));
        Assert.Contains(layers, l => l.Connections is not null);
        Assert.Contains(layers, l => l.WeightsFrozen);
        Assert.Contains(layers, l => l.HasDropout);
        Assert.Contains(layers, l => l.HasDropout && l.LearnedCount > 0);
        Assert.Contains(layers, l => l.HasDropout && !l.Activation.IsElementwise);
    }

    [Fact]
    public void Steps_in_floats_are_those_of_the_reference_within_the_bound_of_their_rounding() => Compare<float>();

    [Fact]
    public void Steps_in_doubles_are_those_of_the_reference_within_the_bound_of_their_rounding() => Compare<double>();

    [Fact]
    public void Steps_in_floats_have_the_same_bits_on_every_width_and_number_of_threads() => CompareBits<float>();

    [Fact]
    public void Steps_in_doubles_have_the_same_bits_on_every_width_and_number_of_threads() => CompareBits<double>();

    private static void Compare<TElement>()
        where TElement : unmanaged
    {
        var (all, loose) = (0, 0);
        for (var number = 0; number < Count; number++)
        {
            var (compared, vague) = EngineComparison.Compare<TElement>(EngineProblems.Make(number), Steps, number);
            (all, loose) = (all + compared, loose + vague);
        }

        Assert.True(loose < 0.01 * all, $"{loose} of {all} bounds say nothing.");
    }

    private static void CompareBits<TElement>()
        where TElement : unmanaged
    {
        for (var number = 0; number < Count; number++)
        {
            var problem = EngineProblems.Make(number);
            var expected = Bits<TElement>(problem, new() { Threads = 1, Width = LaneWidth.One });
            foreach (var width in LaneWidths.All.Except([LaneWidth.One]))
            {
                Assert.True(expected.SequenceEqual(Bits<TElement>(problem, new() { Threads = 1, Width = width })), $"problem {number}, {width}");
            }

            // Each number of threads in its turn, with another width each time.
            foreach (var threads in new[] { Several[number % Several.Length], Several[(number + 1) % Several.Length] })
            {
                var width = LaneWidths.All[(number / Several.Length) % LaneWidths.All.Count];
                Assert.True(expected.SequenceEqual(Bits<TElement>(problem, new() { Threads = threads, Width = width })), $"problem {number}, {threads} threads, {width}");
            }
        }
    }

    /// <summary>The losses and the parameters of some steps.</summary>
    private static long[] Bits<TElement>(Problem problem, EngineOptions options)
        where TElement : unmanaged
    {
        var table = new EngineTable<TElement>(problem);
        using var engine = new CpuEngine<TElement>(problem, options);
        Assert.Equal(options.Threads, engine.Threads);
        var bits = new List<long>();
        for (var step = 1; step <= Steps; step++)
        {
            bits.Add(BitConverter.DoubleToInt64Bits(EngineTable<TElement>.Double(engine.Step(table.X, table.Y, table.Rows(step)))));
            bits.AddRange(engine.Network.Values.ToArray().Select(BitConverter.DoubleToInt64Bits));
        }

        Assert.Equal(Steps, engine.Steps);
        return [.. bits];
    }
}
