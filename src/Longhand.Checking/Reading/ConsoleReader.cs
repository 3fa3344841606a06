using System.Text.RegularExpressions;

namespace Longhand.Checking.Reading;

/// <summary>Reads sessions with an interpreter: what stands behind a prompt, and what it answers; arrays without brackets.</summary>
internal sealed partial class ConsoleReader(SourceLines lines)
{
    private const int Timeout = 1000;
    private const int MostLines = 200;

    private readonly bool _isOfR = Answer().IsMatch(lines.Text);

    /// <summary>What begins at a line, as one formula, and the line behind it; null where no session goes on there.</summary>
    public (List<Glyph> Glyphs, int Next)? Read(int line)
    {
        var from = Behind(line);
        if (from >= 0)
        {
            return Command(line, from);
        }

        var text = lines.Line(line).Trim();
        return text.Length > 2 && text[^1] == '=' && char.IsLetter(text[0]) && text.IndexOf('=') == text.Length - 1 && Rows(line + 1, out var next) is { Count: > 0 } rows
            ? ([.. PlainNotation.Of(lines.Text, lines.Start(line), lines.End(line)), .. List(rows)], next)
            : null;
    }

    /// <summary>Where a line goes on behind its prompt; −1 where it has none.</summary>
    private int Behind(int line)
    {
        var match = Prompt().Match(lines.Text, lines.Start(line), lines.End(line) - lines.Start(line));
        return match.Success && (match.Length > 2 || _isOfR) ? match.Index + match.Length : -1;
    }

    private (List<Glyph> Glyphs, int Next) Command(int line, int from)
    {
        var command = lines.Text[from..lines.End(line)].Trim();
        if (command.Length == 0 || NoFormula().IsMatch(command))
        {
            return ([], line + 1);
        }

        var glyphs = PlainNotation.Of(lines.Text, from, lines.End(line), isCode: true);
        if (Assignment().IsMatch(command) || line + 1 >= lines.Count || Behind(line + 1) >= 0)
        {
            return (glyphs, line + 1);
        }

        var answer = Rows(line + 1, out var next) is { Count: > 0 } rows ? List(rows) : Plain(line + 1, out next);
        return answer.Count == 0 ? (glyphs, line + 1) : ([.. glyphs, new('=', from), .. answer], next);
    }

    /// <summary>An answer as it stands, up to the next prompt or an empty line.</summary>
    private List<Glyph> Plain(int line, out int next)
    {
        var glyphs = new List<Glyph>();
        for (next = line; next < lines.Count && next - line < MostLines && Behind(next) < 0 && !lines.Line(next).Trim().IsEmpty; next++)
        {
            var label = Label().Match(lines.Text, lines.Start(next), lines.End(next) - lines.Start(next));
            glyphs.AddRange(PlainNotation.Of(lines.Text, lines.Start(next) + label.Length, lines.End(next)));
            glyphs.Add(new(' ', lines.End(next)));
        }

        return glyphs;
    }

    /// <summary>Lines of nothing but numbers, where each begins and ends; none where an answer is something else.</summary>
    private List<(int From, int To)> Rows(int line, out int next)
    {
        var rows = new List<(int, int)>();
        for (next = line; next < lines.Count && next - line < MostLines; next++)
        {
            var (start, end) = (lines.Start(next), lines.End(next));
            if (lines.Line(next).Trim().IsEmpty && rows.Count == 0)
            {
                continue;
            }

            var row = Row().Match(lines.Text, start, end - start);
            if (row.Success)
            {
                rows.Add((row.Groups["numbers"].Index, end));
            }
            else if (!Header().IsMatch(lines.Line(next)))
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>The rows as one matrix; a number alone is itself.</summary>
    private List<Glyph> List(List<(int From, int To)> rows)
    {
        if (rows.Count == 1 && !lines.Text[rows[0].From..rows[0].To].Trim().Contains(' ', StringComparison.Ordinal))
        {
            return PlainNotation.Of(lines.Text, rows[0].From, rows[0].To);
        }

        var glyphs = new List<Glyph> { new('[', rows[0].From) };
        foreach (var (from, to) in rows)
        {
            glyphs.AddRange(PlainNotation.Of(lines.Text, from, to));
            glyphs.Add(new(';', to));
        }

        return [.. glyphs[..^1], new(']', rows[^1].To)];
    }

    [GeneratedRegex(@"\G\s*(>>>|\.\.\.|>>|In \[\d+\]:|octave:\d+>|>)\s", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^\s*(\[1\]\s|\[1,\]\s|\[,1\])", RegexOptions.ExplicitCapture | RegexOptions.Multiline, Timeout)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(import|from|print|for|if|while|def|with|%|\?|library|source|cat|disp|format)\b", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex NoFormula();

    [GeneratedRegex(@"^[\w.\[\], ]+(=|<-|[-+*/]=)[^=]", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\G\s*(Out\[\d+\]:|ans =)?", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Label();

    [GeneratedRegex(@"\G\s*(\[\d+,?\])?\s*(?<numbers>[-+]?\d+\.?\d*(e[-+]?\d+)?(\s+[-+]?\d+\.?\d*(e[-+]?\d+)?)*)\s*$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s*(\[,\d+\]\s*)+$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Header();
}
