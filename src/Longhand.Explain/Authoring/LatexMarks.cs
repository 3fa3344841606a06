namespace Longhand.Explain.Authoring;

/// <summary>Finds the marks of a chapter in LaTeX.</summary>
/// <param name="text">The chapter.</param>
internal sealed class LatexMarks(string text) : MarkScanner(text)
{
    private const string Command = @"\longhand";

    private static readonly string[] Verbatim = ["verbatim", "verbatim*", "Verbatim", "Verbatim*", "BVerbatim", "LVerbatim", "lstlisting", "minted", "alltt", "comment", "filecontents", "filecontents*"];

    private bool _isDefined;

    /// <inheritdoc/>
    public override void Scan()
    {
        for (var place = 0; place < Text.Length;)
        {
            place = Text[place] switch
            {
                '\\' => Backslash(place),
                '%' => Percent(place, isInMathematics: false),
                '{' when IsAt(place, "{{") => Short(place, isInMathematics: false),
                _ => place + 1,
            };
        }

        // A chapter of a book leaves the definition to the book.
        var document = Text.IndexOf(@"\begin{document}", StringComparison.Ordinal);
        if (!_isDefined && document >= 0 && Text.Contains(@"\documentclass", StringComparison.Ordinal) && Marks.Exists(mark => mark.Shape is MarkShape.Short or MarkShape.Command))
        {
            Refuse(document, @"The document does not define \longhand; put \providecommand{\longhand}[2]{#2} before this line: it sets the number, and not what asks for it.");
        }
    }

    private int Backslash(int place)
    {
        if (IsCommand(place, Command))
        {
            return Longhand(place);
        }

        if (IsCommand(place, @"\verb") || IsCommand(place, @"\lstinline"))
        {
            return Verb(place);
        }

        const string Begin = @"\begin{";
        if (IsAt(place, Begin))
        {
            var close = Text.IndexOf('}', place);
            var name = close < 0 ? string.Empty : Text[(place + Begin.Length)..close];
            if (Verbatim.Contains(name, StringComparer.Ordinal))
            {
                var end = Text.IndexOf(@"\end{" + name + "}", close, StringComparison.Ordinal);
                return end < 0 ? Text.Length : end;
            }
        }

        return Math.Min(place + 2, Text.Length);
    }

    private bool IsCommand(int place, string command) =>
        IsAt(place, command) && (place + command.Length == Text.Length || !char.IsAsciiLetter(Text[place + command.Length]));

    /// <summary>\verb|…|: what stands between two equal characters.</summary>
    private int Verb(int place)
    {
        var start = place + 1;
        while (start < Text.Length && (char.IsAsciiLetter(Text[start]) || Text[start] == '*'))
        {
            start++;
        }

        var eol = EndOfLine(place);
        var end = start < eol ? Text.IndexOf(Text[start] == '{' ? '}' : Text[start], start + 1, eol - start - 1) : -1;
        return end < 0 ? start : end + 1;
    }

    private int Longhand(int place)
    {
        var first = Behind(place + Command.Length);
        if (first == Text.Length || Text[first] != '{')
        {
            _isDefined |= first < Text.Length && Text[first] is '}' or '[' or '#';
            return first;
        }

        if (GroupEnd(first) is not { } firstEnd)
        {
            Refuse(place, @"The brace that this \longhand opens is not closed; close it with }.");
            return first;
        }

        var second = Behind(firstEnd);
        if (second == Text.Length || Text[second] != '{' || GroupEnd(second) is not { } secondEnd)
        {
            Refuse(place, @"This \longhand has no place for what belongs there; put {} behind it.");
            return firstEnd;
        }

        var (request, start) = Request(first + 1, firstEnd - 1);
        Marks.Add(new Mark(MarkShape.Command, request, start, second + 1, secondEnd - 1, Indent(place)));
        return secondEnd;
    }

    private int Behind(int place)
    {
        while (place < Text.Length && Text[place] is ' ' or '\t')
        {
            place++;
        }

        return place;
    }

    /// <summary>The place behind the brace that closes a group; null where none does before the paragraph ends.</summary>
    private int? GroupEnd(int place)
    {
        var depth = 0;
        for (var at = place; at < Text.Length; at++)
        {
            switch (Text[at])
            {
                case '\\':
                    at++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return at + 1;
                case '\n' when IsBlank(at + 1, EndOfLine(Math.Min(at + 1, Text.Length))):
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}
