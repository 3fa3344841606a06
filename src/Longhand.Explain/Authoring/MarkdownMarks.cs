namespace Longhand.Explain.Authoring;

/// <summary>Finds the marks of a chapter in Markdown.</summary>
/// <param name="text">The chapter.</param>
internal sealed class MarkdownMarks(string text) : MarkScanner(text)
{
    /// <summary>Why a mark may not be the first thing of a line.</summary>
    public const string BeginsLine = "This mark begins a line, and Markdown takes a line that begins with a comment for HTML; put a word before it.";

    private const string Opening = "<!--";
    private const string Closing = "-->";
    private const string Dollars = "$$";

    // The fence that is open, or two dollars; empty outside.
    private string _fence = string.Empty;
    private bool _isMathematics;
    private readonly IndentedCode _indented = new();

    /// <inheritdoc/>
    public override void Scan()
    {
        for (var place = 0; place < Text.Length;)
        {
            place = Line(place);
        }
    }

    private int Line(int start)
    {
        var end = EndOfLine(start);
        var content = start + Indent(end).Length;
        var words = Text.AsSpan(content, end - content).TrimEnd();
        if (_fence.Length > 0)
        {
            return InFence(start, end, words);
        }

        // A fence may be the first thing of an item of a list.
        var item = BehindBullet(content, end);
        if (_indented.Take(Text.AsSpan(start, content - start), words, item > content))
        {
            return NextLine(start);
        }

        if (Fence(Text.AsSpan(item, end - item)) is { Length: > 0 } fence)
        {
            _fence = fence;
            _isMathematics = fence is Dollars || Text.AsSpan(item + fence.Length, end - item - fence.Length).Trim() is "math";
            return NextLine(start);
        }

        if (words.StartsWith(Opening) && words.EndsWith(Closing) && words.IndexOf(Closing) == words.Length - Closing.Length && words.Length >= Opening.Length + Closing.Length)
        {
            return CommentLine(content, content + words.Length);
        }

        return Inline(content, end, item);
    }

    private int InFence(int start, int end, ReadOnlySpan<char> words)
    {
        // A fence ends at one of the same sign that is at least as long, with nothing behind it.
        var isClosing = _fence is Dollars ? words.EndsWith(Dollars) : words.Length >= _fence.Length && words.Trim(_fence[0]).IsEmpty;
        if (isClosing)
        {
            _fence = string.Empty;
        }
        else if (_isMathematics)
        {
            return Mathematics(start, end);
        }

        return NextLine(start);
    }

    private int Mathematics(int place, int end)
    {
        while (place < end)
        {
            place = Text[place] switch
            {
                '\\' => place + 2,
                '%' => Percent(place, isInMathematics: true),
                '{' when IsAt(place, "{{") => Short(place, isInMathematics: true),
                _ => place + 1,
            };
        }

        return NextLine(Math.Min(place, Text.Length));
    }

    private static string Fence(ReadOnlySpan<char> words)
    {
        if (words.TrimEnd() is Dollars)
        {
            return Dollars;
        }

        var sign = words.Length > 0 ? words[0] : ' ';
        if (sign is not ('`' or '~'))
        {
            return string.Empty;
        }

        var length = words.IndexOfAnyExcept(sign) is var other and >= 0 ? other : words.Length;
        return length < 3 || (sign == '`' && words[length..].Contains('`')) ? string.Empty : new string(sign, length);
    }

    /// <summary>The place behind the bullet or the number of an item of a list; the place itself where there is none.</summary>
    private int BehindBullet(int place, int end)
    {
        var at = place;
        while (at < end && char.IsAsciiDigit(Text[at]))
        {
            at++;
        }

        var isItem = at < end && (at > place ? Text[at] is '.' or ')' : Text[at] is '-' or '*' or '+');
        if (!isItem || at + 1 >= end || Text[at + 1] is not (' ' or '\t'))
        {
            return place;
        }

        for (at++; at < end && Text[at] is ' ' or '\t'; at++) { }

        return BehindBullet(at, end);
    }

    /// <summary>A comment alone on its line: what is filled in stands below, until the comment that closes it.</summary>
    private int CommentLine(int start, int end)
    {
        var (words, wordsStart) = Request(start + Opening.Length, end - Closing.Length);
        if (!IsOurs(start, words))
        {
            return NextLine(end);
        }

        for (var line = NextLine(end); line < Text.Length; line = NextLine(line))
        {
            var content = line + Indent(EndOfLine(line)).Length;
            var next = Text[content..EndOfLine(line)].Trim();
            if (!next.StartsWith(Opening, StringComparison.Ordinal) || !next.EndsWith(Closing, StringComparison.Ordinal) || next.Length < Opening.Length + Closing.Length)
            {
                continue;
            }

            var comment = next[Opening.Length..^Closing.Length].Trim();
            if (comment is ClosingName)
            {
                Add(MarkShape.CommentLines, words, wordsStart, end, content, start);
                return NextLine(line);
            }

            if (comment.StartsWith(Name + " ", StringComparison.Ordinal) && !comment.Contains(Opening, StringComparison.Ordinal))
            {
                break;
            }
        }

        Refuse(start, $"This mark is not closed; put {Opening} {ClosingName} {Closing} on a line of its own below it.");
        return NextLine(end);
    }

