namespace Longhand.Checking.Reading;

/// <summary>Reads a working line by line: formulas, code, tables, matrices that take several lines.</summary>
internal sealed class WorkingReader
{
    private const int MostLinesOfBlock = 400;
    private const int MostLinesOfList = 60;
    private const int MostPending = 8000;
    private const int MostOfHeading = 60;

    private readonly SourceLines _lines;
    private readonly Habits _habits;
    private readonly bool _isLatex;
    private readonly StatementReader _statements = new();
    private readonly TableReader _tables;
    private readonly ConsoleReader _console;
    private List<Token> _pending = [];
    private Scope _scope;
    private bool _isCode;

    private WorkingReader(SourceLines lines)
    {
        _lines = lines;
        _habits = Habits.Of(lines.Text);
        _isLatex = lines.Text.Contains("\\begin{document}", StringComparison.Ordinal);
        _console = new ConsoleReader(lines);
        _tables = new TableReader(lines, _habits, _statements);
    }

    /// <summary>The chains and cells of a text, in their order.</summary>
    public static List<Statement> Read(SourceLines lines)
    {
        var reader = new WorkingReader(lines);
        reader.Read();
        return reader._statements.Statements;
    }

    private void Read()
    {
        var line = _isLatex ? Body() : 0;
        while (line < _lines.Count)
        {
            line = Next(line);
        }

        Flush();
    }

    private int Body()
    {
        for (var line = 0; line < _lines.Count; line++)
        {
            if (_lines.Line(line).StartsWith("\\begin{document}", StringComparison.Ordinal))
            {
                return line + 1;
            }
        }

        return 0;
    }

    /// <summary>Reads what begins at a line; the line behind it.</summary>
    private int Next(int line)
    {
        var bare = _lines.Line(line).Trim();
        if (bare.StartsWith("```", StringComparison.Ordinal) || bare.StartsWith("~~~", StringComparison.Ordinal))
        {
            return Fence(line, bare);
        }

        if (_console.Read(line) is var (glyphs, next))
        {
            Flush();
            Take(glyphs);
            Flush();
            return next;
        }

        if (!_isCode && BlockEnd(bare) is { } blockEnd)
        {
            return Block(line, blockEnd);
        }

        if (Drawings.Behind(_lines, line, bare) is var end and >= 0)
        {
            return end;
        }

        if (bare.IsEmpty || (_isLatex && bare[0] == '%') || bare.EndsWith("\\kill", StringComparison.Ordinal))
        {
            Flush();
            return line + 1;
        }

        var behind = _tables.Read(line, _scope, Flush);
        if (behind > line)
        {
            return behind;
        }

        return Plain(line, bare);
    }

    /// <summary>A line of words and formulas, or a heading.</summary>
    private int Plain(int line, ReadOnlySpan<char> bare)
    {
        var isHeading = IsHeading(line, bare);
        _scope = ScopeReader.After(bare, _scope, isHeading || IsAlone(line, bare));
        if (isHeading)
        {
            Flush();
            _statements.Break();
        }

        if (bare.IndexOfAny("⎡⎢⎣") >= 0)
        {
            return Boxes(line);
        }

        Take(PlainNotation.Of(_lines.Text, Beginning(line), Ending(line), _isCode));
        return line + 1;
    }

    private bool IsHeading(int line, ReadOnlySpan<char> bare) =>
        !_isCode && (bare[0] == '#' || IsLatexHeading(bare) || IsUnderlined(line));

    private static bool IsLatexHeading(ReadOnlySpan<char> bare) => bare.StartsWith("\\", StringComparison.Ordinal) && bare[1..].TrimStart("sub") is var name && (name.StartsWith("section", StringComparison.Ordinal) || name.StartsWith("ection", StringComparison.Ordinal) || name.StartsWith("paragraph", StringComparison.Ordinal));

    /// <summary>A line of a few words with nothing above and below it heads what follows.</summary>
    private bool IsAlone(int line, ReadOnlySpan<char> bare) =>
        !_isCode && bare.Length <= MostOfHeading && char.IsLetter(bare[0]) && bare[^1] is not ('.' or ':' or ',' or ';' or '!' or '?') && IsEmpty(line - 1) && IsEmpty(line + 1);

