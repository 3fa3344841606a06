using Longhand.Explain.Derivations;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

public sealed class ShownStepsTests
{
    private static readonly Problem Thousand = Problem.Textbook with { Steps = 1000 };

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1,2,1000", "1 2 1000")]
    [InlineData(" 2 , 1 ", "1 2")]
    [InlineData("1..3", "1 2 3")]
    [InlineData("last", "1000")]
    [InlineData("998..999,last,7", "7 998 999 1000")]
    [InlineData("1000,last", "1000")]
    public void Numbers_ranges_and_the_last_are_shown(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Shown(ShownSteps.Parse(text, Thousand))));

    [Fact]
    public void All_is_every_step() => Assert.Equal(1000, Shown(ShownSteps.Parse("all", Thousand)).Count());

    [Fact]
    public void Where_nothing_is_said_ten_are_shown_in_full_and_of_more_the_first_and_the_last()
    {
        Assert.Same(ShownSteps.All, ShownSteps.Default(Problem.Textbook with { Steps = 10 }));
        Assert.Equal([1, 1000], Shown(ShownSteps.Default(Thousand)));
        Assert.Same(ShownSteps.Ends, ShownSteps.Default(Problem.Textbook with { Until = new Until(0.1, null, 11) }));
    }

    [Theory]
    [InlineData("0", "--show asks for step 0; the steps are 1 to 3: ask for one of them, or work more with --steps.")]
    [InlineData("5", "--show asks for step 5; the steps are 1 to 3: ask for one of them, or work more with --steps.")]
    [InlineData("2..9999999999", "--show asks for step 9999999999; the steps are 1 to 3: ask for one of them, or work more with --steps.")]
    [InlineData("1,2,1", "--show names step 1 twice; name each step once.")]
    [InlineData("1..3,2", "--show names step 2 twice; name each step once.")]
    [InlineData("last,last", "--show names last twice; name each step once.")]
    [InlineData("3..1", "--show has the range 3..1, which ends before it begins; write 1..3.")]
    [InlineData("first", "--show has \"first\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    [InlineData("", "--show has \"\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    [InlineData("1,,2", "--show has \"\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    [InlineData("1..", "--show has \"1..\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    [InlineData("1..2..3", "--show has \"1..2..3\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    [InlineData("-1", "--show has \"-1\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    [InlineData("1.5", "--show has \"1.5\"; it has to be a step from 1 to 3, a range such as 1..3, or last, with commas between them, or all.")]
    public void What_cannot_be_shown_is_refused_with_the_rule(string text, string expected)
    {
        var refused = Assert.Throws<ArgumentException>(() => ShownSteps.Parse(text, Problem.Textbook with { Steps = 3 }));
        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_step_there_is_one() =>
        Assert.StartsWith("--show asks for step 2; there is one step", Assert.Throws<ArgumentException>(() => ShownSteps.Parse("2", Problem.Textbook)).Message, StringComparison.Ordinal);

    private static IEnumerable<int> Shown(ShownSteps steps) => Enumerable.Range(1, 1000).Where(number => steps.Contains(number, number == 1000));
}
