using Longhand.Checking.Reading;
using Longhand.Explain.Rendering;

namespace Longhand.Checking.Reports;

/// <summary>A line of the working with a claim in it, cut to the width of a terminal: what stands before the claim, the claim, what stands behind.</summary>
/// <param name="Before">What stands before.</param>
/// <param name="Claim">The number.</param>
/// <param name="After">What stands behind.</param>
internal sealed record LineQuote(string Before, string Claim, string After)
{
    private const string Cut = "… ";

    /// <summary>The line of a claim.</summary>
    /// <param name="lines">The working.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="room">How many columns it may take.</param>
    public static LineQuote Of(SourceLines lines, Claim claim, int room)
    {
        var (start, end) = (lines.Start(claim.Line - 1), lines.End(claim.Line - 1));
        var at = Math.Min(lines.Offset(claim.Line, claim.Column), end);
        var behind = Math.Min(at + claim.Printed.Length, end);
        var (before, number, after) = (Plain(lines.Text[start..at]).TrimStart(), Plain(lines.Text[at..behind]), Plain(lines.Text[behind..end]).TrimEnd());
        number = TextBox.Cut(number, room - (2 * Cut.Length));
        var left = room - TextBox.Columns(number);
        if (TextBox.Columns(before) + TextBox.Columns(after) <= left)
        {
            return new(before, number, after);
        }

        // What leads to a number stands before it: two thirds of the room.
        var behindIt = Math.Min(TextBox.Columns(after), Math.Max(left / 3, left - TextBox.Columns(before)));
        return new(End(before, left - behindIt), number, TextBox.Columns(after) <= behindIt ? after : TextBox.Cut(after, behindIt - Cut.Length) + " …");
    }

    private static string Plain(string text) => UnicodeText.Visible(text.Replace('\t', ' '));

    private static string End(string text, int room)
    {
        if (TextBox.Columns(text) <= room)
        {
            return text;
        }

        var from = text.Length;
        for (var columns = 0; from > 0 && columns < room - Cut.Length; columns++)
        {
            from--;
        }

        return Cut + text[from..];
    }
}
