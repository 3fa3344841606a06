using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Longhand.Explain.Tests.Reading;

/// <summary>A page of Markdown: mathematics in blocks called math, and in code between dollar signs.</summary>
internal sealed class MarkdownPage : PageReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public override string Format => "markdown";

    public override IEnumerable<ReadItem> Read(Derivation derivation, DerivationOptions options) =>
        Markdown.Parse(Written(derivation, writer => new MarkdownRenderer(writer)), Pipeline).SelectMany(Items);

    private static IEnumerable<ReadItem> Items(Block block) => block switch
    {
        FencedCodeBlock { Info: "math" } math => [new ReadItem.Equation(ReadEquation.Of([.. LatexReader.Tokens(math.Lines.ToString()).Where(LatexReader.IsMathematics)]))],
        Table table => [new ReadItem.Table(Table(table))],
        ContainerBlock container => container.SelectMany(Items),
        LeafBlock { Inline: { } inline } => Formulas(inline).Select(formula => new ReadItem.Inline(formula)),
        _ => [],
    };

    private static ReadTable Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => (IReadOnlyList<ReadCell>)[.. row.OfType<TableCell>().Select(Cell)]).ToArray();
        return new ReadTable(rows[0], rows[1..]);
    }

    private static ReadCell Cell(TableCell cell)
    {
        var inline = cell.OfType<LeafBlock>().Select(leaf => leaf.Inline).FirstOrDefault();
        var words = inline is null ? string.Empty : string.Concat(inline.Descendants<LiteralInline>().Select(literal => literal.Content.ToString())).Trim();
        return new ReadCell(words.Trim('$').Trim(), inline is null ? null : Formulas(inline).FirstOrDefault());
    }

    private static IEnumerable<ReadNode> Formulas(ContainerInline inline) =>
        inline.Descendants<CodeInline>()
            .Where(code => code.PreviousSibling is LiteralInline before && before.Content.ToString().EndsWith('$'))
            .Select(code => LatexReader.Read(code.Content));
}
