using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Draws functions in a terminal with the dots of braille, two beside and four above one another in each place: the first function in
/// an unbroken line, the second in a dotted one.
/// </summary>
/// <param name="width">The width of a line in columns.</param>
internal sealed class TextCurve(int width)
{
    private const int Rows = 16;
    private const int MostColumns = 72;
    private const string Indent = "  ";
    private const string Between = "     ";

    /// <summary>The lines of the drawing, the legend first.</summary>
    /// <param name="curve">What is drawn.</param>
    /// <param name="written">Writes a sentence.</param>
    public IEnumerable<string> Lines(Block.Curve curve, Func<Prose, string> written)
    {
        var margin = curve.Vertical.Ticks.Max(tick => Number(tick).Length);
        var letter = TextFormula.Of(curve.Horizontal.Label).Line;
        var room = width - Indent.Length - margin - 3 - TextBox.Columns(letter);
        var grid = new BrailleGrid(Math.Min(MostColumns, room), Rows, curve.Horizontal, curve.Vertical);
        for (var i = 0; i < curve.Lines.Length; i++)
        {
            grid.Draw(curve.Lines[i], isDotted: i > 0);
        }

        foreach (var line in Legend(curve, written))
        {
            yield return Indent + line;
        }

        yield return string.Empty;
        for (var row = 0; row < Rows; row++)
        {
            var tick = curve.Vertical.Ticks.Where(t => grid.RowOf(t) == row).Select(Number).FirstOrDefault();
            yield return (Indent + (tick ?? string.Empty).PadLeft(margin) + (tick is null ? " │" : " ┤") + grid.Row(row)).TrimEnd();
        }

        var ticks = curve.Horizontal.Ticks.Select(tick => (Column: grid.ColumnOf(tick), Text: Number(tick))).ToArray();
        var start = Indent + new string(' ', margin + 1);
        yield return start + "└" + new string([.. Enumerable.Range(0, grid.Columns).Select(c => ticks.Any(t => t.Column == c) ? '┬' : '─')]) + " " + letter;
        yield return Labels(start.Length + 1, ticks);
    }

    /// <summary>The numbers below the ticks, each in the middle below its own.</summary>
    private string Labels(int start, (int Column, string Text)[] ticks)
    {
        var line = new char[width];
        Array.Fill(line, ' ');
        foreach (var (column, text) in ticks)
        {
            // The minus sign is no part of the middle: the digits stand below the tick.
            var sign = text.StartsWith('−') ? 1 : 0;
            var at = Math.Min(start + column - ((text.Length - sign - 1) / 2) - sign, width - text.Length);
            text.CopyTo(line.AsSpan(at));
        }

        return new string(line).TrimEnd();
    }

    /// <summary>What the lines are, side by side as far as they fit.</summary>
    private IEnumerable<string> Legend(Block.Curve curve, Func<Prose, string> written)
    {
        var parts = curve.Lines.Select((line, i) => (i == 0 ? "⠤⠤⠤⠤ " : "⠄⠠⠀⠄⠠ ") + TextFormula.Of(line.Label).Line).ToList();
        if (curve.Lines.Any(line => !line.Kinks.IsEmpty))
        {
            parts.Add("● " + written(curve.KinkWords));
        }

        var all = string.Join(Between, parts);
        return TextBox.Columns(all) <= width - Indent.Length ? [all] : parts.SelectMany(part => TextLines.Wrapped(part, width - Indent.Length));
    }

    private static string Number(double tick) => UnicodeText.Of(new Formula.Number(Derivations.Digits.Full(tick)));
}
