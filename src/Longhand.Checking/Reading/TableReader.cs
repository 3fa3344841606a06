using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Longhand.Checking.Reading;

/// <summary>Reads tables: Markdown, tabs, columns that are aligned over a rule, LaTeX.</summary>
internal sealed partial class TableReader(SourceLines lines, Habits habits, StatementReader statements)
{
    private const int MostRows = 20_000;
    private const int MostColumns = 400;

    /// <summary>So many pieces of a head are looked at for names.</summary>
    private const int MostOfHead = 60;
    private const int Timeout = 1000;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789+-−.,eE·×*^⁻⁰¹²³⁴⁵⁶⁷⁸⁹% x()");

    private Scope _scope;

    /// <summary>Reads a table that begins at a line; the line behind it, or the line itself where none begins.</summary>
    public int Read(int line, Scope scope, Action flush)
    {
        _scope = scope;
        var text = lines.Line(line);
        Func<int, List<(int From, int To)>>? cells =
            IsMarkdown(line) ? Markdown
            : text.Contains('\t') && lines.Line(Math.Min(line + 1, lines.Count - 1)).Contains('\t') ? Tabs
            : IsRuled(line) || IsSpaced(line) ? Aligned(line)
            : IsLatex(text) ? Latex
            : IsHtml(line) && IsHtml(line + 1) ? Html
            : null;
        if (cells is null)
        {
            return line;
        }

        flush();
        return Rows(line, cells);
    }

    private bool IsMarkdown(int line) =>
        line + 1 < lines.Count && lines.Line(line).Contains('|') && lines.Line(line + 1).Trim() is var rule && rule.Contains('-') && rule.Contains('|') && rule.TrimStart("|-: ").IsEmpty;

    private bool IsRuled(int line)
    {
        if (line + 1 >= lines.Count)
        {
            return false;
        }

        var rule = lines.Line(line + 1).Trim();
        return rule.Length > 4 && rule.TrimStart("─-= ").IsEmpty && !lines.Line(line).Contains('|') && Columns(line).Count is > 1 and <= MostColumns;
    }

    /// <summary>Columns that nothing but spaces keep apart: words over numbers.</summary>
    private bool IsSpaced(int line)
    {
        if (line + 1 >= lines.Count || lines.Line(line).IndexOf("  ", StringComparison.Ordinal) < 0 || lines.Line(line).IndexOfAny("=≈|$\\") >= 0)
        {
            return false;
        }

        var (header, first) = (Columns(line), Columns(line + 1));
        return header.Count is > 1 and <= MostColumns && first.Count == header.Count && !header.Exists(IsNumber) && first.Skip(1).All(IsNumber);
    }

    private bool IsNumber((int From, int To) cell)
    {
        var text = lines.Text.AsSpan(cell.From, cell.To - cell.From);
        return text[0] is '-' or '−' or '+' or '.' or (>= '0' and <= '9') && text.IndexOfAnyInRange('0', '9') >= 0 && text.IndexOfAnyExcept(OfNumbers) < 0;
    }

    private static bool IsLatex(ReadOnlySpan<char> text) =>
        text.Contains('&') && Bare(text).EndsWith("\\\\", StringComparison.Ordinal) && !text.Contains("&=", StringComparison.Ordinal) && !text.Contains("&\\approx", StringComparison.Ordinal)
        && !text.Contains("matrix}", StringComparison.Ordinal);

