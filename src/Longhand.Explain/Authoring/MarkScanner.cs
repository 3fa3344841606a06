namespace Longhand.Explain.Authoring;

/// <summary>Finds the marks of a chapter. What is code, or somebody's own comment, is text and holds no marks.</summary>
/// <param name="text">The chapter.</param>
internal abstract class MarkScanner(string text)
{
    public const string Name = "longhand";
    public const string ClosingName = "/longhand";

    private const string Textbook = "textbook";

    /// <summary>The marks, from top to bottom.</summary>
    public List<Mark> Marks { get; } = [];

    /// <summary>What cannot be read, from top to bottom.</summary>
    public List<MarkException> Mistakes { get; } = [];

    protected string Text { get; } = text;

    /// <summary>Reads the chapter.</summary>
    public abstract void Scan();

    protected bool IsAt(int place, string words) => string.CompareOrdinal(Text, place, words, 0, words.Length) == 0;

    /// <summary>The end of the line of a place, before its line break.</summary>
    protected int EndOfLine(int place)
    {
        var end = Text.AsSpan(place).IndexOfAny('\r', '\n');
        return end < 0 ? Text.Length : place + end;
    }

    /// <summary>The start of the next line; the end of the text where there is none.</summary>
    protected int NextLine(int place)
    {
        var end = EndOfLine(place);
        return end == Text.Length ? end : IsAt(end, "\r\n") ? end + 2 : end + 1;
    }

    protected int StartOfLine(int place) => place == 0 ? 0 : Text.LastIndexOfAny(['\r', '\n'], place - 1) + 1;

    protected bool IsBlank(int start, int end) => Text.AsSpan(start, end - start).IsWhiteSpace();

    protected void Refuse(int place, string reason) => Mistakes.Add(new MarkException(place, reason));

    /// <summary>What stands before a place on its line and belongs to no sentence.</summary>
    protected string Indent(int place)
    {
        var start = StartOfLine(place);
        var end = start;
        while (end < place && Text[end] is ' ' or '\t' or '>')
        {
            end++;
        }

        return Text[start..end];
    }

    /// <summary>What a mark asks for: words without the space around them, and where they begin.</summary>
    protected (string Request, int Start) Request(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        return (Text[start..end].TrimEnd(), start);
    }

    /// <summary>Reads <c>{{problem.json: …}}</c>. Two braces around anything else are none of ours.</summary>
    /// <param name="place">Where the braces begin.</param>
    /// <param name="isInMathematics">Whether they stand in the mathematics of Markdown.</param>
    /// <returns>Where to go on.</returns>
    protected int Short(int place, bool isInMathematics)
    {
        var eol = EndOfLine(place);
        var close = Text.IndexOf("}}", place + 2, eol - place - 2, StringComparison.Ordinal);
        if (close < 0 || !IsRequest(Text.AsSpan(place + 2, close - place - 2)))
        {
            RefuseHalf(place, close, eol);
            return place + 2;
        }

        var (request, start) = Request(place + 2, close);
        if (request.StartsWith(Name + " ", StringComparison.Ordinal))
        {
            (request, start) = Request(start + Name.Length, close);
        }

        var (indent, end) = (Indent(place), close + 2);
        if (isInMathematics && !IsBlank(end, eol))
        {
            // What stands behind goes on at the start of a line.
            end += Text.AsSpan(end).IndexOfAnyExcept(' ', '\t');
        }

        Marks.Add(new Mark(MarkShape.Short, request, start, place, end, indent)
        {
            IsAlone = StartOfLine(place) + indent.Length == place && IsBlank(close + 2, eol),
            IsInMathematics = isInMathematics,
            HasMoreBehind = !IsBlank(close + 2, eol),
        });
        return end;
    }

    /// <summary>Refuses braces that begin with the name of a problem and are no mark: nobody would see that they stay as they are.</summary>
    private void RefuseHalf(int place, int close, int eol)
    {
        var (words, _) = Request(place + 2, close < 0 ? eol : close);
        if (words.StartsWith(Name + " ", StringComparison.Ordinal))
        {
            words = words[Name.Length..].TrimStart();
        }

        var end = words.AsSpan().IndexOfAny(" \t:}");
        var problem = end < 0 ? words : words[..end];

        // {{textbook} …} is a group of LaTeX.
        if (!IsProblem(problem) || (end >= 0 && words[end] == '}'))
        {
            return;
        }

        Refuse(place, close < 0
            ? "This mark is not closed; put }} behind it on its line."
            : $"This mark has no colon behind {problem}; write {{{{{problem}: WHAT}}}}, such as {{{{{problem}: w5.gradient | 4}}}}.");
    }

    /// <summary>Reads a comment behind a percent sign: the first line of a mark, or nothing of ours.</summary>
    /// <param name="place">The percent sign.</param>
    /// <param name="isInMathematics">Whether it stands in the mathematics of Markdown.</param>
    /// <returns>Where to go on.</returns>
    protected int Percent(int place, bool isInMathematics)
    {
        var eol = EndOfLine(place);
        var (words, start) = Request(place + 1, eol);
        if (words is ClosingName)
        {
            Refuse(place, "This mark closes nothing; take it away, or give the one that it closes: % longhand PROBLEM: WHAT.");
            return eol;
        }

        if (!words.StartsWith(Name + " ", StringComparison.Ordinal) || !words.Contains(':', StringComparison.Ordinal))
        {
            return eol;
        }

        if (ClosingLine(eol) is not { } closing)
        {
            Refuse(place, $"This mark is not closed; put % {ClosingName} on a line of its own below it.");
            return eol;
        }

        var (request, requestStart) = Request(start + Name.Length, eol);
        Marks.Add(new Mark(MarkShape.PercentLines, request, requestStart, requestStart + request.Length, closing, Indent(place)) { IsInMathematics = isInMathematics, IsAlone = true });
        return EndOfLine(closing);
    }

    /// <summary>The percent sign of the line that closes a mark; null where another mark begins before it.</summary>
    private int? ClosingLine(int place)
    {
        for (var line = NextLine(place); line < Text.Length; line = NextLine(line))
        {
            var end = EndOfLine(line);
            var at = line + Indent(end).Length;
            if (at == end || Text[at] != '%')
            {
                continue;
            }

            var comment = Text[(at + 1)..end].Trim();
            if (comment is ClosingName)
            {
                return at;
            }

            if (comment.StartsWith(Name + " ", StringComparison.Ordinal))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether words between braces ask for something: the name of a problem stands first, and a colon behind it.</summary>
    private static bool IsRequest(ReadOnlySpan<char> words)
    {
        var colon = words.IndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        var problem = words[..colon].Trim();
        return problem.StartsWith(Name + " ", StringComparison.Ordinal) || IsProblem(problem);
    }

    private static bool IsProblem(ReadOnlySpan<char> name) => name.SequenceEqual(Textbook) || name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
