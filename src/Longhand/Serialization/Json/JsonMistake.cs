using System.Text;
using System.Text.Json;

namespace Longhand.Serialization;

/// <summary>
/// Says in words what is wrong with a text that is no JSON. The framework's own messages are made for programmers, and an
/// application may have left them out.
/// </summary>
/// <param name="utf8">The bytes of the document, valid UTF-8.</param>
/// <param name="last">The last token that could be read.</param>
/// <param name="lastEnd">Where it ended.</param>
/// <param name="open">The brackets that are open there, with their lines.</param>
internal sealed class JsonMistake(byte[] utf8, JsonTokenType last, int lastEnd, Stack<(byte Bracket, int Line)> open)
{
    private const int LongestPiece = 20;
    private const string AKey = "a key in double quotes";

    private bool IsInObject => open.TryPeek(out var top) && top.Bracket == (byte)'{';

    /// <summary>Where the mistake is, and what it is with its remedy.</summary>
    public (int Position, string Reason) Describe()
    {
        var (start, separator) = NextToken();
        if (start >= utf8.Length)
        {
            return (utf8.AsSpan().TrimEnd(" \t\r\n"u8).Length, AtTheEnd());
        }

        if (utf8[start] == (byte)'/')
        {
            return (start, "A comment here is not closed or has only one slash; write // … to the end of the line, or /* … */.");
        }

        var expected = Expected(separator);
        if (utf8[start] == (byte)'"')
        {
            if (InText(start) is { } inText)
            {
                return inText;
            }

            if (expected is AKey)
            {
                return AfterKey(start);
            }
        }

        var piece = Piece(start);
        if (start + Encoding.UTF8.GetByteCount(piece) == utf8.Length && open.Count > 0 && IsWord(utf8[start]))
        {
            return (start, AtTheEnd());
        }

        return (start, $"{Quoted(piece)} stands where {expected} belongs{Remedy(piece, expected)}.");
    }

    /// <summary>A key that is a text is right; then it is the colon that is missing.</summary>
    private (int Position, string Reason) AfterKey(int start)
    {
        var key = Run(start, TextLength(start));
        var rest = utf8.AsSpan(start + Encoding.UTF8.GetByteCount(key)).TrimStart(" \t\r\n"u8);
        var position = utf8.Length - rest.Length;
        return rest.IsEmpty
            ? (utf8.AsSpan().TrimEnd(" \t\r\n"u8).Length, AtTheEnd())
            : (position, $"{Quoted(Piece(position))} stands where a colon belongs; write {JsonValue.Shown(key)}: and the value.");
    }

    private string AtTheEnd()
    {
        if (last == JsonTokenType.None)
        {
            return "The file is empty; a problem is an object: write { … } or name another file.";
        }

        var (bracket, line) = open.TryPeek(out var top) ? top : ((byte)'{', 1);
        var closing = bracket == (byte)'{' ? '}' : ']';
        return FormattableString.Invariant($"The file ends here, but the {(char)bracket} of line {line} is not closed; add what is missing and {closing}.");
    }

    /// <summary>Where the token after the last one begins, and the comma or colon before it, if any.</summary>
    private (int Start, byte Separator) NextToken()
    {
        byte separator = 0;
        var i = lastEnd;
        while (i < utf8.Length)
        {
            var rest = utf8.AsSpan(i);
            if (rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                i++;
            }
            else if (rest.StartsWith("//"u8))
            {
                i += rest.IndexOf((byte)'\n') is var end and >= 0 ? end : rest.Length;
            }
            else if (rest.StartsWith("/*"u8) && rest[2..].IndexOf("*/"u8) is var close and >= 0)
            {
                i += close + 4;
            }
            else if (separator == 0 && IsSeparator(rest[0]))
            {
                separator = rest[0];
                i++;
            }
            else
            {
                break;
            }
        }

        return (i, separator);
    }