    /// <summary>A line of a paragraph; code or a comment may go on over its end.</summary>
    private int Inline(int place, int end, int item)
    {
        var isFirst = place;
        while (place < end)
        {
            place = Text[place] switch
            {
                '\\' => place + 2,
                '`' => Code(place),
                '$' => Dollar(place, end),
                '<' when IsAt(place, Opening) => Comment(place, place == isFirst || place == item),
                '{' when IsAt(place, "{{") => InlineShort(place, place == isFirst || place == item),
                _ => place + 1,
            };
            end = place > end ? EndOfLine(Math.Min(place, Text.Length)) : end;
        }

        return NextLine(Math.Min(place, Text.Length));
    }

    private int InlineShort(int place, bool isFirst)
    {
        var count = Marks.Count;
        var next = Short(place, isInMathematics: false);
        if (Marks.Count > count && isFirst && !Marks[^1].IsAlone)
        {
            RefuseFirst(place);
        }

        return next;
    }

    private void RefuseFirst(int place)
    {
        Marks.RemoveAt(Marks.Count - 1);
        Refuse(place, BeginsLine);
    }

    /// <summary>Code between equal runs of backticks in one paragraph. With a dollar before it, it is mathematics.</summary>
    private int Code(int place)
    {
        var run = Text.AsSpan(place).IndexOfAnyExcept('`') is var count and >= 0 ? count : Text.Length - place;
        for (var at = place + run; at < Text.Length; at++)
        {
            if (Text[at] is '\n' && IsBlank(at + 1, EndOfLine(at + 1)))
            {
                break;
            }

            if (Text[at] != '`')
            {
                continue;
            }

            var length = Text.AsSpan(at).IndexOfAnyExcept('`') is var other and >= 0 ? other : Text.Length - at;
            if (length == run)
            {
                if (place > 0 && Text[place - 1] == '$' && at + run < Text.Length && Text[at + run] == '$')
                {
                    RefuseInside(place + run, at);
                }

                return at + run;
            }

            at += length - 1;
        }

        return place + run;
    }

    /// <summary>Mathematics in a line: a dollar before a sign and one behind a sign, with no digit behind it. A price is none.</summary>
    private int Dollar(int place, int end)
    {
        if (place + 1 >= end || char.IsWhiteSpace(Text[place + 1]) || Text[place + 1] is '`' or '$')
        {
            return place + 1;
        }

        for (var at = place + 1; at < end; at++)
        {
            if (Text[at] == '\\')
            {
                at++;
            }
            else if (Text[at] == '$' && !char.IsWhiteSpace(Text[at - 1]) && (at + 1 == end || !char.IsAsciiDigit(Text[at + 1])))
            {
                RefuseInside(place + 1, at);
                return at + 1;
            }
        }

        return place + 1;
    }

    /// <summary>Mathematics in a line holds no comments, so it can hold no marks.</summary>
    private void RefuseInside(int start, int end)
    {
        var inside = new MarkdownMarks(Text[start..end].Replace('`', ' ').Replace('$', ' '));
        inside.Inline(0, inside.Text.Length, 0);
        if (inside.Marks.Count > 0 || inside.Mistakes.Count > 0)
        {
            var place = start + (inside.Marks.Count > 0 ? inside.Marks[0].Start : inside.Mistakes[0].Offset);
            Refuse(place, "This mark stands in mathematics in a line, which holds no comments; close the dollar before it, or put the formula into a ```math block.");
        }
    }

    private int Comment(int place, bool isFirst)
    {
        var end = Text.IndexOf(Closing, place + Opening.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            return place + Opening.Length;
        }

        var (words, wordsStart) = Request(place + Opening.Length, end);
        end += Closing.Length;
        if (!IsOurs(place, words))
        {
            return end;
        }

        var close = end;
        for (close = Text.IndexOf(Opening, end, StringComparison.Ordinal); close >= 0; close = Text.IndexOf(Opening, close + 1, StringComparison.Ordinal))
        {
            var closeEnd = Text.IndexOf(Closing, close, StringComparison.Ordinal);
            var comment = closeEnd < 0 ? string.Empty : Text[(close + Opening.Length)..closeEnd].Trim();
            if (comment is ClosingName && !HasBlankLine(end, close))
            {
                Add(MarkShape.Comments, words, wordsStart, end, close, place);
                if (isFirst)
                {
                    RefuseFirst(place);
                }

                return closeEnd + Closing.Length;
            }

            if (comment is ClosingName || comment.StartsWith(Name + " ", StringComparison.Ordinal))
            {
                break;
            }
        }

        Refuse(place, $"This mark is not closed; put {Opening} {ClosingName} {Closing} behind it in its paragraph.");
        return end;
    }

    private bool HasBlankLine(int start, int end)
    {
        for (var line = NextLine(start); line < end; line = NextLine(line))
        {
            if (IsBlank(line, EndOfLine(line)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment is a mark; one that closes nothing is refused.</summary>
    private bool IsOurs(int place, string words)
    {
        if (words is ClosingName)
        {
            Refuse(place, $"This mark closes nothing; take it away, or give the one that it closes: {Opening} longhand PROBLEM: WHAT {Closing}.");
        }

        return words.StartsWith(Name, StringComparison.Ordinal) && words.Length > Name.Length && char.IsWhiteSpace(words[Name.Length]);
    }

    private void Add(MarkShape shape, string words, int wordsStart, int start, int end, int place)
    {
        var (request, requestStart) = Request(wordsStart + Name.Length, wordsStart + words.Length);
        Marks.Add(new Mark(shape, request, requestStart, start, end, Indent(place)) { IsAlone = shape == MarkShape.CommentLines });
    }
}
