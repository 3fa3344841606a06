using System.Collections.Immutable;
using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Authoring;

/// <summary>
/// Takes from the blocks of a place what refers to an equation that the place does not contain. In Markdown the number of the derivation
/// stays, without its link; in LaTeX the chapter counts its equations itself, and the number would be that of another one.
/// </summary>
/// <param name="blocks">The blocks of the place.</param>
/// <param name="format">What the chapter is written in.</param>
internal sealed class PlaceReferences(IReadOnlyList<Block> blocks, ChapterFormat format)
{
    private readonly HashSet<int> _here = [.. blocks.OfType<Block.Equation>().Select(equation => equation.Number).OfType<int>()];

    /// <summary>The blocks, which refer to nothing outside.</summary>
    public IReadOnlyList<Block> Settled() => [.. blocks.Select(Settled)];

    private Block Settled(Block block) => block switch
    {
        Block.Paragraph paragraph => paragraph with { Text = Words(paragraph.Text) },
        Block.Bullets bullets => bullets with { Items = [.. bullets.Items.Select(Words)] },
        Block.Note note => note with { Text = Words(note.Text) },
        Block.Equation { Remark: { } remark } equation => equation with { Remark = Remark(remark) },
        Block.Table table => Table(table),
        _ => block,
    };

    private Block.Table Table(Block.Table table)
    {
        // A column of such references alone says nothing once they are gone.
        var kept = Enumerable.Range(0, table.Columns.Length).Where(column => !IsGone(table, column)).ToArray();
        return table with
        {
            Columns = [.. kept.Select(column => table.Columns[column])],
            Rows = table.Rows.Select(row => ImmutableArray.CreateRange(kept.Select(column => Words(row[column])))),
        };
    }

    private bool IsGone(Block.Table table, int column) =>
        format == ChapterFormat.Latex && table.Rows.Any() && table.Rows.All(row => row[column].Pieces is [var piece] && IsOutside(piece));

    /// <summary>A remark says where else something stands; without the place it says nothing.</summary>
    private Prose? Remark(Prose remark) => format == ChapterFormat.Latex && remark.Pieces.Any(IsOutside) ? null : Words(remark);

    private Prose Words(Prose prose)
    {
        if (!prose.Pieces.Any(IsOutside))
        {
            return prose;
        }

        ImmutableArray<Inline> pieces = format == ChapterFormat.Latex
            ? [.. prose.Pieces.Where(piece => !IsOutside(piece))]
            : [.. prose.Pieces.Select(piece => piece is Inline.Reference { Number: var number } && IsOutside(piece) ? new Inline.Words(string.Create(CultureInfo.InvariantCulture, $"({number})")) : piece)];
        return new Prose(pieces);
    }

    private bool IsOutside(Inline piece) => piece is Inline.Reference { Number: var number } && !_here.Contains(number);
}