    private bool IsSeparator(byte b) =>
        b == (byte)',' && open.Count > 0 && last is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName);

    private string Expected(byte separator) => (separator, last) switch
    {
        // A key is read with its colon.
        (_, JsonTokenType.None or JsonTokenType.PropertyName) => "a value",
        ((byte)',', _) or (_, JsonTokenType.StartObject or JsonTokenType.StartArray) => IsInObject ? AKey : "a value",
        _ when open.Count == 0 => "the end of the file",
        _ => IsInObject ? "a comma or }" : "a comma or ]",
    };

    /// <summary>What is wrong inside a text that begins in a place; null where nothing is.</summary>
    private (int, string)? InText(int start)
    {
        for (var i = start + 1; i < utf8.Length; i++)
        {
            switch (utf8[i])
            {
                case (byte)'"':
                    return null;
                case (byte)'\n' or (byte)'\r':
                    return (i, "A text is not closed in this line; close it with a double quote.");
                case < 0x20 and var control:
                    return (i, $"The control character 0x{control:X2} stands in a text; remove it, or write it as \\u00{control:X2}.");
                case (byte)'\\':
                    var length = EscapeLength(i);
                    if (length == 0)
                    {
                        return (i, $"{Quoted(Run(i, 2))} is no escape; write \\\\ for a backslash, and \\n, \\t, \\\" or \\u with four digits for the others.");
                    }

                    i += length - 1;
                    break;
            }
        }

        return (start, "A text begins here and is never closed; close it with a double quote.");
    }

    /// <summary>The length of a text that is right, its quotes included.</summary>
    private int TextLength(int start)
    {
        var i = start + 1;
        while (utf8[i] != (byte)'"')
        {
            i += utf8[i] == (byte)'\\' ? EscapeLength(i) : 1;
        }

        return i + 1 - start;
    }

    private int EscapeLength(int i)
    {
        var rest = utf8.AsSpan(i + 1);
        return rest switch
        {
            [(byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
            [(byte)'u', var a, var b, var c, var d, ..] when IsHex(a) && IsHex(b) && IsHex(c) && IsHex(d) => 6,
            _ => 0,
        };
    }

    private static bool IsHex(byte b) => char.IsAsciiHexDigit((char)b);

    private string Piece(int start)
    {
        var length = 0;
        while (start + length < utf8.Length && IsWord(utf8[start + length]))
        {
            length++;
        }

        return Run(start, Math.Max(length, 1));
    }

    private static bool IsWord(byte b) => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b) || b is (byte)'.' or (byte)'+' or (byte)'-' or (byte)'_' or (byte)'$';

    /// <summary>Some bytes as text, not cut inside a character.</summary>
    private string Run(int start, int length)
    {
        var end = Math.Min(start + length, utf8.Length);
        while (end < utf8.Length && (utf8[end] & 0xC0) == 0x80)
        {
            end++;
        }

        return Encoding.UTF8.GetString(utf8, start, end - start);
    }

    private static string Quoted(string piece) =>
        piece is "\"" ? "A text" : piece is "'" ? "A single quote" : "'" + JsonValue.Shown(piece.Length > LongestPiece ? piece[..LongestPiece] + "…" : piece) + "'";

    private static string Remedy(string piece, string expected) => expected switch
    {
        "a value" when piece is "NaN" or "Infinity" or "-Infinity" or "+Infinity" or "nan" or "inf" => "; every number of a problem is finite: write one",
        "a value" when piece is "'" => "; write texts in double quotes",
        "a value" when piece[0] is '+' or '.' or '-' || char.IsAsciiDigit(piece[0]) => "; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point",
        "a value" when piece is "True" or "False" or "None" => "; write true, false or null",
        "a value" => "; write a number, a text in double quotes, [ … ], { … }, true, false or null",
        AKey when piece is "#" => "; begin a comment with //",
        AKey => ": write \"key\": value",
        "the end of the file" => "; remove what follows the last }",
        _ when piece is "\"" or "{" or "[" || char.IsLetterOrDigit(piece[0]) => ": put a comma before it",
        _ => "; write one of the two",
    };
}
