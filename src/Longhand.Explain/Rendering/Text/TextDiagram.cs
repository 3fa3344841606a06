using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Draws a network in a terminal: a column of boxes a layer, from left to right, and the weights as lines that bear their names, with
/// their values where there is room. Of a large network what was selected, the first units and the last are shown, without names on the lines.
/// </summary>
/// <param name="width">The width of a line in columns.</param>
internal sealed class TextDiagram(int width)
{
    private const int Indent = 2;
    private const int MostPlaces = 8;

    // Where lines bear no names there are so many that more of them would cover each other.
    private const int FewPlaces = 5;

    // Beside a name this much of its line is seen.
    private const int LineSeen = 8;
    private const int MostRows = 44;
    private const int LongestName = 14;
    private const int WidestGap = 34;
    private const int NarrowestGap = 6;
    private const int BoxRows = 3;

    private DiagramExcerpt _excerpt = null!;
    private Block.Diagram _block = null!;
    private int _pitch;
    private int _gap;
    private bool _hasBoxes;
    private int[] _left = [];
    private int[] _width = [];

    /// <summary>The lines of the drawing; none where it does not fit.</summary>
    /// <param name="block">What is drawn.</param>
    public IEnumerable<string> Lines(Block.Diagram block)
    {
        (_block, _excerpt) = (block, new DiagramExcerpt(block, MostPlaces));
        if (!_excerpt.HasLabels)
        {
            _excerpt = new DiagramExcerpt(block, FewPlaces);
        }

        if (_excerpt.Height == 0 || !LayOut())
        {
            return [];
        }

        var below = _hasBoxes ? BoxRows : 2;
        var canvas = new TextCanvas(width, ((_excerpt.Height - 1) * _pitch) + BoxRows + below);
        foreach (var edge in _excerpt.Edges)
        {
            canvas.Line(Port(edge.Column - 1, edge.From, isRight: true), Port(edge.Column, edge.To, isRight: false));
        }

        WriteLabels(canvas);
        WriteNodes(canvas);
        WriteBiases(canvas);
        var lines = canvas.Lines().ToList();
        var (first, last) = (lines.FindIndex(line => line.Length > 0), lines.FindLastIndex(line => line.Length > 0));
        return lines.Skip(first).Take(last - first + 1);
    }

    /// <summary>Boxes with room for the names of the weights where they fit, else single lines; false where not even those fit.</summary>
    private bool LayOut()
    {
        var most = 1;
        for (var column = 1; column < _excerpt.Columns.Count; column++)
        {
            most = Math.Max(most, _excerpt.Columns[column].Count);
        }

        _pitch = Math.Max(BoxRows + (_block.Biases.Any(bias => bias.Unit >= 0) ? 2 : 1), most + 1);
        _hasBoxes = _excerpt.HasLabels && _excerpt.Height * _pitch <= MostRows;
        if (_hasBoxes && Place())
        {
            return true;
        }

        (_hasBoxes, _pitch) = (false, 2);
        return Place();
    }

    private bool Place()
    {
        _width = [.. Enumerable.Range(0, _excerpt.Columns.Count).Select(ColumnWidth)];
        _gap = (width - Indent - _width.Sum()) / Math.Max(_width.Length - 1, 1);
        _gap = Math.Min(_gap, WidestGap);
        _left = new int[_width.Length];
        for (var column = 0; column < _left.Length; column++)
        {
            _left[column] = column == 0 ? Indent : _left[column - 1] + _width[column - 1] + _gap;
        }

        return _gap >= NarrowestGap || _width.Length == 1;
    }

    private int ColumnWidth(int column)
    {
        var texts = _excerpt.Columns[column].Where(unit => !Excerpt.IsDots(unit)).Select(unit => TextBox.Columns(NodeText(column, unit)) + 4);
        var biases = _hasBoxes ? _block.Biases.Where(bias => bias.Column == column).Select(bias => TextBox.Columns(Named(bias.Name, bias.Value))) : [];
        return texts.Concat(biases).DefaultIfEmpty(1).Max();
    }

