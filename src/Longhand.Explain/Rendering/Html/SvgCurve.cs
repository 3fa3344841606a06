using System.Collections.Immutable;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws functions as SVG.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="curve">What is drawn.</param>
/// <param name="id">The identifier of the drawing in its page.</param>
/// <param name="description">The same in words, for who cannot see it.</param>
internal sealed class SvgCurve(TextWriter output, Block.Curve curve, string id, string description)
{
    private const double Width = 620;
    private const double Height = 320;
    private const double Left = 46;
    private const double Top = 10;
    private const double Bottom = 30;
    private const double TextSize = 13;

    private readonly string _label = TextFormula.Of(curve.Horizontal.Label).Line;

    /// <summary>Room for the name of the horizontal axis behind its end: a letter, or a word.</summary>
    private double Right => Math.Max(26.0, 12.0 + (8.0 * _label.Length));

    /// <summary>Writes the drawing.</summary>
    public void Write()
    {
        Line(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}\" class=\"fits\" width=\"{L(Width)}\" height=\"{L(Height)}\""
                + $" viewBox=\"0 0 {L(Width)} {L(Height)}\">"
        );
        Line($"<desc id=\"{id}\">{HtmlText.Escape(description)}</desc>");
        Line($"<clipPath id=\"{id}-area\"><rect x=\"{L(Left)}\" y=\"{L(Top)}\" width=\"{L(Width - Left - Right)}\" height=\"{L(Height - Top - Bottom)}\"/></clipPath>");
        WriteAxes();
        for (var i = curve.Lines.Length - 1; i >= 0; i--)
        {
            WriteLine(curve.Lines[i], i == 0 ? "curve" : "curve second");
        }

        foreach (var point in curve.Lines.SelectMany(line => line.Kinks).Where(IsInside))
        {
            Line($"<circle class=\"kink\" cx=\"{L(X(point.X))}\" cy=\"{L(Y(point.Y))}\" r=\"4\"/>");
        }

        Line("</svg>");
    }

    private void WriteAxes()
    {
        foreach (var tick in curve.Horizontal.Ticks)
        {
            Line($"<line class=\"{Face(tick)}\" x1=\"{L(X(tick))}\" y1=\"{L(Top)}\" x2=\"{L(X(tick))}\" y2=\"{L(Height - Bottom)}\"/>");
            Line($"<text class=\"quiet\" x=\"{L(X(tick))}\" y=\"{L(Height - Bottom + 18)}\" font-size=\"{L(TextSize)}\">{Number(tick)}</text>");
        }

        Line($"<text x=\"{L(Width - Math.Max(10.0, (Right - 8.0) / 2.0))}\" y=\"{L(Height - Bottom + 5)}\" font-size=\"{L(TextSize + 2)}\">{HtmlText.Escape(_label)}</text>");
        foreach (var tick in curve.Vertical.Ticks)
        {
            Line($"<line class=\"{Face(tick)}\" x1=\"{L(Left)}\" y1=\"{L(Y(tick))}\" x2=\"{L(Width - Right)}\" y2=\"{L(Y(tick))}\"/>");
            Line($"<text class=\"quiet before\" x=\"{L(Left - 8)}\" y=\"{L(Y(tick) + (TextSize / 3))}\" font-size=\"{L(TextSize)}\">{Number(tick)}</text>");
        }
    }

    private void WriteLine(CurveLine line, string face)
    {
        var path = string.Join(' ', line.Pieces.SelectMany(Runs).Select(run => "M" + string.Join(' ', run.Select(p => $"{L(X(p.X))},{L(Y(p.Y))}"))));
        Line($"<path class=\"{face}\" clip-path=\"url(#{id}-area)\" d=\"{path}\"/>");
    }

    /// <summary>A piece without what is infinite, and of what is far outside only the point next to what is seen.</summary>
    private IEnumerable<List<CurvePoint>> Runs(ImmutableArray<CurvePoint> piece)
    {
        var run = new List<CurvePoint>();
        for (var i = 0; i < piece.Length; i++)
        {
            var isNear = IsInside(piece[i]) || (i > 0 && IsInside(piece[i - 1])) || (i + 1 < piece.Length && IsInside(piece[i + 1]));
            if (isNear && double.IsFinite(piece[i].Y))
            {
                run.Add(piece[i]);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private bool IsInside(CurvePoint point) => curve.Vertical.Place(point.Y) is >= 0.0 and <= 1.0 && curve.Horizontal.Place(point.X) is >= 0.0 and <= 1.0;

    private static string Face(double tick) => tick == 0.0 ? "axis" : "grid";

    private double X(double value) => Left + (curve.Horizontal.Place(value) * (Width - Left - Right));

    private double Y(double value) => Top + ((1.0 - Math.Clamp(curve.Vertical.Place(value), -9.0, 10.0)) * (Height - Top - Bottom));

    private static string Number(double tick) => HtmlText.Number(Digits.Full(tick));

    private static string L(double length) => SvgDiagram.Length(length);

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