    private bool IsEmpty(int line) => line < 0 || line >= _lines.Count || _lines.Line(line).Trim().IsEmpty;

    private bool IsUnderlined(int line)
    {
        if (line + 1 >= _lines.Count)
        {
            return false;
        }

        var next = _lines.Line(line + 1).Trim();
        return next.Length > 2 && next.TrimStart("=-─═").IsEmpty;
    }

    private int Fence(int line, ReadOnlySpan<char> bare)
    {
        Flush();
        var language = bare.TrimStart("`~").Trim();
        if (!_isCode && language is "math" or "latex" or "tex")
        {
            return Block(line, "```");
        }

        _isCode = !_isCode;
        return line + 1;
    }

    /// <summary>What ends a block of mathematics that begins with a line; null where none begins.</summary>
    private static string? BlockEnd(ReadOnlySpan<char> bare)
    {
        if (bare.StartsWith("$$", StringComparison.Ordinal) && IndexIn(bare, "$$", 2) < 0)
        {
            return "$$";
        }

        if (bare.StartsWith("\\[", StringComparison.Ordinal) && IndexIn(bare, "\\]", 0) < 0)
        {
            return "\\]";
        }

        foreach (var name in new[] { "align", "equation", "gather", "multline", "eqnarray", "aligned", "split", "flalign" })
        {
            var star = bare.StartsWith("\\begin{" + name + "*}", StringComparison.Ordinal);
            if ((star || bare.StartsWith("\\begin{" + name + "}", StringComparison.Ordinal)) && IndexIn(bare, "\\end{" + name, 0) < 0)
            {
                return "\\end{" + name + (star ? "*}" : "}");
            }
        }

        return null;
    }

    private static int IndexIn(ReadOnlySpan<char> text, string word, int from) => text.Length < from ? -1 : text[from..].IndexOf(word, StringComparison.Ordinal);

    /// <summary>A block of mathematics is one piece; its rows end where it says so.</summary>
    private int Block(int line, string end)
    {
        Flush();
        var last = line + 1;
        while (last < _lines.Count && last - line < MostLinesOfBlock && IndexIn(_lines.Line(last), end, 0) < 0)
        {
            last++;
        }

        if (last >= _lines.Count || last - line >= MostLinesOfBlock)
        {
            last = line;
        }

        var from = end is "```" ? _lines.Start(Math.Min(line + 1, _lines.Count - 1)) : _lines.Start(line);
        var to = end is "```" && last > line ? _lines.Start(last) : _lines.End(last);
        Take(PlainNotation.Of(_lines.Text, from, Math.Max(from, to), isBlock: true));
        Flush();
        return last + 1;
    }

    /// <summary>Where a line begins behind its bullet or its number.</summary>
    private int Beginning(int line)
    {
        var (at, end) = (_lines.Start(line), _lines.End(line));
        while (at < end && _lines.Text[at] is ' ' or '\t' or '>' or '#')
        {
            at++;
        }

        if (at + 1 < end && _lines.Text[at] is '-' or '*' or '+' or '•' or '–' && _lines.Text[at + 1] == ' ' && !_isCode && !IsContinued(at + 2, end))
        {
            return at + 2;
        }

        var digits = at;
        while (digits < end && char.IsAsciiDigit(_lines.Text[digits]))
        {
            digits++;
        }

        return digits > at && digits - at <= 3 && digits + 1 < end && _lines.Text[digits] is '.' or ')' && _lines.Text[digits + 1] == ' ' ? digits + 2 : at;
    }

    /// <summary>Whether a line that begins with + or − goes on with a sum, and is no item of a list.</summary>
    private bool IsContinued(int at, int end)
    {
        var isOpen = _pending.Count > 0 && _pending.Any(t => t.Kind is TokenKind.Relation) && _lines.Text[at - 2] is '+' or '-';
        var rest = _lines.Text.AsSpan(at, end - at);
        return isOpen && rest.IndexOfAny("=≈$:") < 0 && IndexIn(rest, "\\approx", 0) < 0;
    }

