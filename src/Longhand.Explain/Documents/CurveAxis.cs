using System.Collections.Immutable;

namespace Longhand.Explain.Documents;

/// <summary>An axis of a drawing.</summary>
/// <param name="Label">What it measures.</param>
/// <param name="Least">The number at its lower end.</param>
/// <param name="Most">The number at its upper end.</param>
/// <param name="Ticks">The numbers that are marked, from small to large.</param>
public sealed record CurveAxis(Formula Label, double Least, double Most, ImmutableArray<double> Ticks)
{
    /// <summary>Where a number stands, from 0 at the lower end to 1 at the upper end.</summary>
    /// <param name="value">The number.</param>
    public double Place(double value) => (value - Least) / (Most - Least);
}
