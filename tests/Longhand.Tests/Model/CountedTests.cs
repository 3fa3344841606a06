using Longhand.Model;

namespace Longhand.Tests.Model;

/// <summary>A number and its noun agree.</summary>
public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "row", "0 rows")]
    [InlineData(1, "row", "1 row")]
    [InlineData(2, "row", "2 rows")]
    [InlineData(1, "bias", "1 bias")]
    [InlineData(3, "bias", "3 biases")]
    public void A_number_of_things_is_counted_in_words(int count, string noun, string expected) => Assert.Equal(expected, Counted.Of(count, noun));
}
