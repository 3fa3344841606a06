namespace Longhand.Explain.Authoring;

/// <summary>
/// Which lines of Markdown are code because of their indent: four columns or more behind a blank line. Below an item of a list, a
/// footnote or an admonition an indent says only where a line belongs.
/// </summary>
internal sealed class IndentedCode
{
    private const int Columns = 4;

    private bool _canBegin = true;
    private bool _isInItem;

    /// <summary>Takes the next line.</summary>
    /// <param name="indent">What stands before its words: spaces, tabs, marks of quotes.</param>
    /// <param name="words">The words.</param>
    /// <param name="isItem">Whether they begin with a bullet or a number.</param>
    /// <returns>Whether the line is code.</returns>
    public bool Take(ReadOnlySpan<char> indent, ReadOnlySpan<char> words, bool isItem)
    {
        if (words.IsEmpty)
        {
            _canBegin = true;
            return false;
        }

        var columns = Width(indent);
        if (columns >= Columns && _canBegin && !_isInItem)
        {
            return true;
        }

        var isOutside = columns == 0 && (_canBegin || words[0] == '#');
        _isInItem = isItem || TakesIndent(words) || (_isInItem && !isOutside);
        _canBegin = false;
        return false;
    }

    /// <summary>Whether what is indented below a line belongs to it: a footnote, an admonition, a definition.</summary>
    private static bool TakesIndent(ReadOnlySpan<char> words) =>
        words.StartsWith("[^") || words.StartsWith("!!!") || words.StartsWith("???") || words.StartsWith("===") || words.StartsWith(":");

    /// <summary>The width of an indent; in a quote behind its mark and the space that belongs to it.</summary>
    private static int Width(ReadOnlySpan<char> indent)
    {
        var quote = indent.LastIndexOf('>') + 1;
        var width = 0;
        foreach (var sign in indent[(quote > 0 && quote < indent.Length && indent[quote] == ' ' ? quote + 1 : quote)..])
        {
            width += sign == '\t' ? Columns - (width % Columns) : 1;
        }

        return width;
    }
}
