using System.Buffers;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Authoring;

/// <summary>Writes what belongs in a marked place, in the format of the chapter.</summary>
/// <param name="format">What the chapter is written in.</param>
/// <param name="newLine">What ends its lines.</param>
/// <param name="sentences">The language of its words.</param>
internal sealed class MarkWriter(ChapterFormat format, string newLine, Sentences sentences)
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("0123456789.");

    private readonly LatexFormula _formulas = new(
        format == ChapterFormat.Markdown ? LatexDialect.Browser : LatexDialect.Article,
        new FormulaMeasure(double.PositiveInfinity)
    );

    /// <summary>A number: in mathematics as mathematics, in a sentence with its minus sign as a sign.</summary>
    public string Number(Mark mark, Formula.Number number)
    {
        if (format == ChapterFormat.Markdown)
        {
            return mark.IsInMathematics ? _formulas.Write(number) : UnicodeText.Of(number);
        }

        var text = _formulas.Write(number);
        return text.AsSpan().ContainsAnyExcept(Plain) ? $@"\ensuremath{{{text}}}" : text;
    }

    /// <summary>An equation in a line: its left side and one of its sides.</summary>
    public string InLine(Mark mark, Block.Equation equation)
    {
        var side = equation.Sides[^1];
        var text = _formulas.Write(new Formula.Comparison(equation.Left, side.IsExact ? "=" : "≈", side.Formula));
        return format == ChapterFormat.Latex ? $@"\ensuremath{{{text}}}"
            : mark.IsInMathematics ? text

            // GitHub sees no mathematics where a sign touches its dollar.
            : $" $`{text}`$";
    }

    /// <summary>
    /// Blocks, without an empty line before and behind them. In LaTeX they bring with them what they need, in a group of their own; an
    /// equation alone needs nothing.
    /// </summary>
    public string Lines(IReadOnlyList<Block> blocks)
    {
        using var writer = new StringWriter { NewLine = newLine };
        DocumentRenderer renderer = format == ChapterFormat.Markdown ? new MarkdownRenderer(writer, sentences) : new LatexRenderer(writer, isFragment: true, sentences);
        var settled = new PlaceReferences(blocks, format).Settled();
        if (format == ChapterFormat.Latex && settled is not [Block.Equation { Number: null }])
        {
            renderer.Render(settled, string.Empty);
            return writer.ToString().Trim('\r', '\n');
        }

        foreach (var block in settled)
        {
            block.Accept(renderer);
        }

        return writer.ToString().Trim('\r', '\n');
    }

    /// <summary>An equation as it stands alone: no number that other places refer to, and the sides that are asked for.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="isInLine">Whether it stands in a line, which has room for one side.</param>
    /// <exception cref="MarkException">It has no such side.</exception>
    public static Block.Equation Alone(Block.Equation equation, MarkRequest request, bool isInLine)
    {
        var remark = equation.Remark is { } words && !words.Pieces.Any(piece => piece is Inline.Reference) ? words : null;
        var alone = equation with { Number = null, Remark = remark };
        var side = request.Side ?? (isInLine ? MarkRequest.LastSide : null);
        if (side is null)
        {
            return alone;
        }

        if (side > equation.Sides.Length)
        {
            throw new MarkException(request.NameStart, FormattableString.Invariant($"The equation has {equation.Sides.Length} sides; it has no side {side}: ask for one of these, or side last."));
        }

        // What is left out between them may have been rounded.
        var last = side == MarkRequest.LastSide ? equation.Sides.Length : side.Value;
        var isExact = equation.Sides.Take(last).All(s => s.IsExact);
        return alone with { Sides = [equation.Sides[last - 1] with { IsExact = isExact }], Remark = null };
    }

    /// <summary>What replaces the place of a mark.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="content">What is filled in.</param>
    /// <param name="isBlock">Whether it takes lines of its own.</param>
    public string Whole(Mark mark, string content, bool isBlock)
    {
        var blank = newLine + (mark.Indent.Contains('>', StringComparison.Ordinal) ? mark.Indent.TrimEnd() : string.Empty);
        var lines = newLine + mark.Indent + content.Replace(newLine, newLine + mark.Indent, StringComparison.Ordinal);
        lines = lines.Replace(newLine + mark.Indent + newLine, blank + newLine, StringComparison.Ordinal);
        lines = lines.Replace(newLine + mark.Indent + newLine, blank + newLine, StringComparison.Ordinal);
        var percent = $"% longhand {mark.Request}{lines}{newLine}{mark.Indent}% /longhand{(mark.HasMoreBehind ? newLine + mark.Indent : string.Empty)}";
        return mark.Shape switch
        {
            MarkShape.Comments or MarkShape.Command => content,
            MarkShape.CommentLines => blank + lines + blank + newLine + mark.Indent,
            MarkShape.PercentLines => lines + newLine + mark.Indent,
            _ when mark.IsInMathematics => percent,
            _ when format == ChapterFormat.Latex => isBlock ? percent : $@"\longhand{{{mark.Request}}}{{{content}}}",
            _ when isBlock => $"<!-- longhand {mark.Request} -->{blank}{lines}{blank}{newLine}{mark.Indent}<!-- /longhand -->",
            _ => $"<!-- longhand {mark.Request} -->{content}<!-- /longhand -->",
        };
    }

    /// <summary>What stands in the place of a mark, without what belongs to the mark; null where it was not filled.</summary>
    public static string? Standing(Mark mark, string text)
    {
        var standing = text[mark.Start..mark.End];
        return mark.Shape switch
        {
            MarkShape.Short => null,
            MarkShape.Comments or MarkShape.Command => standing.Trim(),
            _ => string.Join('\n', standing.ReplaceLineEndings("\n").Split('\n').Select(line => Unquoted(line, mark.Indent))).Trim(),
        };
    }

    private static string Unquoted(string line, string indent) =>
        line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line.TrimEnd() == indent.TrimEnd() ? string.Empty : line;
}