    /// <summary>
    /// Where the m weights of a unit have gone one part in m + 1, all weights between two columns are equally far apart: there they
    /// bear their names.
    /// </summary>
    private void WriteLabels(TextCanvas canvas)
    {
        for (var column = 1; _hasBoxes && column < _excerpt.Columns.Count; column++)
        {
            var edges = _excerpt.Edges.Where(edge => edge.Column == column).ToArray();
            var isAlone = _excerpt.Columns[column].Count == 1 || _excerpt.Columns[column - 1].Count == 1;
            var share = isAlone ? 0.5 : 1.0 / (_excerpt.Columns[column].Count + 1);
            var (names, both) = (Widest(edges, hasValue: false), Widest(edges, hasValue: true));
            var hasValues = both + LineSeen <= _gap && (both / 2) + 1 <= share * _gap;
            var longest = hasValues ? both : names;
            if (longest + LineSeen > _gap)
            {
                continue;
            }

            share = Math.Max(share, ((longest / 2) + 1.5) / _gap);
            foreach (var edge in edges)
            {
                var text = $" {EdgeText(edge, hasValues)} ";
                var (from, to) = (Port(column - 1, edge.From, isRight: true), Port(column, edge.To, isRight: false));
                var (x, y) = (from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));
                canvas.Write((int)Math.Round(x - (TextBox.Columns(text) / 2.0)), (int)Math.Round(y), text);
            }
        }
    }

    private static int Widest(DiagramEdge[] edges, bool hasValue) =>
        edges.Select(edge => TextBox.Columns(EdgeText(edge, hasValue))).DefaultIfEmpty(0).Max();

    private static string EdgeText(DiagramEdge edge, bool hasValue) => hasValue ? Named(edge.Name, edge.Value) : Short(edge.Name);

    private void WriteNodes(TextCanvas canvas)
    {
        for (var column = 0; column < _excerpt.Columns.Count; column++)
        {
            foreach (var (unit, place) in _excerpt.Columns[column].Select((unit, place) => (unit, place)))
            {
                var (left, row) = (_left[column], Row(column, place));
                if (Excerpt.IsDots(unit))
                {
                    canvas.Write(left + (_width[column] / 2), row, "⋮");
                    continue;
                }

                WriteNode(canvas, left, row, _width[column], NodeText(column, unit));
            }
        }
    }

    private void WriteNode(TextCanvas canvas, int left, int row, int nodeWidth, string text)
    {
        var blanks = nodeWidth - 2 - TextBox.Columns(text);
        var inner = new string(' ', blanks / 2) + text + new string(' ', blanks - (blanks / 2));
        if (!_hasBoxes)
        {
            canvas.Write(left, row, $"({inner})");
            return;
        }

        var rule = new string('─', nodeWidth - 2);
        canvas.Write(left, row - 1, $"╭{rule}╮");
        canvas.Write(left, row, $"│{inner}│");
        canvas.Write(left, row + 1, $"╰{rule}╯");
    }

    /// <summary>A bias stands below its unit, a shared one below the last unit of its layer.</summary>
    private void WriteBiases(TextCanvas canvas)
    {
        if (!_hasBoxes)
        {
            return;
        }

        var shared = new int[_excerpt.Columns.Count];
        foreach (var bias in _block.Biases)
        {
            var isShared = bias.Unit < 0;
            if (bias.Column < 0 || bias.Column >= shared.Length || (!isShared && !_excerpt.IsShown(bias.Column, bias.Unit)))
            {
                continue;
            }

            var places = _excerpt.Columns[bias.Column];
            var row = Row(bias.Column, isShared ? places.Count - 1 : places.IndexOf(bias.Unit)) + 2 + (isShared ? shared[bias.Column]++ : 0);
            var text = Named(bias.Name, bias.Value);
            canvas.Write(_left[bias.Column] + ((_width[bias.Column] - TextBox.Columns(text)) / 2), row, text);
        }
    }

    /// <summary>Where lines leave a unit, or reach it.</summary>
    private (double X, double Y) Port(int column, int unit, bool isRight) =>
        (isRight ? _left[column] + _width[column] : _left[column] - 0.5, Row(column, _excerpt.Columns[column].IndexOf(unit)));

    private int Row(int column, int place) => 1 + ((((_excerpt.Height - _excerpt.Columns[column].Count) * _pitch) + 1) / 2) + (place * _pitch);

    private string NodeText(int column, int unit)
    {
        var node = _block.Columns[column][unit];
        return _hasBoxes ? Named(node.Name, node.Value) : Short(node.Name);
    }

    private static string Named(Symbol name, string value) =>
        value.Length > 0 ? $"{Short(name)} = {UnicodeText.Of(new Formula.Number(value))}" : Short(name);

    private static string Short(Symbol name)
    {
        var text = UnicodeText.Of(name);
        return TextBox.Columns(text) <= LongestName ? text : TextBox.Cut(text, LongestName - 1) + "…";
    }
}
