using System.Globalization;

namespace Longhand.Data;

/// <summary>On which line of a file each row begins; or only its number, where there are no lines.</summary>
/// <param name="firstLine">The line of row 0, from 1; 0 where there are no lines.</param>
/// <param name="regular">How many rows follow one another on a line each.</param>
/// <param name="lines">The lines of the rows after those.</param>
internal sealed class RowPlaces(int firstLine, int regular, int[] lines)
{
    public static RowPlaces Rows { get; } = new(0, 0, []);

    public string Of(string name, int row) =>
        firstLine == 0
            ? $"{name}, row {(row + 1).ToString(CultureInfo.InvariantCulture)}"
            : $"{name}:{LineOf(row).ToString(CultureInfo.InvariantCulture)}";

    private int LineOf(int row) => row < regular ? firstLine + row : lines[row - regular];
}
