using System.Collections.Immutable;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A curve as a table: the values of its functions at the ticks of the horizontal axis.</summary>
internal static class CurveTable
{
    private static readonly Digits Shown = new(DerivationOptions.DefaultShown, isCarried: false);

    public static Block.Table Of(Block.Curve curve) =>
        new(
            curve.Caption,
            [.. curve.Lines.Select(line => line.Label).Prepend(curve.Horizontal.Label).Select(label => new TableColumn(Prose.Of(label), true))],
            curve.Horizontal.Ticks.Select((x, i) => curve.Lines.Select(line => line.Samples[i].Y).Prepend(x).Select(Cell).ToImmutableArray())
        );

    private static Prose Cell(double value) => Prose.Of(Shown.Shown(value));
}
