namespace Longhand.Checking.Reading;

/// <summary>A text and where its lines begin.</summary>
internal sealed class SourceLines
{
    private readonly List<int> _starts = [0];

    public SourceLines(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    public string Text { get; }

    public int Count => _starts.Count;

    public int Start(int line) => _starts[line];

    /// <summary>Where a line ends, without its end of line.</summary>
    public int End(int line)
    {
        var end = line + 1 < _starts.Count ? _starts[line + 1] - 1 : Text.Length;
        return end > _starts[line] && Text[end - 1] == '\r' ? end - 1 : end;
    }

    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(_starts[line], End(line) - _starts[line]);

    /// <summary>The line and the column of a place, both counted from 1; a character beyond the first plane is one.</summary>
    public (int Line, int Column) Place(int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _starts[line] - Seconds(Text.AsSpan(_starts[line], offset - _starts[line])) + 1);
    }

    /// <summary>Where the characters of a line are in the text: the offset of a column.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column, counted from 1.</param>
    public int Offset(int line, int column)
    {
        var at = _starts[line - 1];
        for (var i = 1; i < column && at < Text.Length; i++)
        {
            at += char.IsHighSurrogate(Text[at]) && at + 1 < Text.Length && char.IsLowSurrogate(Text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    /// <summary>How many characters take two places.</summary>
    private static int Seconds(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 1; i < text.Length; i++)
        {
            count += char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }

        return count;
    }
}