    /// <summary>Where a line ends before the number of its equation.</summary>
    private int Ending(int line)
    {
        var (start, end) = (_lines.Start(line), _lines.End(line));
        var text = _lines.Text.AsSpan(start, end - start).TrimEnd();
        var open = text.LastIndexOf('(');
        return open > 1 && text[^1] == ')' && text[open - 1] == ' ' && text[open - 2] == ' ' && text[(open + 1)..^1].Length > 0 && text[(open + 1)..^1].IndexOfAnyExceptInRange('0', '9') < 0
            ? start + open
            : start + text.Length;
    }

    /// <summary>Matrices whose brackets are drawn over several lines.</summary>
    private int Boxes(int line)
    {
        var last = line;
        while (last + 1 < _lines.Count && _lines.Line(last + 1).IndexOfAny("⎢⎣") >= 0 && last - line < MostLinesOfList)
        {
            last++;
        }

        Take(BoxMatrices.Read(_lines, line, last));
        return last + 1;
    }

    /// <summary>Takes characters up; a piece is read when it is known to be whole.</summary>
    private void Take(List<Glyph> glyphs)
    {
        var tokens = Tokenizer.Read(glyphs, _habits);
        if (tokens.Count == 0)
        {
            return;
        }

        if (_pending.Count > 0 && !(GoesOn(_pending) || BeginsWithin(tokens)))
        {
            Flush();
        }

        _pending = _pending.Count == 0 ? tokens : [.. _pending, .. Without(tokens)];
        if (_pending.Count > MostPending)
        {
            Flush();
        }
    }

    /// <summary>Whether a piece ends in the middle: with a sign between two operands, or in brackets that are open.</summary>
    private static bool GoesOn(List<Token> tokens)
    {
        var last = tokens.FindLast(t => t.Kind is not TokenKind.Boundary);
        if (last is null)
        {
            return false;
        }

        if (last.Kind is TokenKind.Relation || last.Is(Signs.Times) || last.Is('+') || last.Is('/') || (last.Is('-') && last.HasSpaceBefore && tokens.Exists(t => t.Kind is TokenKind.Relation)))
        {
            return true;
        }

        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Is('[') ? 1 : token.Is(']') ? -1 : 0;
        }

        return depth > 0 && tokens.Count < 2000 && tokens[^1].Kind is TokenKind.Number or TokenKind.Sign or TokenKind.Row;
    }

    /// <summary>Whether a piece begins in the middle of a sum or a product.</summary>
    private static bool BeginsWithin(List<Token> tokens)
    {
        var first = tokens.Find(t => t.Kind is not TokenKind.Boundary);
        return first is not null && (first.Is('+') || first.Is(Signs.Times) || (first.Is('-') && first.HasSpaceBehind));
    }

    private void Flush()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var tokens = _pending;
        _pending = [];
        foreach (var row in Rows(tokens))
        {
            _statements.Read(row, _scope);
        }
    }

    /// <summary>The rows of a block; one that begins with a sign between operands belongs to the row before.</summary>
    private static List<List<Token>> Rows(List<Token> tokens)
    {
        var rows = new List<List<Token>> { new() };
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Is('[') ? 1 : token.Is(']') ? -1 : 0;
            if (token.Kind is TokenKind.Row && depth <= 0)
            {
                rows.Add([]);
                continue;
            }

            rows[^1].Add(token);
        }

        for (var i = rows.Count - 1; i > 0; i--)
        {
            if (rows[i - 1].Count > 0 && (BeginsWithin(Without(rows[i])) || GoesOn(rows[i - 1])))
            {
                rows[i - 1].AddRange(Without(rows[i]));
                rows[i] = [];
            }
        }

        rows.RemoveAll(row => row.Count == 0);
        return rows;
    }

    /// <summary>A row without the space that LaTeX begins it with.</summary>
    private static List<Token> Without(List<Token> row) => row.FindIndex(t => t.Kind is not TokenKind.Boundary) is var first and > 0 ? row[first..] : row;
}
