using System.Collections.Immutable;
using System.Globalization;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws functions with TikZ.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="curve">What is drawn.</param>
/// <param name="prose">What writes sentences.</param>
/// <param name="page">The page it has to fit.</param>
internal sealed class LatexCurve(TextWriter output, Block.Curve curve, LatexProse prose, LatexPage page)
{
    // In points.
    private const double MostWidth = 360;
    private const double Height = 180;
    private const double Margins = 60;
    private const int PointsALine = 6;

    // The first line counts; what goes with it is thinner and in another pattern.
    private static readonly string[] Patterns = ["line width=.9pt", "line width=.7pt,densely dashed", "line width=.7pt,densely dotted", "line width=.7pt,dash dot"];

    private readonly double _width = Math.Min(MostWidth, (page.TextWidth * page.Em) - Margins);

    /// <summary>Writes the drawing.</summary>
    public void Write()
    {
        output.WriteLine();
        output.WriteLine(@"\begin{center}");
        output.WriteLine(@"\begin{tikzpicture}[x=1pt,y=1pt]");
        WriteAxes();
        WriteLines();
        output.WriteLine(@"\end{tikzpicture}");
        output.WriteLine(@"\par\nopagebreak\smallskip");
        output.WriteLine($@"{prose.Write(curve.Caption)}\\");
        output.WriteLine(Legend());
        output.WriteLine(@"\end{center}");
    }

    private string Legend()
    {
        var parts = curve.Lines
            .Select((line, i) => $@"\tikz[baseline=-.6ex]\draw[{Pattern(i)}] (0,0) -- (1.6em,0);~{prose.Write(Prose.Of(line.Label))}")
            .ToList();
        if (curve.Lines.Any(line => !line.Kinks.IsEmpty))
        {
            parts.Add($@"$\bullet$~{prose.Write(curve.KinkWords)}");
        }

        return string.Join(@" \qquad ", parts);
    }

    private void WriteAxes()
    {
        foreach (var tick in curve.Horizontal.Ticks)
        {
            output.WriteLine($@"\draw[black!12] ({P(X(tick))},0) -- ({P(X(tick))},{P(Height)});");
            output.WriteLine($@"\node[below,font=\scriptsize] at ({P(X(tick))},0) {{{Number(tick)}}};");
        }

        foreach (var tick in curve.Vertical.Ticks)
        {
            output.WriteLine($@"\draw[black!12] (0,{P(Y(tick))}) -- ({P(_width)},{P(Y(tick))});");
            output.WriteLine($@"\node[left,font=\scriptsize] at (0,{P(Y(tick))}) {{{Number(tick)}}};");
        }

        output.WriteLine($@"\draw[black!50] (0,0) rectangle ({P(_width)},{P(Height)});");
        output.WriteLine($@"\node[right,font=\scriptsize] at ({P(_width)},0) {{{prose.Write(Prose.Of(curve.Horizontal.Label))}}};");
    }

    private void WriteLines()
    {
        for (var i = curve.Lines.Length - 1; i >= 0; i--)
        {
            foreach (var run in curve.Lines[i].Pieces.SelectMany(Runs))
            {
                output.Write($@"\draw[{Pattern(i)},line join=round]");
                for (var n = 0; n < run.Count; n++)
                {
                    var start = n % PointsALine == 0 ? output.NewLine + "  " : " ";
                    output.Write($"{start}{(n == 0 ? string.Empty : "-- ")}({P(X(run[n].X))},{P(Y(run[n].Y))})");
                }

                output.WriteLine(";");
            }
        }

        foreach (var kink in curve.Lines.SelectMany(line => line.Kinks).Where(IsInside))
        {
            output.WriteLine($@"\fill ({P(X(kink.X))},{P(Y(kink.Y))}) circle[radius=2.2];");
        }
    }

    /// <summary>The runs of points that are inside the frame.</summary>
    private IEnumerable<List<CurvePoint>> Runs(ImmutableArray<CurvePoint> piece)
    {
        var run = new List<CurvePoint>();
        foreach (var point in piece)
        {
            if (IsInside(point))
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 1)
            {
                yield return run;
            }

            run = [];
        }

        if (run.Count > 1)
        {
            yield return run;
        }
    }

    private static string Pattern(int line) => Patterns[Math.Min(line, Patterns.Length - 1)];

    private bool IsInside(CurvePoint point) => curve.Vertical.Place(point.Y) is >= 0.0 and <= 1.0;

    private double X(double value) => curve.Horizontal.Place(value) * _width;

    private double Y(double value) => curve.Vertical.Place(value) * Height;

    private string Number(double tick) => prose.Write(Prose.Of(new Formula.Number(Digits.Full(tick))));

    private static string P(double length) => Math.Round(length, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
