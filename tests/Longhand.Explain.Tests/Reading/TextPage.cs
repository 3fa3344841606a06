using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Reading;

/// <summary>The text for the terminal, formula by formula as it is set before it is broken into lines.</summary>
internal sealed class TextPage : PageReader
{
    public override string Format => "text";

    public override IEnumerable<ReadItem> Read(Derivation derivation, DerivationOptions options) => derivation.Blocks().SelectMany(Items);

    private static IEnumerable<ReadItem> Items(Block block) => block switch
    {
        Block.Equation equation => [new ReadItem.Equation(new ReadEquation(Read(equation.Left), [.. equation.Sides.Select(side => (side.IsExact ? "=" : "≈", Read(side.Formula)))]))],
        Block.Table table => [new ReadItem.Table(new ReadTable([.. table.Columns.Select(column => Cell(column.Header))], [.. table.Rows.Select(row => (IReadOnlyList<ReadCell>)[.. row.Select(Cell)])]))],
        _ => [],
    };

    private static ReadCell Cell(Prose cell) =>
        new(UnicodeText.Of(cell), cell.Pieces.OfType<Inline.Math>().FirstOrDefault() is { } math ? Read(math.Formula) : null);

    private static ReadNode Read(Formula formula)
    {
        var box = TextFormula.Of(formula);
        return FormulaReader.Read(box.Lines, box.Baseline);
    }
}
