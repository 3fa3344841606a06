using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Tests.Rendering;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>The equations of a derivation, counted from the shape of the network, beside those that it has.</summary>
public sealed class DerivationSizeTests
{
    [Fact]
    public void Of_the_samples_it_is_exact()
    {
        foreach (var problem in (Problem[])[Problem.Textbook, Samples.SoftmaxAdam, Samples.Learned, Samples.Classes, Samples.Everything, LargeSumTests.Wide(seed: 1)])
        {
            foreach (var forms in (Forms[])[Forms.All, Forms.Paths, Forms.Delta])
            {
                var options = new DerivationOptions { Forms = forms };

                // A shared bias under softmax has the gradient 0 but for rounding: there paths and deltas show two numbers, and both lines.
                var (expected, count) = (DerivationSize.Equations(problem, options), Count(problem, options) - (forms == Forms.Paths ? ByDelta(problem, options) : 0));
                Assert.True(expected == count, $"{problem.Title}, {forms}: {expected}, not {count}");
            }
        }
    }

    [Fact]
    public void Of_random_problems_it_is_right_but_for_lines_that_a_number_decides()
    {
        var (exact, all) = (0, 0);
        for (var number = 1; number <= 200; number++)
        {
            var (problem, options) = (RandomProblems.Make(number), new DerivationOptions());
            var (estimated, counted) = (DerivationSize.Equations(problem, options), Count(problem, options));
            Assert.True(Math.Abs(estimated - counted) <= 2 + (counted / 5), $"problem {number}: {estimated}, not {counted}");
            exact += estimated == counted ? 1 : 0;
            all++;
        }

        Assert.True(exact > all * 3 / 4, $"exact for {exact} of {all}");
    }

    private static long ByDelta(Problem problem, DerivationOptions options) =>
        new Derivation(problem, options).Blocks().OfType<Block.Equation>().LongCount(e => e.Left.Quantity?.Kind == QuantityKind.ExampleGradient);

    private static long Count(Problem problem, DerivationOptions options) =>
        new Derivation(problem, options).Blocks().OfType<Block.Equation>().LongCount(e => e.Number is not null);
}
