using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Draws functions in Mermaid, a chart each: its charts have no legend, and colour alone tells nobody anything. A function that jumps
/// or leaves the frame is not drawn; the table beside it has its values.
/// </summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="curve">What is drawn.</param>
internal sealed class MermaidCurve(TextWriter output, Block.Curve curve)
{
    // A format has room for no more.
    private const int MostPlaces = 300;

    // The usual colour is too pale to be seen; this one is seen on a light page and on a dark one.
    private const string Look = """%%{init: {"xyChart": {"height": 320}, "themeVariables": {"xyChart": {"plotColorPalette": "#4a80d4"}}}}%%""";

    // Mermaid sets the points of a line evenly along the axis. Every point of a line that has no more than the most is shown, so that a loss
    // that goes up and down from step to step does so here.
    private const int LeastPoints = 61;
    private const int MostPoints = 401;
    private const double LeastJump = 0.04;

    /// <summary>Writes the charts.</summary>
    public void Write()
    {
        foreach (var line in curve.Lines.Where(IsDrawn))
        {
            output.WriteLine("```mermaid");
            output.WriteLine(Look);
            output.WriteLine("xychart-beta");
            output.WriteLine($"  x-axis \"{Label(curve.Horizontal.Label)}\" {N(curve.Horizontal.Least)} --> {N(curve.Horizontal.Most)}");
            output.WriteLine($"  y-axis \"{Label(line.Label)}\" {N(curve.Vertical.Least)} --> {N(curve.Vertical.Most)}");
            output.WriteLine($"  line [{string.Join(", ", Evenly(line).Select(N))}]");
            output.WriteLine("```");
            output.WriteLine();
        }
    }

    private bool IsDrawn(CurveLine line)
    {
        var points = line.Pieces.SelectMany(piece => piece).ToArray();
        var joints = line.Pieces.Zip(line.Pieces.Skip(1), (left, right) => Math.Abs(curve.Vertical.Place(left[^1].Y) - curve.Vertical.Place(right[0].Y)));
        return points.Length > 1 && points.All(point => curve.Vertical.Place(point.Y) is >= 0 and <= 1) && joints.All(jump => jump < LeastJump);
    }

    /// <summary>The points nearest to places that are equally far apart.</summary>
    private IEnumerable<double> Evenly(CurveLine line)
    {
        CurvePoint[] points = [.. line.Pieces.SelectMany(piece => piece).OrderBy(point => point.X)];
        var next = 0;
        var count = Math.Clamp(points.Length, LeastPoints, MostPoints);
        for (var i = 0; i < count; i++)
        {
            var place = (double)i / (count - 1);
            while (next + 1 < points.Length && Distance(points[next + 1], place) <= Distance(points[next], place))
            {
                next++;
            }

            yield return points[next].Y;
        }
    }

    private double Distance(CurvePoint point, double place) => Math.Abs(curve.Horizontal.Place(point.X) - place);

    // Quotes end a text there, and nothing escapes them.
    private static string Label(Formula formula) => string.Concat(TextFormula.Of(formula).Line.Where(c => char.IsLetterOrDigit(c) || " ()[]₀₁₂₃₄₅₆₇₈₉⁺⁻′=+−·/∂,.^|".Contains(c, StringComparison.Ordinal)));

    /// <summary>Seven significant digits, and no power of ten: a chart takes none.</summary>
    private static string N(double value)
    {
        const int Significant = 7;
        var places = value == 0.0 ? 0 : Significant - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return (value + 0.0).ToString("0." + new string('#', Math.Clamp(places, 0, MostPlaces)), CultureInfo.InvariantCulture);
    }
}
