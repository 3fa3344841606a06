namespace Longhand.Explain.Rendering;

/// <summary>Finds places for the labels of the weights between two columns, so that none lies on another or on a node.</summary>
/// <param name="edges">The weights.</param>
/// <param name="left">Where the room between the columns begins.</param>
/// <param name="right">Where it ends.</param>
/// <param name="obstacles">What stands in the columns.</param>
internal sealed class SvgLabels(IReadOnlyList<SvgEdge> edges, double left, double right, IReadOnlyList<SvgBox> obstacles)
{
    // Parts of the way, best first.
    private static readonly double[] _common = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
    private static readonly double[] _alternating = [0.22, 0.5, 0.78, 0.36, 0.64, 0.29, 0.71, 0.43, 0.57, 0.15, 0.85];

    /// <summary>A place for every label; null for those that have none.</summary>
    public SvgBox?[] Place() => InOneColumn() ?? Alternating();

    // The neatest way, where there is room: one below the other.
    private SvgBox?[]? InOneColumn()
    {
        SvgBox?[]? best = null;
        var bestDistance = SvgLayout.LabelHeight;
        foreach (var part in _common)
        {
            var boxes = edges.Select(edge => edge.LabelAt(At(edge, part))).ToList();
            var heights = boxes.Select(box => box.Y).Order().ToList();
            var distance = heights.Zip(heights.Skip(1), (upper, lower) => lower - upper).DefaultIfEmpty(double.PositiveInfinity).Min();

            // More than this is no better.
            distance = Math.Min(distance, 1.4 * SvgLayout.LabelHeight);
            var isBetter = best is null ? distance >= bestDistance : distance > bestDistance + 1;
            if (isBetter && !boxes.Any(IsOnObstacle))
            {
                (best, bestDistance) = ([.. boxes.Select(box => (SvgBox?)box)], distance);
            }
        }

        return best;
    }

    private SvgBox?[] Alternating()
    {
        var placed = new List<SvgBox>(edges.Count);
        var places = new SvgBox?[edges.Count];
        for (var i = 0; i < edges.Count; i++)
        {
            for (var attempt = 0; attempt < _alternating.Length && places[i] is null; attempt++)
            {
                // The first three take turns.
                var turn = attempt < 3 ? (attempt + i) % 3 : attempt;
                var box = edges[i].LabelAt(At(edges[i], _alternating[turn]));
                if (!IsOnObstacle(box) && !placed.Exists(box.Overlaps))
                {
                    places[i] = box;
                    placed.Add(box);
                }
            }
        }

        return places;
    }

    private double At(SvgEdge edge, double part)
    {
        var half = (edge.LabelWidth / 2) + 3;
        var middle = left + (part * (right - left));
        return right - left <= 2 * half ? (left + right) / 2 : Math.Clamp(middle, left + half, right - half);
    }

    private bool IsOnObstacle(SvgBox box) => obstacles.Any(box.Overlaps);
}
