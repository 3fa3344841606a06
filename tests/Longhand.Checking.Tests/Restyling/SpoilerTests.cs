namespace Longhand.Checking.Tests.Restyling;

/// <summary>The mistakes that are put into workings are there, where they are said to be.</summary>
public class SpoilerTests
{
    public static TheoryData<MistakeKind> Kinds { get; } = [.. Spoiler.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_wrong_number_stands_where_it_is_said_to_stand(MistakeKind kind)
    {
        foreach (var number in Enumerable.Range(0, 15))
        {
            var working = Spoiler.Make(number, kind, mistakes: 1, withProblem: number % 2 == 0);
            var mistake = Assert.Single(working.Mistakes);
            Assert.Contains(mistake.Printed, working.Text.Split('\n')[mistake.Line - 1], StringComparison.Ordinal);
            Assert.Contains(kind, mistake.Kinds);
            Assert.Contains(working.Claims, claim => claim.Line == mistake.Line && claim.Identifier == mistake.Identifier);
            Assert.NotEqual(mistake.Right, mistake.Printed);
        }
    }

    [Fact]
    public void Two_mistakes_stand_in_the_order_of_the_document()
    {
        foreach (var number in Enumerable.Range(0, 60))
        {
            var working = Spoiler.Make(number, Spoiler.Kinds[number % Spoiler.Kinds.Count], mistakes: 2, withProblem: true);
            Assert.Equal(2, working.Mistakes.Count);
            Assert.True(working.Mistakes[0].Line <= working.Mistakes[1].Line);
        }
    }
}
