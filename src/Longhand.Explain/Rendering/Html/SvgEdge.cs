using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A weight in a drawing: a line, and its label somewhere on it.</summary>
/// <param name="X1">The middle of the node that it comes from.</param>
/// <param name="Y1">The middle of the node that it comes from.</param>
/// <param name="X2">The middle of the node that it leads to.</param>
/// <param name="Y2">The middle of the node that it leads to.</param>
/// <param name="Edge">The weight.</param>
/// <param name="Label">The label; empty where it bears none.</param>
/// <param name="LabelWidth">How wide the label is.</param>
internal readonly record struct SvgEdge(double X1, double Y1, double X2, double Y2, DiagramEdge Edge, SvgRun[] Label, double LabelWidth)
{
    /// <summary>The room of the label when its middle is at some place.</summary>
    /// <param name="x">The place, from the left.</param>
    public SvgBox LabelAt(double x) =>
        new(x, Y1 + ((Y2 - Y1) * (x - X1) / (X2 - X1)), LabelWidth, SvgLayout.LabelHeight);
}
