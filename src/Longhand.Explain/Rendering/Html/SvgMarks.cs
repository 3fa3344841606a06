using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>The attributes by which the parts of a drawing can be pointed at; without a page there are none.</summary>
/// <param name="diagram">What is drawn.</param>
/// <param name="page">What formulas carry; null where the page stands still.</param>
/// <param name="text">The sentences.</param>
internal sealed class SvgMarks(Block.Diagram diagram, PageMath? page, Sentences text)
{
    /// <summary>Whether there are any.</summary>
    public bool AreThere => page is not null;

    /// <summary>Those of an input or a unit.</summary>
    /// <param name="node">The node.</param>
    /// <param name="column">Its column.</param>
    /// <param name="unit">Its place in the column.</param>
    public string Node(DiagramNode node, int column, int unit)
    {
        if (page is null)
        {
            return string.Empty;
        }

        return Item("node", PageItems.Node(column, unit), say => column == 0 ? text.InputInDrawing(say(node.Name)) : text.UnitInDrawing(say(node.Name)), column);
    }

    /// <summary>Those of a weight.</summary>
    /// <param name="edge">The weight.</param>
    public string Weight(DiagramEdge edge)
    {
        if (page is null)
        {
            return string.Empty;
        }

        var (from, to) = (diagram.Columns[edge.Column - 1][edge.From].Name, diagram.Columns[edge.Column][edge.To].Name);
        return Item("edge", Parameter(edge.Number), say => text.WeightInDrawing(say(edge.Name), say(from), say(to)), edge.Column)
            + Way(PageItems.Node(edge.Column - 1, edge.From), PageItems.Node(edge.Column, edge.To));
    }

    /// <summary>Those of the label of a weight.</summary>
    /// <param name="edge">The weight.</param>
    /// <param name="isSeen">Whether it is seen at all times.</param>
    public string Label(DiagramEdge edge, bool isSeen) =>
        page is null ? string.Empty : $" class=\"label{(isSeen ? string.Empty : " later")}\" data-for=\"{Parameter(edge.Number)}\"{Frozen(edge.IsFrozen)}";

    /// <summary>Those of a bias.</summary>
    /// <param name="bias">The bias.</param>
    public string Bias(DiagramBias bias)
    {
        if (page is null)
        {
            return string.Empty;
        }

        var units = bias.Unit >= 0 ? [bias.Unit] : Enumerable.Range(0, diagram.Columns[bias.Column].Length);
        var unit = bias.Unit >= 0 ? diagram.Columns[bias.Column][bias.Unit].Name : null;
        return Item("bias", Parameter(bias.Number), say => text.BiasInDrawing(say(bias.Name), unit is null ? null : say(unit)), bias.Column)
            + Way(string.Empty, string.Join(' ', units.Select(j => PageItems.Node(bias.Column, j))))
            + Frozen(bias.IsFrozen);
    }

    /// <summary>Those of the way from an output to the loss.</summary>
    /// <param name="output">The output.</param>
    public string Output(int output) =>
        page is null
            ? string.Empty
            : Item("edge", PageItems.Output(output), say => text.PredictionInDrawing(say(diagram.Columns[^1][output].Name)), diagram.Columns.Length)
                + Way(PageItems.Node(diagram.Columns.Length - 1, output), PageItems.Loss);

    /// <summary>Those of the loss.</summary>
    public string Loss() => page is null ? string.Empty : Item("node", PageItems.Loss, _ => text.LossInDrawing, diagram.Columns.Length);

    /// <summary>Those of a number: its alternatives under every choice of digits.</summary>
    /// <param name="number">The number; null where there is none.</param>
    public string Digits(Formula.Number? number)
    {
        var texts = number is null ? [] : page?.Texts(number) ?? [];
        if (texts.IsEmpty)
        {
            return string.Empty;
        }

        var sign = number!.Quantity is { Kind: Backpropagation.QuantityKind.Input } ? string.Empty : " = ";
        return $" data-t=\"{string.Join(PageMath.Separator, texts.Select(t => sign + HtmlText.Number(t)))}\"";
    }

    private static string Parameter(Formula.Number number) => PageItems.Parameter(number.Quantity?.Parameter ?? -1);

    // What no line gives a new value: the drawing keeps the one it began with.
    private static string Frozen(bool isFrozen) => isFrozen ? " data-frozen" : string.Empty;

    private static string Way(string from, string to) => $" data-from=\"{from}\" data-to=\"{to}\"";

    // The label is heard, the title is seen.
    private string Item(string kind, string item, Func<Func<Symbol, string>, string> words, int column)
    {
        var colour = page!.Items.Mark(item) is { } mark ? PageMath.Colour(mark) : string.Empty;
        var label = HtmlText.Escape(words(name => page.Read(new Formula.Name(name))));
        var title = HtmlText.Escape(words(name => UnicodeText.Of(name)));
        return $" class=\"item {kind}\" data-item=\"{item}\" data-column=\"{HtmlText.Whole(column)}\" data-label=\"{label}\" data-title=\"{title}\"{colour}";
    }
}
