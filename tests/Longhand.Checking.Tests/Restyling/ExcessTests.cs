using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What goes deeper or on longer than anybody writes is read as far as it goes, or refused in a line.</summary>
public class ExcessTests
{
    private const int Deep = 50_000;
    private const string Givens = "x1 = 0.05, x2 = 0.10, y = 0.01\nw1 = 0.15, w2 = 0.20, w3 = 0.25, w4 = 0.30, w5 = 0.40, w6 = 0.45\nb1 = 0.35, b2 = 0.60\n";

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("e^(")]
    [InlineData("a (")]
    [InlineData("1/(")]
    [InlineData("√")]
    [InlineData("exp ")]
    [InlineData("max(")]
    [InlineData("-")]
    [InlineData("2^")]
    [InlineData("w_{")]
    [InlineData("\\frac")]
    [InlineData("\\sqrt{")]
    [InlineData("<")]
    [InlineData("0.5 + ")]
    [InlineData("0.5 ")]
    [InlineData("w1·")]
    [InlineData("= 0.5 ")]
    [InlineData("= 0.5\n")]
    [InlineData("7")]
    [InlineData("→1")]
    [InlineData("| 1 ")]
    [InlineData("a  ")]
    public void Whatever_is_repeated_without_an_end_is_read_or_refused(string piece)
    {
        var text = Givens + "z_h1 = " + string.Concat(Enumerable.Repeat(piece, Deep)) + "\n";
        Assert.NotEmpty(Checker.Check(text, Problem.Textbook).Claims);
        Assert.True(Record.Exception(() => Checker.Check(text)) is null or InvalidInputException);
    }

    [Fact]
    public void Where_hundreds_of_numbers_are_wrong_no_more_are_accused()
    {
        var report = Checker.Check(Givens + string.Concat(Enumerable.Range(0, 400).Select(i => $"z_h1 = 0.{i + 500}\n")), Problem.Textbook);
        Assert.Equal(200, report.Claims.Count(claim => claim.Verdict is Verdict.Wrong or Verdict.Misrounded));
        Assert.Contains("too many numbers before it are wrong", report.Claims[^1].Because, StringComparison.Ordinal);
    }
}
