using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws functions with the picture environment of LaTeX.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="curve">What is drawn.</param>
/// <param name="prose">What writes sentences.</param>
internal sealed class LatexCurve(TextWriter output, Block.Curve curve, LatexProse prose)
{
    // In points.
    private const double Width = 360;
    private const double Height = 180;

    /// <summary>One point of a piece in so many is drawn: a page does not show more.</summary>
    private const int Distance = 3;

    /// <summary>Writes the drawing.</summary>
    public void Write()
    {
        output.WriteLine();
        output.WriteLine(@"\begin{center}");
        output.WriteLine(@"\setlength{\unitlength}{1pt}");
        output.WriteLine($@"\begin{{picture}}({P(Width + 40)},{P(Height + 30)})(-36,-22)");
        output.WriteLine(@"\thinlines");
        WriteAxes();
        WriteLines();
        output.WriteLine(@"\end{picture}");
        output.WriteLine(@"\par\nopagebreak\smallskip");
        output.WriteLine(prose.Write(Caption()));
        output.WriteLine(@"\end{center}");
    }

    private Prose Caption()
    {
        var caption = Prose.Of($"{curve.Caption} ");
        for (var i = 0; i < curve.Lines.Length; i++)
        {
            caption = Prose.Of($"{caption}{(i == 0 ? "(— " : ", ··· ")}{curve.Lines[i].Label}");
        }

        return curve.Lines.Any(line => !line.Kinks.IsEmpty) ? Prose.Of($"{caption}, • {curve.KinkWords})") : Prose.Of($"{caption})");
    }

    private void WriteAxes()
    {
        output.WriteLine($@"\put(0,0){{\framebox({P(Width)},{P(Height)}){{}}}}");
        foreach (var tick in curve.Horizontal.Ticks)
        {
            output.WriteLine($@"\put({P(X(tick))},0){{\line(0,1){{4}}}}\put({P(X(tick))},-12){{\makebox(0,0)[b]{{\scriptsize ${Number(tick)}$}}}}");
        }

        foreach (var tick in curve.Vertical.Ticks)
        {
            output.WriteLine($@"\put(0,{P(Y(tick))}){{\line(1,0){{4}}}}\put(-4,{P(Y(tick))}){{\makebox(0,0)[r]{{\scriptsize ${Number(tick)}$}}}}");
        }
    }

    private void WriteLines()
    {
        for (var i = 0; i < curve.Lines.Length; i++)
        {
            foreach (var piece in curve.Lines[i].Pieces)
            {
                var points = piece.Where((_, n) => n % Distance == 0 || n == piece.Length - 1).ToArray();
                for (var n = 1; n < points.Length; n++)
                {
                    WriteSegment(points[n - 1], points[n], isDotted: i > 0);
                }
            }

            foreach (var kink in curve.Lines[i].Kinks.Where(IsInside))
            {
                output.WriteLine($@"\put({P(X(kink.X))},{P(Y(kink.Y))}){{\circle*{{5}}}}");
            }
        }
    }

    /// <summary>A straight piece of a curve, or the first half of it: two of those in a row are a dash and a gap.</summary>
    private void WriteSegment(CurvePoint from, CurvePoint to, bool isDotted)
    {
        if (!IsInside(from) || !IsInside(to))
        {
            return;
        }

        var share = isDotted ? 0.5 : 1.0;
        var (dx, dy) = ((X(to.X) - X(from.X)) * share, (Y(to.Y) - Y(from.Y)) * share);
        output.WriteLine($@"\put({P(X(from.X))},{P(Y(from.Y))}){{\edge{{{P(dx)}}}{{{P(dy)}}}{{{P(dx / 2)}}}{{{P(dy / 2)}}}}}");
    }

    private bool IsInside(CurvePoint point) => curve.Vertical.Place(point.Y) is >= 0.0 and <= 1.0;

    private double X(double value) => curve.Horizontal.Place(value) * Width;

    private double Y(double value) => curve.Vertical.Place(value) * Height;

    private static string Number(double tick) => Digits.Full(tick);

    private static string P(double length) => Math.Round(length, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
