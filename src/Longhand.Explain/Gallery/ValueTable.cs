using System.Collections.Immutable;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Gallery;

/// <summary>Values and derivatives at several numbers, every number in full.</summary>
internal static class ValueTable
{
    public static Block.Table Of(Prose caption, Formula letter, IReadOnlyList<Formula> functions, IEnumerable<FunctionPoint> points) =>
        new(
            caption,
            [.. functions.Prepend(letter).Select(f => new TableColumn(Prose.Of(f), true))],
            points.Select<FunctionPoint, ImmutableArray<Prose>>(p => [Cell(p.X), Cell(p.Value), Cell(p.Derivative)])
        );

    private static Prose Cell(double value) => Prose.Of(Digits.InFull(value));
}
