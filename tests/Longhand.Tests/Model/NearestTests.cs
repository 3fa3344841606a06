using Longhand.Model;

namespace Longhand.Tests.Model;

public sealed class NearestTests
{
    private static readonly string[] Known = ["identity", "sigmoid", "leaky-relu", "mean-squared-error", "x", "adam"];

    [Theory]
    [InlineData("sigmiod", "sigmoid")]
    [InlineData("SIGMOID", "sigmoid")]
    [InlineData("adma", "adam")]
    [InlineData("leaky_relu", "leaky-relu")]
    [InlineData("leakyrelu", "leaky-relu")]
    [InlineData("relu", "leaky-relu")]
    [InlineData("mse", "mean-squared-error")]
    public void A_misspelled_shortened_or_initialled_name_is_recognised(string text, string meant) => Assert.Equal(meant, Nearest.Best(text, Known));

    [Theory]
    [InlineData("")]
    [InlineData("id")]
    [InlineData("z")]
    [InlineData("$ref")]
    [InlineData("tensorflow")]
    public void A_name_that_is_near_to_none_is_not_guessed(string text) => Assert.Null(Nearest.Best(text, Known));

    [Fact]
    public void Initials_may_be_capitals() => Assert.Equal("learningRate", Nearest.Best("lr", ["name", "learningRate", "clipNorm"]));

    [Fact]
    public void A_very_long_name_is_not_guessed() => Assert.Null(Nearest.Best(new string('s', 1_000_000), Known));

    [Fact]
    public void Advice_names_the_nearest_and_then_all() =>
        Assert.Equal("did you mean \"rows\"? (known are rows, columns)", Nearest.Advice("row", ["rows", "columns"]));

    [Fact]
    public void Advice_without_a_guess_names_all() => Assert.Equal("known are rows, columns", Nearest.Advice("diagonal", ["rows", "columns"]));
}
