using Longhand.Backpropagation;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>The generator itself: what it takes for right is what the library computes, and every claim stands where it says.</summary>
public class GeneratorTests
{
    private const double Tolerance = 1e-11; // The same formulas on the same numbers; sums are taken in decimal here and in double there.

    [Fact]
    public void A_machine_that_keeps_all_digits_gets_the_numbers_of_the_trace()
    {
        foreach (var number in Enumerable.Range(0, 300))
        {
            var (problem, style) = (HandProblems.Make(number), Styles.Make(number));
            var exact = style with { Pen = style.Pen with { Carries = false } };
            var worked = new Worked(problem, exact, Worked.LinesOf(problem, exact));
            var view = new StepView<F64>(problem, ReferenceEngine.Work(problem).First(), F64.From);
            foreach (var line in worked.Lines.Where(line => line.Quantity.Kind is not (QuantityKind.Constant or QuantityKind.UpdatePart)))
            {
                var isOpposite = style is { OppositeDeltas: true, Method: WorkingMethod.Deltas } && line.Quantity.Kind == QuantityKind.Delta;
                var expected = isOpposite ? -view.Value(line.Quantity) : view.Value(line.Quantity);
                Assert.True(
                    Math.Abs(expected - worked.Exact(line.Quantity)) <= Tolerance * Math.Max(1.0, Math.Abs(expected)),
                    $"{number}: {line.Quantity.Identifier(problem, problem.Names)} is {expected:R}, worked as {worked.Exact(line.Quantity):R}");
            }
        }
    }

    [Fact]
    public void Every_claim_stands_where_it_is_said_to_stand()
    {
        foreach (var number in Enumerable.Range(0, 300))
        {
            var working = Restyler.Correct(number);
            var lines = working.Text.Split('\n');
            Assert.NotEmpty(working.Claims);
            Assert.All(working.Claims, claim => Assert.Equal(claim.Printed, lines[claim.Line - 1].Substring(claim.Column - 1, claim.Printed.Length)));
        }
    }

    [Fact]
    public void The_same_number_gives_the_same_document() =>
        Assert.Equal(Restyler.Correct(7).Text, Restyler.Correct(7).Text);
}
