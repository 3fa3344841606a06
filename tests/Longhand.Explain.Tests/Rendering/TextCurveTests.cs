using System.Collections.Immutable;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Rendering;

public sealed class TextCurveTests
{
    /// <summary>From corner to corner: each of the 2 · 4 dots of a place is where the line passes.</summary>
    [Fact]
    public void A_straight_line_goes_from_the_lower_left_to_the_upper_right_corner()
    {
        var grid = new BrailleGrid(4, 2, Axis(0, 7), Axis(0, 7));
        grid.Draw(Line([new CurvePoint(0, 0), new CurvePoint(7, 7)]), isDotted: false);
        Assert.Equal("  ⡠⠊", grid.Row(0));
        Assert.Equal("⡠⠊", grid.Row(1));
    }

    [Fact]
    public void What_is_outside_or_infinite_is_not_drawn_and_a_kink_is_marked()
    {
        var grid = new BrailleGrid(4, 2, Axis(0, 7), Axis(0, 7));
        grid.Draw(Line([new CurvePoint(0, 20), new CurvePoint(7, 30)], new CurvePoint(7, 7)), isDotted: true);
        grid.Draw(Line([new CurvePoint(0, 0), new CurvePoint(7, double.PositiveInfinity)], new CurvePoint(0, 9)), isDotted: false);
        Assert.Equal("   ●", grid.Row(0));
        Assert.Equal(string.Empty, grid.Row(1));
    }

    [Fact]
    public void The_lines_of_0_are_seen_where_nothing_else_is()
    {
        var grid = new BrailleGrid(3, 3, Axis(-1, 1), Axis(-1, 1));
        Assert.Equal([" ┊", "┈┼┈", " ┊"], new[] { grid.Row(0), grid.Row(1), grid.Row(2) });
    }

    [Fact]
    public void Ticks_bear_their_numbers_and_the_legend_needs_no_colour()
    {
        var curve = new Block.Curve(Prose.Empty, Axis(-2, 2) with { Ticks = [-2, 0, 2] }, Axis(0, 1) with { Ticks = [0, 1] }, [Line([new CurvePoint(-2, 0), new CurvePoint(2, 1)])], Prose.Empty);
        var lines = new TextCurve(40).Lines(curve, _ => string.Empty).ToArray();
        Assert.Equal("  ⠤⠤⠤⠤ f", lines[0]);
        Assert.StartsWith("  1 ┤", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("  0 ┤", lines[^3], StringComparison.Ordinal);
        Assert.Equal(["−2", "0", "2"], lines[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(lines[^2].IndexOf('┬', StringComparison.Ordinal), lines[^1].IndexOf('2', StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.Length <= 40));
    }

    private static CurveAxis Axis(double least, double most) => new(new Formula.Name(new Symbol("x")), least, most, []);

    private static CurveLine Line(ImmutableArray<CurvePoint> piece, params ImmutableArray<CurvePoint> kinks) =>
        new(new Formula.Name(new Symbol("f")), [piece], kinks, []);
}
