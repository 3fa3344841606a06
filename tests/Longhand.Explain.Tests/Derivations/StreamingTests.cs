using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>A derivation is made and written piece by piece: while it streams, the heap holds the step and no document.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class StreamingTests
{
    private const int Intervals = 12;

    // A parameter of a step: old, new, its gradient before and after clipping, what the rule remembers; and the same once more by hand, where
    // a number takes a hundred bytes.
    private const long BytesAParameter = 3_000;

    // What an example's passes keep: a dozen numbers a unit, and the numbers of the equations that define them.
    private const long BytesAUnit = 3_000;
    private const long Fixed = 4_000_000;

    [Theory]
    [InlineData("text", 1)]
    [InlineData("markdown", 1)]
    [InlineData("markdown", 4)]
    [InlineData("latex", 1)]
    public void The_heap_stays_within_the_trace_while_the_document_streams(string format, int examples)
    {
        var problem = Middle(64, 40, examples);
        var peak = Peak(problem, format);
        Assert.True(peak < Bound(problem), $"{peak:N0} bytes above the problem; {Bound(problem):N0} are allowed");
    }

    [Fact]
    public void Twice_the_weights_take_no_more_than_twice_the_trace()
    {
        var (once, twice) = (Middle(48, 32, 1), Middle(96, 32, 1));
        var growth = Peak(twice, "markdown") - Peak(once, "markdown");
        Assert.True(growth < Bound(twice) - Bound(once) + 1_000_000, $"grew by {growth:N0} bytes");
    }

    [Fact]
    public void Memory_does_not_grow_with_the_steps()
    {
        const int Steps = 30_000;
        const long Most = 2 << 20;
        var problem = ManyStepsTests.Small with { Steps = Steps };
        using var blocks = new Derivation(problem, new DerivationOptions { Show = ShownSteps.Parse("last", problem) }).Blocks().GetEnumerator();
        Assert.True(blocks.MoveNext());
        var before = GC.GetTotalMemory(forceFullCollection: true);

        // The sentence about the steps between comes when all but the last are worked.
        while (blocks.Current is not Block.Paragraph p || !ManyStepsTests.Text(p.Text).StartsWith("Steps 1 to 29,999", StringComparison.Ordinal))
        {
            Assert.True(blocks.MoveNext());
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Most);
    }

    private static long Bound(Problem problem) =>
        Fixed
        + (BytesAParameter * problem.Network.Definition.Layout.Length)
        + (BytesAUnit * problem.Examples.Length * (problem.Network.Definition.Inputs + problem.Network.Definition.Layers.Sum(layer => layer.Units)));

    /// <summary>The most that is alive above the problem itself, after collections at even distances in the stream.</summary>
    private static long Peak(Problem problem, string format)
    {
        var every = Math.Max(1, new Derivation(problem).Blocks().Count() / Intervals);
        using var output = new StreamWriter(Stream.Null);
        DocumentRenderer renderer = format switch
        {
            "markdown" => new MarkdownRenderer(output),
            "latex" => new LatexRenderer(output),
            _ => new TextRenderer(output),
        };
        var start = GC.GetTotalMemory(forceFullCollection: true);
        var (peak, count) = (0L, 0);
        IEnumerable<Block> Watched()
        {
            foreach (var block in new Derivation(problem).Blocks())
            {
                yield return block;
                if (++count % every == 0)
                {
                    peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - start);
                }
            }
        }

        renderer.Render(Watched(), "streamed");
        Assert.True(count >= Intervals);
        return peak;
    }

    private static Problem Middle(int inputs, int hidden, int examples)
    {
        var definition = new NetworkDefinition(inputs, [new LayerDefinition(hidden, Activation.Of<Relu>()), new LayerDefinition(10, Activation.OfVector<Softmax>())]);
        return new Problem
        {
            Network = definition.Initialize(seed: 3),
            Loss = Loss.OfCanonical<CrossEntropy>(),
            Examples = [.. Enumerable.Range(0, examples).Select(e => new Example([.. Enumerable.Range(0, inputs).Select(i => (i * (e + 2) % 17) / 17.0)], [.. Enumerable.Range(0, 10).Select(k => k == e ? 1.0 : 0.0)]))],
        };
    }
}
