using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A field of dots, two by four in each place of a terminal.</summary>
internal sealed class BrailleGrid
{
    private const int Wide = 2;
    private const int High = 4;
    private const char NoDots = '\u2800';

    /// <summary>A dotted line has one dot in so many.</summary>
    private const int DotDistance = 4;

    private readonly int[,] _dots; // [row, column], the bits of Unicode's braille patterns
    private readonly char[,] _marks;
    private readonly CurveAxis _horizontal;
    private readonly CurveAxis _vertical;

    public BrailleGrid(int columns, int rows, CurveAxis horizontal, CurveAxis vertical)
    {
        (Columns, Rows, _horizontal, _vertical) = (columns, rows, horizontal, vertical);
        (_dots, _marks) = (new int[rows, columns], new char[rows, columns]);
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>The column in which a number of the horizontal axis stands.</summary>
    public int ColumnOf(double x) => Math.Clamp(DotX(x) / Wide, 0, Columns - 1);

    /// <summary>The row in which a number of the vertical axis stands, from above.</summary>
    public int RowOf(double y) => Math.Clamp(DotY(y) / High, 0, Rows - 1);

    /// <summary>Draws a function; its marks stand over everything else.</summary>
    public void Draw(CurveLine line, bool isDotted)
    {
        foreach (var piece in line.Pieces)
        {
            var length = 0;
            for (var i = 1; i < piece.Length; i++)
            {
                length = Join(piece[i - 1], piece[i], length, isDotted ? DotDistance : 1);
            }

            Join(piece[^1], piece[^1], length, isDotted ? DotDistance : 1);
        }

        foreach (var point in line.Kinks)
        {
            if (IsInside(DotX(point.X), DotY(point.Y)))
            {
                _marks[RowOf(point.Y), ColumnOf(point.X)] = '●';
            }
        }
    }

    /// <summary>One row as text; where nothing is drawn the lines of x = 0 and y = 0 are seen.</summary>
    public string Row(int row)
    {
        var text = new char[Columns];
        var (zeroColumn, zeroRow) = (IsWithin(_horizontal) ? ColumnOf(0.0) : -1, IsWithin(_vertical) ? RowOf(0.0) : -1);
        for (var column = 0; column < Columns; column++)
        {
            text[column] =
                _marks[row, column] != default ? _marks[row, column]
                : _dots[row, column] != 0 ? (char)(NoDots + _dots[row, column])
                : (row == zeroRow, column == zeroColumn) switch
                {
                    (true, true) => '┼',
                    (true, false) => '┈',
                    (false, true) => '┊',
                    _ => ' ',
                };
        }

        return new string(text).TrimEnd();
    }

    private static bool IsWithin(CurveAxis axis) => axis.Least < 0.0 && axis.Most > 0.0;

    /// <summary>Sets the dots from one point to the next, without the last one; returns how many were passed so far.</summary>
    private int Join(CurvePoint from, CurvePoint to, int length, int distance)
    {
        if (!double.IsFinite(from.Y) || !double.IsFinite(to.Y))
        {
            return length;
        }

        var (x0, y0, x1, y1) = (DotX(from.X), DotY(from.Y), DotX(to.X), DotY(to.Y));
        var steps = Math.Max(Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)), 1);
        for (var step = 0; step < steps; step++)
        {
            var (x, y) = (x0 + Rounded(x1 - x0, step, steps), y0 + Rounded(y1 - y0, step, steps));
            if (length++ % distance == 0 && IsInside(x, y))
            {
                _dots[y / High, x / Wide] |= Bit(x % Wide, y % High);
            }
        }

        return length;
    }

    private static int Rounded(int whole, int step, int steps) => (int)Math.Round((double)whole * step / steps, MidpointRounding.AwayFromZero);

    private static int Bit(int x, int y) => y == High - 1 ? 0x40 << x : 1 << (y + (3 * x));

    private int DotX(double x) => Place(_horizontal.Place(x), (Columns * Wide) - 1);

    private int DotY(double y) => Place(1.0 - _vertical.Place(y), (Rows * High) - 1);

    /// <summary>A dot by its share of the way, kept near enough to the field that a count does not overflow.</summary>
    private static int Place(double share, int last) => (int)Math.Round(Math.Clamp(share, -2.0, 3.0) * last, MidpointRounding.AwayFromZero);

    private bool IsInside(int x, int y) => x >= 0 && x < Columns * Wide && y >= 0 && y < Rows * High;
}
