using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A column of a drawing.</summary>
/// <param name="places">The units in their places; <see cref="Excerpt.Dots"/> where some are left out.</param>
internal sealed class SvgColumn(IReadOnlyList<int> places)
{
    private const int Most = 16;
    private const int First = 8;
    private const int Last = 4;

    private readonly Dictionary<int, int> _places = places.Select((unit, place) => (unit, place)).ToDictionary(p => p.unit, p => p.place);

    /// <summary>The units in their places.</summary>
    public IReadOnlyList<int> Places => places;

    /// <summary>Its middle, from the left.</summary>
    public double X { get; set; }

    /// <summary>Half the width of what stands in it.</summary>
    public double Half { get; set; }

    /// <summary>A column of units: all, or of many what was selected, the first and the last.</summary>
    /// <param name="nodes">The units.</param>
    public static SvgColumn Of(IReadOnlyList<DiagramNode> nodes)
    {
        var units = nodes.Count;
        if (units <= Most)
        {
            return new([.. Enumerable.Range(0, units)]);
        }

        return nodes.Any(node => node.Chosen != nodes[0].Chosen)
            ? new(Excerpt.Of([.. nodes.Select(node => node.Chosen)], First + 1 + Last))
            : new([.. Enumerable.Range(0, First), Excerpt.Dots, .. Enumerable.Range(units - Last, Last)]);
    }

    /// <summary>Whether a unit is drawn.</summary>
    /// <param name="unit">The unit.</param>
    public bool IsDrawn(int unit) => unit >= 0 && _places.ContainsKey(unit);

    /// <summary>How far below the middle of the drawing a unit stands.</summary>
    /// <param name="unit">The unit, or the dots.</param>
    /// <param name="distance">The distance between two units.</param>
    public double Y(int unit, double distance) => (_places[unit] - ((places.Count - 1) / 2.0)) * distance;
}
