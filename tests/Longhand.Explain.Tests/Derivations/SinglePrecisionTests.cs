using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>A derivation of a network that was trained in single precision is worked in single precision.</summary>
public sealed class SinglePrecisionTests
{
    private static readonly DerivationOptions Single = new() { IsSingle = true };

    [Fact]
    public void Every_number_of_it_is_one_of_single_precision()
    {
        for (var number = 0; number < 50; number++)
        {
            var problem = RandomProblems.Make(number) with { Steps = 1, Until = null };
            var values = Equations(new Derivation(problem, Single)).Select(equation => equation.Value!.Value).ToArray();
            Assert.NotEmpty(values);
            Assert.All(values, value => Assert.True(double.IsNaN(value) || (float)value == value, $"Problem {number}: {value:R}"));
        }
    }

    [Fact]
    public void It_says_so_and_by_hand_it_is_worked_as_before()
    {
        Assert.Contains("Everything is computed in single precision", Text(Single), StringComparison.Ordinal);
        Assert.Contains("Alles wird in einfacher Genauigkeit berechnet", Text(Single with { Sentences = German.Instance }), StringComparison.Ordinal);
        Assert.DoesNotContain("single precision", Text(new()), StringComparison.Ordinal);
        var carried = new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried };
        Assert.Equal(
            Equations(new Derivation(Problem.Textbook, carried)).Select(equation => equation.Value),
            Equations(new Derivation(Problem.Textbook, carried with { IsSingle = true })).Select(equation => equation.Value)
        );
    }

    [Fact]
    public void The_engine_is_set_beside_it()
    {
        var step = new Derivation(Problem.Textbook, Single).Steps().First();
        var difference = EngineDifference.Of<float>(step);
        Assert.Equal(1 + 1 + 8, difference.Count);
        Assert.InRange(difference.Apart, 0.0, 1e-6);
        Assert.Contains("of 10 numbers", Note(difference), StringComparison.Ordinal);

        // The engine of double precision is further from a step in single precision than that of single precision.
        var far = EngineDifference.Of<double>(step);
        Assert.InRange(far.Apart, double.Epsilon, 1e-6);
        Assert.Contains(" differs the most: ", Note(far), StringComparison.Ordinal);
        Assert.Contains("none differs", Note(new EngineDifference(3, null, 0.0, 0.0)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EngineDifference.Of<double>(ReferenceViews(2)));
    }

    private static StepView ReferenceViews(int number) => new Derivation(Problem.Textbook with { Steps = number }).Steps().Last();

    private static string Note(EngineDifference difference)
    {
        using var writer = new StringWriter();
        new TextRenderer(writer, 200).Render([new Block.Note(EngineNote.Of(Problem.Textbook, difference, English.Instance))], string.Empty);
        return writer.ToString();
    }

    private static string Text(DerivationOptions options)
    {
        using var writer = new StringWriter();
        new TextRenderer(writer, 400).Render(new Derivation(Problem.Textbook, options).Blocks(), string.Empty);
        return writer.ToString();
    }

    private static IEnumerable<Block.Equation> Equations(Derivation derivation) => derivation.Blocks().OfType<Block.Equation>().Where(equation => equation.Value is not null);
}
