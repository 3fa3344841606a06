using Longhand.Explain.Documents;
using Longhand.Functions;

namespace Longhand.Explain.Derivations;

/// <summary>Which units a step leaves out, example by example, and what the others count.</summary>
internal static class DropoutSection
{
    public static IEnumerable<Block> Write(Worksheet sheet)
    {
        yield return new Block.Paragraph(sheet.Text.Masks);
        foreach (var layer in Layers(sheet))
        {
            yield return Kept(sheet, layer);
        }

        (int Layer, int Unit)[] units = [.. Layers(sheet).SelectMany(l => Enumerable.Range(0, sheet.Network.Layers[l].Units).Select(unit => (l, unit)))];
        bool Names((int Layer, int Unit) of, int example) => sheet.Scope.Names(Quantities.Mask(of.Layer, of.Unit, example));
        int[] examples = [.. sheet.Step.Examples.Where(e => Array.Exists(units, of => Names(of, e)))];
        (int Layer, int Unit)[] shown = [.. units.Where(of => Array.Exists(examples, e => Names(of, e)))];
        foreach (var table in ExamplesTable.Of(
            sheet,
            sheet.Text.MasksCaption,
            examples,
            [.. shown.Select(of => sheet.Symbol(Quantities.Mask(of.Layer, of.Unit, example: -1)))],
            example => shown.Select(of => Prose.Of(sheet.Number(Quantities.Mask(of.Layer, of.Unit, example))))
        ))
        {
            yield return table;
        }
    }

    /// <summary>The layers whose masks enter what is shown.</summary>
    public static IEnumerable<int> Layers(Worksheet sheet) =>
        Enumerable.Range(0, sheet.Network.Layers.Length).Where(l => sheet.Network.Layers[l].HasDropout && sheet.Scope.Works(Quantities.MaskKept(l)));

    /// <summary>1 / (1 − p) of a layer.</summary>
    public static Block.Equation Kept(Worksheet sheet, int layer) =>
        sheet.Equation(Quantities.MaskKept(layer), Dropout.Kept(sheet.Bind(Quantities.DropoutShare(layer))));
}
