using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Rendering;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "0 1 2 3 4 5 . 127")]
    [InlineData("64", "0 1 2 3 . 64 . 127")]
    [InlineData("127", "0 1 2 3 4 5 . 127")]
    [InlineData("5", "0 1 2 3 4 5 . 127")]
    [InlineData("10 20 30 40 50", "0 . 10 . 20 . 30 .")]
    [InlineData("60 61 62 63 64 65 66", ". 60 61 62 63 64 65 .")]
    public void What_was_chosen_is_kept_before_the_first_and_the_last(string chosen, string expected)
    {
        int[] numbers = [.. chosen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        var places = Excerpt.Of([.. Enumerable.Range(0, 128).Select(place => numbers.Contains(place) ? 1 : 0)], maximum: 8);
        Assert.True(places.Count <= 8 && places.Distinct().Count() == places.Count);
        Assert.Equal(expected, string.Join(' ', places.Select(place => Excerpt.IsDots(place) ? "." : $"{place}")));
    }

    [Fact]
    public void Of_what_was_chosen_the_most_comes_first() =>
        Assert.Equal([Excerpt.Dots, 5, Excerpt.Dots - 1, 9], Excerpt.Of([1, 1, 1, 1, 1, 7, 1, 1, 1, 3], maximum: 4));
}
