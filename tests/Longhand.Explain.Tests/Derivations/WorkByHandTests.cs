using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Reading;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>Under <c>carry</c> the arithmetic that is displayed, done on the numbers that are displayed, gives the number that is displayed.</summary>
public sealed class WorkByHandTests
{
    private const int Networks = 300;
    private const int Decimals = 4;

    [Theory]
    [InlineData(Ties.Up)]
    [InlineData(Ties.Even)]
    [InlineData(Ties.Cut)]
    public void The_displayed_arithmetic_gives_the_displayed_number(Ties ties)
    {
        var (equations, stopped) = (0, 0);
        for (var number = 1; number <= Networks; number++)
        {
            try
            {
                equations += Check(RandomProblems.Make(number), ties, $"problem {number}");
            }
            catch (StepException)
            {
                // A prediction that rounds to 0 or 1 has no logarithm by hand, and an average of squares that rounds to 0 makes a step too
                // large for the next one.
                stopped++;
            }
        }

        Assert.True(equations > 40 * Networks && stopped < Networks / 5, $"{equations} equations, {stopped} problems stopped");
    }

    private static int Check(Problem problem, Ties ties, string what)
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = new Rounding(Decimals, DigitCount.Decimals, ties) };
        var count = 0;
        foreach (var equation in new Derivation(problem, options).Blocks().OfType<Block.Equation>().Where(e => e.Value is not null && e.Sides.Length > 2))
        {
            var numbers = TextFormula.Of(equation.Sides[^2].Formula).Line;
            var (shown, worked) = (0m, 0m);
            try
            {
                worked = HandArithmetic.Work(FormulaReader.Read(numbers));
                shown = HandArithmetic.Work(FormulaReader.Read(TextFormula.Of(equation.Sides[^1].Formula).Line));
            }
            catch (OverflowException)
            {
                // Adam by hand: a v that rounds to 0 makes a step that no decimal holds, and exponentials that it does not hold either.
                continue;
            }

            // A trace holds fifteen digits: eleven before the point and the four behind it.
            var rounded = Round(worked, ties);
            if (Math.Abs(rounded) >= 1e11m)
            {
                continue;
            }

            Assert.True(rounded == shown, $"{what}: {equation.Id} = {numbers} is {worked}, rounded {rounded}, but {shown} is shown");

            // A decimal holds 28 digits; where the work has more, whether it came out even cannot be told from it.
            if (worked.ToString(CultureInfo.InvariantCulture).Length < 26)
            {
                Assert.True((worked == rounded) == equation.Sides[^1].IsExact, $"{what}: {equation.Id} = {numbers}: the sign before {shown} is wrong");
            }

            count++;
        }

        return count;
    }

    private static decimal Round(decimal value, Ties ties) => Math.Round(value, Decimals, ties switch
    {
        Ties.Up => MidpointRounding.AwayFromZero,
        Ties.Even => MidpointRounding.ToEven,
        _ => MidpointRounding.ToZero,
    });
}
