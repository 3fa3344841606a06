using System.Globalization;
using System.Text;

namespace Longhand.Explain.Rendering;

/// <summary>A part of a terminal to draw on: lines of braille dots, and texts that stand over them.</summary>
/// <param name="columns">Its columns.</param>
/// <param name="rows">Its rows.</param>
internal sealed class TextCanvas(int columns, int rows)
{
    private const int Wide = 2;
    private const int High = 4;
    private const char NoDots = '\u2800';

    private readonly int[,] _dots = new int[rows, columns]; // [row, column], the bits of Unicode's braille patterns
    private readonly string?[,] _texts = new string?[rows, columns]; // [row, column]

    /// <summary>Draws a straight line from the middle of one place to the middle of another.</summary>
    /// <param name="from">Where it begins: column and row.</param>
    /// <param name="to">Where it ends: column and row.</param>
    public void Line((double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = ((to.X - from.X) * Wide, (to.Y - from.Y) * High);
        var steps = (int)Math.Ceiling(Math.Max(Math.Max(Math.Abs(dx), Math.Abs(dy)), 1));
        for (var step = 0; step <= steps; step++)
        {
            var (x, y) = (Dot((from.X * Wide) + (dx * step / steps)), Dot((from.Y * High) + 1.5 + (dy * step / steps)));
            if (x >= 0 && x < columns * Wide && y >= 0 && y < rows * High)
            {
                _dots[y / High, x / Wide] |= y % High == High - 1 ? 0x40 << (x % Wide) : 1 << ((y % High) + (3 * (x % Wide)));
            }
        }
    }

    /// <summary>Writes a text; what runs over the edge is cut.</summary>
    /// <param name="column">Its first column.</param>
    /// <param name="row">Its row.</param>
    /// <param name="text">The text.</param>
    public void Write(int column, int row, string text)
    {
        var at = column;
        foreach (var rune in text.EnumerateRunes())
        {
            var width = TextBox.Columns(rune);
            if (row < 0 || row >= rows || at < 0 || at + width > columns || (width == 0 && at == 0))
            {
                at += width;
                continue;
            }

            if (width == 0)
            {
                _texts[row, at - 1] += rune.ToString();
                continue;
            }

            _texts[row, at] = rune.ToString();
            for (var further = 1; further < width; further++)
            {
                _texts[row, at + further] = string.Empty;
            }

            at += width;
        }
    }

    /// <summary>The lines of text.</summary>
    public IEnumerable<string> Lines()
    {
        for (var row = 0; row < rows; row++)
        {
            var line = new StringBuilder(columns);
            for (var column = 0; column < columns; column++)
            {
                line.Append(_texts[row, column] ?? (_dots[row, column] == 0 ? " " : ((char)(NoDots + _dots[row, column])).ToString(CultureInfo.InvariantCulture)));
            }

            yield return line.ToString().TrimEnd();
        }
    }

    private static int Dot(double place) => (int)Math.Round(place, MidpointRounding.AwayFromZero);
}
