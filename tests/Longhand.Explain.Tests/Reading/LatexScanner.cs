namespace Longhand.Explain.Tests.Reading;

/// <summary>Walks over LaTeX: commands, groups, environments. It knows no mathematics.</summary>
internal sealed class LatexScanner(string text)
{
    public int At { get; set; }

    public bool IsAtEnd => At >= text.Length;

    public char Next => text[At];

    public bool IsFollowedBy(string expected) => text.AsSpan(At).StartsWith(expected, StringComparison.Ordinal);

    public bool Take(string expected)
    {
        if (!IsFollowedBy(expected))
        {
            return false;
        }

        At += expected.Length;
        return true;
    }

    public void SkipBlanks()
    {
        while (!IsAtEnd && (char.IsWhiteSpace(Next) || Next is '~'))
        {
            At++;
        }
    }

    /// <summary>A command with its backslash: a word, or one character.</summary>
    public string Command()
    {
        var start = At++;
        while (!IsAtEnd && char.IsAsciiLetter(Next))
        {
            At++;
        }

        At = At == start + 1 ? Math.Min(At + 1, text.Length) : At;
        return text[start..At];
    }

    /// <summary>What a command is given: a group, a command, or one character.</summary>
    public string Argument()
    {
        SkipBlanks();
        if (IsAtEnd)
        {
            throw new FormatException($"«{text}» ends where an argument is expected.");
        }

        return Next switch
        {
            '{' => Group('{', '}'),
            '\\' => Command(),
            _ => text[At++].ToString(),
        };
    }

    /// <summary>One character, a blank as well.</summary>
    public string Character() => text[At++].ToString();

    /// <summary>An argument in square brackets, where there is one.</summary>
    public string? Option()
    {
        SkipBlanks();
        return !IsAtEnd && Next == '[' ? Group('[', ']') : null;
    }

    /// <summary>The body of an environment whose \begin{name} was taken.</summary>
    public string Body(string name)
    {
        var (begin, end, depth) = ($@"\begin{{{name}}}", $@"\end{{{name}}}", 1);
        for (var start = At; !IsAtEnd; At++)
        {
            depth += IsFollowedBy(begin) ? 1 : IsFollowedBy(end) ? -1 : 0;
            if (depth == 0)
            {
                var body = text[start..At];
                At += end.Length;
                return body;
            }
        }

        throw new FormatException($"{begin} is not closed.");
    }

    private string Group(char open, char close)
    {
        var (start, depth) = (++At, 1);
        for (; !IsAtEnd; At++)
        {
            if (Next == '\\')
            {
                At++;
                continue;
            }

            // Braces hide what is in them from the end of an option.
            depth += Next == open || (open != '{' && Next == '{') ? 1 : Next == close || (close != '}' && Next == '}') ? -1 : 0;
            if (depth == 0)
            {
                return text[start..At++];
            }
        }

        throw new FormatException($"«{text[start..]}» is not closed.");
    }
}
