using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Draws a network as SVG: a column of nodes for the inputs and for each layer, a line for each weight, and the loss.</summary>
/// <param name="output">Where the drawing goes.</param>
/// <param name="diagram">What is drawn.</param>
/// <param name="id">The identifier of the drawing in its page.</param>
/// <param name="marks">What each part carries on a page where it can be pointed at.</param>
internal sealed class SvgDiagram(TextWriter output, Block.Diagram diagram, string id, SvgMarks marks)
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
        var face = width <= SmallWidth ? " fits" : width <= PageWidth ? " shrinks" : string.Empty;
        Line(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}\" class=\"network{face}\" width=\"{Length(width)}\""
                + $" height=\"{Length(2 * half)}\" viewBox=\"0 {Length(-half)} {Length(width)} {Length(2 * half)}\">"
        );
        Line($"<desc id=\"{id}\">{HtmlText.Escape(diagram.Description)}</desc>");
        WriteEdges(layout);
        for (var c = 0; c < layout.Columns.Count; c++)
        {
            WriteColumn(layout, c);
        }

        WriteLoss(layout);
        foreach (var (bias, x, y) in layout.Biases())
        {
            Line($"<g{marks.Bias(bias)}>");
            WriteLabel(x, y, SvgRun.Of(bias.Name, bias.Value), bias.Number);
            Line("</g>");
        }

        Line("</svg>");
    }

    private void WriteEdges(SvgLayout layout)
    {
        foreach (var edge in layout.Edges)
        {
            WriteEdge(marks.Weight(edge.Edge), edge.X1, edge.Y1, edge.X2, edge.Y2);
        }

        var last = layout.Columns[^1];
        foreach (var unit in last.Places.Where(unit => !Excerpt.IsDots(unit) && diagram.Loss is not null))
        {
            WriteEdge(marks.Output(unit), last.X, last.Y(unit, layout.Distance), layout.LossX, 0);
        }

        // After all lines, so that none crosses a label.
        foreach (var (edge, place) in layout.Edges.Zip(layout.Labels))
        {
            if (place is not null || marks.AreThere)
            {
                var box = place ?? edge.LabelAt((edge.X1 + edge.X2) / 2);
                Line($"<g{marks.Label(edge.Edge, isSeen: place is not null)}>");
                WriteLabel(box.X, box.Y, edge.Label, edge.Edge.Number);
                Line("</g>");
            }
        }
    }

    private void WriteEdge(string attributes, double x1, double y1, double x2, double y2)
    {
        var line = $"x1=\"{Length(x1)}\" y1=\"{Length(y1)}\" x2=\"{Length(x2)}\" y2=\"{Length(y2)}\"/>";

        // A finger needs more room than a line is thick.
        Line(marks.AreThere ? $"<g{attributes}><line class=\"hit\" {line}<line {line}</g>" : $"<line {line}");
    }

    private void WriteColumn(SvgLayout layout, int c)
    {
        var column = layout.Columns[c];
        foreach (var unit in column.Places)
        {
            var y = column.Y(unit, layout.Distance);
            if (Excerpt.IsDots(unit))
            {
                WriteText(column.X, y, [new SvgRun("⋮", string.Empty, Height: 0)], SvgLayout.NameSize * 1.4);
                continue;
            }

            var node = diagram.Columns[c][unit];
            Line($"<g{marks.Node(node, c, unit)}>");
            WriteNode(column.X, y, node.Name, c == 0 ? "unit input" : "unit");
            var below = y + SvgLayout.Radius + SvgLayout.LabelGap;
            if (node.Value.Length > 0)
            {
                var value = new SvgRun(HtmlText.Number(node.Value), string.Empty, Height: 0);
                WriteLabel(column.X, below, [value], node.Number);
            }
            else if (marks.AreThere && c > 0)
            {
                WriteRoom(column.X, below, "forward");
                WriteRoom(column.X, below + SvgLayout.LabelHeight, "backward");
            }

            Line("</g>");
        }
    }

    private void WriteLoss(SvgLayout layout)
    {
        if (diagram.Loss is { } loss)
        {
            Line($"<g{marks.Loss()}>");
            WriteNode(layout.LossX, 0, loss, "unit loss");
            if (marks.AreThere)
            {
                WriteRoom(layout.LossX, SvgLayout.Radius + SvgLayout.LabelGap, "forward");
            }

            Line("</g>");
        }
    }

    private void WriteNode(double x, double y, Symbol name, string face)
    {
        var (half, corner) = (SvgLayout.Half(name), face is "unit loss" ? 7 : SvgLayout.Radius);
        Line(
            $"<rect class=\"{face}\" x=\"{Length(x - half)}\" y=\"{Length(y - SvgLayout.Radius)}\""
                + $" width=\"{Length(2 * half)}\" height=\"{Length(2 * SvgLayout.Radius)}\" rx=\"{Length(corner)}\"/>"
        );
        WriteText(x, y, [.. SvgRun.Of(name)], SvgLayout.NameSize);
    }

    private void WriteLabel(double x, double y, SvgRun[] label, Formula.Number? number)
    {
        const double Height = SvgLayout.LabelHeight - 2;
        var width = SvgRun.Width(label, SvgLayout.LabelSize) + 4;
        Line(
            $"<rect class=\"under\" x=\"{Length(x - (width / 2))}\" y=\"{Length(y - (Height / 2))}\""
                + $" width=\"{Length(width)}\" height=\"{Length(Height)}\"/>"
        );
        WriteText(x, y, label, SvgLayout.LabelSize, marks.Digits(number));
    }

    // Where a page may write a value.
    private void WriteRoom(double x, double y, string face) =>
        Line($"<text class=\"value {face}\" x=\"{Length(x)}\" y=\"{Length(y + (SvgLayout.LabelSize / 3))}\" font-size=\"{Length(SvgLayout.LabelSize)}\"></text>");

    private void WriteText(double x, double y, SvgRun[] label, double size, string digits = "")
    {
        // Letters stand on a line: their middle is a third of their size above it.
        var baseline = y + (size / 3);
        Line($"<text x=\"{Length(x)}\" y=\"{Length(baseline)}\" font-size=\"{Length(size)}\">{SvgRun.Write(label, size, digits)}</text>");
    }

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
