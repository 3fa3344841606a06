using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Lays an equation out in lines, each with its sign at the same place.</summary>
/// <param name="formulas">What writes the sides.</param>
/// <param name="width">The width of a line in em.</param>
internal sealed class LatexEquation(LatexFormula formulas, double width)
{
    private const double SignWidth = 1.5;
    private const double TagWidth = 3;
    private const double IndentWidth = 2;

    // A left side wider than this stands on a line of its own.
    private const double WidestLeft = 13;

    private double _left;

    /// <summary>The lines, without what stands between them.</summary>
    /// <param name="block">The equation.</param>
    public List<string> Lines(Block.Equation block)
    {
        var lines = new List<string>();
        var leftWidth = formulas.Measure.Width(block.Left);
        var start = formulas.Write(block.Left) + " &";
        var next = "&";
        if (leftWidth > WidestLeft)
        {
            foreach (var line in new LatexLines(formulas).Break(block.Left, width - TagWidth))
            {
                lines.Add((lines.Count == 0 ? "& " : @"& \qquad ") + line);
            }

            leftWidth = IndentWidth;
            start = next = @"& \qquad";
        }

        WriteSides(lines, block, width - leftWidth - SignWidth - (block.Number is null ? 0 : TagWidth), start, next);
        return lines;
    }

    private void WriteSides(List<string> lines, Block.Equation block, double room, string start, string next)
    {
        for (var i = 0; i < block.Sides.Length; i++)
        {
            var side = block.Sides[i];
            var sign = side.IsExact ? "= " : @"\approx ";
            var sideWidth = formulas.Measure.Width(side.Formula) + SignWidth;

            // The value goes on behind the numbers that it is worked from.
            if (i > 1 && i == block.Sides.Length - 1 && _left >= sideWidth + 1)
            {
                lines[^1] += $" {sign}{formulas.Write(side.Formula)}";
                _left -= sideWidth;
                break;
            }

            start += sign;
            var sideLines = new LatexLines(formulas).Break(side.Formula, room - IndentWidth);
            foreach (var line in sideLines)
            {
                lines.Add(start + line);
                start = @"& \qquad ";
            }

            _left = sideLines.Count > 1 ? 0 : room - sideWidth + SignWidth;
            start = next;
        }
    }

    /// <summary>Whether something fits behind the last line that was laid out.</summary>
    /// <param name="something">Its width in em.</param>
    public bool HasRoomFor(double something) => something <= _left;
}
