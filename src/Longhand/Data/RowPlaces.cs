using System.Globalization;

namespace Longhand.Data;

/// <summary>On which line of a file each row begins; or only its number, where there are no lines.</summary>
/// <remarks>Most rows follow one another line after line: kept are the rows where that is not so, and how far line and row are apart from there on.</remarks>
internal sealed class RowPlaces
{
    private readonly List<int> _rows = [];
    private readonly List<int> _offsets = [];

    /// <summary>No lines: rows are only counted.</summary>
    public static RowPlaces Rows { get; } = new();

    public void Add(int row, int line)
    {
        if (_rows.Count == 0 || _offsets[^1] != line - row)
        {
            _rows.Add(row);
            _offsets.Add(line - row);
        }
    }

    public string Of(string name, int row) =>
        _rows.Count == 0
            ? $"{name}, row {(row + 1).ToString(CultureInfo.InvariantCulture)}"
            : $"{name}:{LineOf(row).ToString(CultureInfo.InvariantCulture)}";

    private int LineOf(int row)
    {
        var found = _rows.BinarySearch(row);
        return row + _offsets[found >= 0 ? found : ~found - 1];
    }
}
