using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws a network as SVG: a column of nodes for the inputs and for each layer, a line for each weight.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="diagram">What is drawn.</param>
/// <param name="id">The identifier of the drawing in its page.</param>
internal sealed class SvgDiagram(TextWriter output, Block.Diagram diagram, string id)
{
    // A drawing up to the first width fits any window; up to the second it shrinks a little to fit; a wider one is scrolled.
    private const double SmallWidth = 560;
    private const double PageWidth = 900;

    /// <summary>A length as an attribute has it.</summary>
    /// <param name="length">The length.</param>
    public static string Length(double length) => Math.Round(length, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes the drawing.</summary>
    public void Write()
    {
        if (diagram.Columns.IsEmpty)
        {
            return;
        }

        var layout = new SvgLayout(diagram);
        var (width, half) = (layout.Width, layout.HalfHeight);
        var face = width <= SmallWidth ? " class=\"fits\"" : width <= PageWidth ? " class=\"shrinks\"" : string.Empty;
        Line(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}\"{face} width=\"{Length(width)}\""
                + $" height=\"{Length(2 * half)}\" viewBox=\"0 {Length(-half)} {Length(width)} {Length(2 * half)}\">"
        );
        Line($"<desc id=\"{id}\">{HtmlText.Escape(diagram.Description)}</desc>");
        WriteEdges(layout);
        for (var c = 0; c < layout.Columns.Count; c++)
        {
            WriteColumn(layout, c);
        }

        foreach (var (bias, x, y) in layout.Biases())
        {
            WriteLabel(x, y, SvgRun.Of(bias.Name, bias.Value));
        }

        Line("</svg>");
    }

    private void WriteEdges(SvgLayout layout)
    {
        foreach (var edge in layout.Edges)
        {
            Line($"<line x1=\"{Length(edge.X1)}\" y1=\"{Length(edge.Y1)}\" x2=\"{Length(edge.X2)}\" y2=\"{Length(edge.Y2)}\"/>");
        }

        // After all lines, so that none crosses a label.
        foreach (var (edge, place) in layout.Edges.Zip(layout.Labels))
        {
            if (place is { } box)
            {
                WriteLabel(box.X, box.Y, edge.Label);
            }
        }
    }

    private void WriteColumn(SvgLayout layout, int c)
    {
        var column = layout.Columns[c];
        foreach (var unit in column.Places)
        {
            var y = column.Y(unit, layout.Distance);
            if (unit == SvgColumn.Dots)
            {
                WriteText(column.X, y, [new SvgRun("⋮", string.Empty, Height: 0)], SvgLayout.NameSize * 1.4);
                continue;
            }

            var node = diagram.Columns[c][unit];
            var half = SvgLayout.Half(node);
            Line(
                $"<rect class=\"{(c == 0 ? "unit input" : "unit")}\" x=\"{Length(column.X - half)}\" y=\"{Length(y - SvgLayout.Radius)}\""
                    + $" width=\"{Length(2 * half)}\" height=\"{Length(2 * SvgLayout.Radius)}\" rx=\"{Length(SvgLayout.Radius)}\"/>"
            );
            WriteText(column.X, y, [.. SvgRun.Of(node.Name)], SvgLayout.NameSize);
            if (node.Value.Length > 0)
            {
                var value = new SvgRun(HtmlText.Number(node.Value), string.Empty, Height: 0);
                WriteLabel(column.X, y + SvgLayout.Radius + SvgLayout.LabelGap, [value]);
            }
        }
    }

    private void WriteLabel(double x, double y, SvgRun[] label)
    {
        const double Height = SvgLayout.LabelHeight - 2;
        var width = SvgRun.Width(label, SvgLayout.LabelSize) + 4;
        Line(
            $"<rect class=\"under\" x=\"{Length(x - (width / 2))}\" y=\"{Length(y - (Height / 2))}\""
                + $" width=\"{Length(width)}\" height=\"{Length(Height)}\"/>"
        );
        WriteText(x, y, label, SvgLayout.LabelSize);
    }

    private void WriteText(double x, double y, SvgRun[] label, double size)
    {
        // Letters stand on a line: their middle is a third of their size above it.
        var baseline = y + (size / 3);
        Line($"<text x=\"{Length(x)}\" y=\"{Length(baseline)}\" font-size=\"{Length(size)}\">{SvgRun.Write(label, size)}</text>");
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