    /// <summary>A row of a table in LaTeX without the rules behind it.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var word in new[] { "\\midrule", "\\hline", "\\endfirsthead", "\\endhead", "\\toprule", "\\bottomrule", "\\endfoot", "\\tabularnewline" })
            {
                if (text.EndsWith(word, StringComparison.Ordinal))
                {
                    text = text[..^word.Length].TrimEnd();
                    cut = true;
                }
            }
        }

        return text;
    }

    private int Rows(int first, Func<int, List<(int From, int To)>> cells)
    {
        var (header, table, number) = (new List<(Name? Name, Name? Last, string Words)>(), new object(), 0);
        var line = first;
        for (; line < lines.Count && line - first < MostRows; line++)
        {
            var text = lines.Line(line).Trim();
            if (cells == Latex && !text.Contains('&') && (text.StartsWith("\\bottomrule", StringComparison.Ordinal) || text.StartsWith("\\midrule", StringComparison.Ordinal) || text.StartsWith("\\hline", StringComparison.Ordinal)))
            {
                continue;
            }

            if (text.IsEmpty || (cells == Latex && !text.Contains('&')))
            {
                break;
            }

            if (text.TrimStart("|-:─= ").IsEmpty || text.EndsWith("\\kill", StringComparison.Ordinal))
            {
                continue;
            }

            var row = cells(line);
            if (row.Count < 2)
            {
                break;
            }

            if (header.Count == 0 || (cells == Latex && text.StartsWith("\\toprule", StringComparison.Ordinal)))
            {
                header = row.ConvertAll(Head);
                continue;
            }

            Row(header, row, table, ++number);
        }

        return Math.Max(line, first + 1);
    }

    private void Row(List<(Name? Name, Name? Last, string Words)> header, List<(int From, int To)> row, object table, int number)
    {
        var (name, _, words) = Head(row[NameColumn(row)]);
        var named = NameColumn(row);
        for (var i = 0; i < row.Count; i++)
        {
            var tokens = Tokens(row[i]);
            if (tokens.FindIndex(t => t.Kind is TokenKind.Relation) > tokens.FindIndex(t => t.Kind is not TokenKind.Boundary))
            {
                statements.Read(tokens, _scope);
                continue;
            }

            var from = tokens.FindIndex(t => t.Kind is not (TokenKind.Boundary or TokenKind.Relation));
            if (from < 0 || ExpressionParser.Read(tokens, from, tokens.Count, out var end) is not { } node || tokens.FindIndex(end, t => t.Kind is not (TokenKind.Boundary or TokenKind.Row)) >= 0)
            {
                continue;
            }

            if (node.Literal is not null && i < header.Count)
            {
                var (column, last, columnWords) = header[i];
                var (corner, scope) = (header[Math.Min(named, header.Count - 1)].Words, _scope);
                scope = i <= named ? scope : ScopeReader.InTable(corner, words, scope);
                if (ScopeReader.InTable(corner, columnWords, scope) is var under && under != scope)
                {
                    (scope, columnWords) = (under, "value");
                }

                var cell = new TableCell(i <= named ? null : name, i <= named ? string.Empty : words, column, columnWords, number, table) { LastOfColumn = last };
                statements.Add(new Statement(null, string.Empty, [new(node, tokens[from].Start, tokens[end - 1].End)], scope) { Start = tokens[from].Start, Cell = cell });
            }
        }
    }

    /// <summary>The first column with a name in it; the first of all where none has.</summary>
    private int NameColumn(List<(int From, int To)> row)
    {
        for (var i = 0; i < Math.Min(row.Count, 3); i++)
        {
            if (Head(row[i]).Name is not null)
            {
                return i;
            }
        }

        return 0;
    }

    private List<Token> Tokens((int From, int To) cell) => Tokenizer.Read(PlainNotation.Of(lines.Text, cell.From, cell.To), habits);

    /// <summary>What heads a row or a column: a name, or words.</summary>
    private (Name? Name, Name? Last, string Words) Head((int From, int To) cell)
    {
        var tokens = Tokens(cell);
        tokens.RemoveAll(t => t.Kind is TokenKind.Boundary or TokenKind.Row || (t.Is('{') || t.Is('}')));
        if (tokens.FindIndex(t => t.Kind is TokenKind.Relation) is var relation and > 0)
        {
            // What the column has is worked out there: the name before the sign says it.
            tokens.RemoveRange(relation, tokens.Count - relation);
        }

        var isDifference = tokens.Count > 2 && tokens[^2].Is('-');
        var words = new StringBuilder();
        Name? last = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i < MostOfHead && ExpressionParser.Read(tokens, i, Math.Min(tokens.Count, i + MostOfHead), out var end) is Node.Reference r)
            {
                last = r.Name;
                words.Append(r.Name.Bare.ToLowerInvariant()).Append(' ');
                i = end - 1;
                continue;
            }

            words.Append(tokens[i].Text.ToLowerInvariant()).Append(' ');
        }

        return (tokens.Count > 0 && ExpressionParser.Read(tokens, 0, tokens.Count, out var all) is Node.Reference && (all == tokens.Count || IsAside(tokens, all)) ? last : null, isDifference ? null : last, words.ToString().Trim());
    }

    /// <summary>Words in brackets behind a name: w4 (frozen).</summary>
    private static bool IsAside(List<Token> tokens, int from)
    {
        for (var i = from + 1; i < tokens.Count - 1; i++)
        {
            if (tokens[i].Name is not { } name || Words.IsMathematical(name))
            {
                return false;
            }
        }

        return tokens.Count > from + 2 && tokens[from].Is('(') && tokens[^1].Is(')');
    }

    /// <summary>The cells of a row between bars.</summary>
    private List<(int From, int To)> Markdown(int line) => Split(line, (text, at) => text[at] == '|' && (at == 0 || text[at - 1] != '\\'), trimsEnds: true);

    private bool IsHtml(int line) => line < lines.Count && lines.Line(line).TrimStart().StartsWith("<tr", StringComparison.Ordinal) && lines.Line(line).IndexOf("</t", StringComparison.Ordinal) > 0;

    private List<(int From, int To)> Html(int line) => [.. HtmlCell().Matches(lines.Text[lines.Start(line)..lines.End(line)]).Select(m => (lines.Start(line) + m.Groups["inside"].Index, lines.Start(line) + m.Groups["inside"].Index + m.Groups["inside"].Length))];

    [GeneratedRegex(@"<t[dh][^>]*>(?<inside>.*?)</t[dh]>", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex HtmlCell();

    private List<(int From, int To)> Tabs(int line) => Split(line, (text, at) => text[at] == '\t', trimsEnds: false);

    private List<(int From, int To)> Latex(int line) => Split(line, (text, at) => text[at] == '&' && (at == 0 || text[at - 1] != '\\'), trimsEnds: false);

    private List<(int From, int To)> Split(int line, Func<string, int, bool> isBar, bool trimsEnds)
    {
        var (start, end) = (lines.Start(line), lines.End(line));
        while (start < end && trimsEnds && lines.Text[start] is ' ' or '\t')
        {
            start++;
        }

        start += trimsEnds && start < end && lines.Text[start] == '|' ? 1 : 0;
        while (end > start && lines.Text[end - 1] == ' ')
        {
            end--;
        }

        end -= trimsEnds && end > start && lines.Text[end - 1] == '|' ? 1 : 0;
        var cells = new List<(int, int)>();
        var from = start;
        var isInMath = false;
        for (var i = start; i < end; i++)
        {
            isInMath ^= trimsEnds && lines.Text[i] == '`';
            if (!isInMath && isBar(lines.Text, i))
            {
                cells.Add((from, i));
                from = i + 1;
            }
        }

        cells.Add((from, end));
        return cells;
    }

    /// <summary>The columns of a line that are two spaces or more apart.</summary>
    private List<(int From, int To)> Columns(int line)
    {
        var (start, end) = (lines.Start(line), lines.End(line));
        var cells = new List<(int, int)>();
        var from = -1;
        for (var i = start; i < end; i++)
        {
            if (lines.Text[i] != ' ')
            {
                from = from < 0 ? i : from;
            }
            else if (from >= 0 && i + 1 < end && lines.Text[i + 1] == ' ')
            {
                cells.Add((from, i));
                from = -1;
            }
        }

        if (from >= 0)
        {
            cells.Add((from, end));
        }

        return cells;
    }

    /// <summary>The cells of a row in the order of the columns of a header that they stand below.</summary>
    private Func<int, List<(int From, int To)>> Aligned(int header)
    {
        var columns = Columns(header).ConvertAll(c => (From: c.From - lines.Start(header), To: c.To - lines.Start(header)));
        return line =>
        {
            var row = Columns(line);
            if (line == header || row.Count == columns.Count)
            {
                return row;
            }

            var cells = columns.ConvertAll(_ => (lines.Start(line), lines.Start(line)));
            foreach (var cell in row)
            {
                var (from, to) = (cell.From - lines.Start(line), cell.To - lines.Start(line));
                var best = Enumerable.Range(0, columns.Count).MaxBy(i => Math.Min(to, columns[i].To) - Math.Max(from, columns[i].From));
                cells[best] = cell;
            }

            return cells;
        };
    }
}
