using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Where everything stands in the drawing of a network. The middle of the drawing has the height 0.</summary>
internal sealed class SvgLayout
{
    /// <summary>Half the height of a node.</summary>
    public const double Radius = 23;

    /// <summary>The size of the letters in a node.</summary>
    public const double NameSize = 19;

    /// <summary>The size of the letters of a label.</summary>
    public const double LabelSize = 14;

    /// <summary>The height of a label with a little air.</summary>
    public const double LabelHeight = 18;

    /// <summary>From the edge of a node to the middle of a label above or below it.</summary>
    public const double LabelGap = 12;

    private const int FewEdges = 9;
    private const int FewUnits = 5;
    private const double LossGap = 100;
    private const double ValueWidth = 118;
    private const int MostAttempts = 16;
    private const double Growth = 1.1;

    private readonly Block.Diagram _diagram;
    private readonly List<SvgEdge> _edges = [];
    private readonly List<SvgBox?> _labels = [];

    /// <summary>Lays out a diagram.</summary>
    /// <param name="diagram">The diagram; it has a column at least.</param>
    public SvgLayout(Block.Diagram diagram)
    {
        _diagram = diagram;
        Columns = [.. diagram.Columns.Select(column => SvgColumn.Of(column))];
        Distance =
            (2 * Radius)
            + (diagram.Edges.Length <= FewEdges ? 42 : Columns.All(column => column.Places.Count <= FewUnits) ? 24 : 8)
            + (2 * LabelHeight)
            + (diagram.Biases.Any(bias => bias.Unit >= 0) ? LabelHeight : 0);
        SetColumns();
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (TryPlaceLabels())
            {
                break;
            }

            Distance *= Growth;
        }
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<SvgColumn> Columns { get; }

    /// <summary>The distance between two nodes of a column.</summary>
    public double Distance { get; private set; }

    /// <summary>The middle of the loss, from the left; it stands at the height 0.</summary>
    public double LossX => Columns[^1].X + Columns[^1].Half + LossGap;

    /// <summary>The width of the drawing.</summary>
    public double Width => _diagram.Loss is { } loss ? LossX + Math.Max(Half(loss), 40) + 6 : Columns[^1].X + Columns[^1].Half + 6;

    /// <summary>Half the height of the drawing.</summary>
    public double HalfHeight => ((Columns.Max(column => column.Places.Count) - 1) * Distance / 2) + Radius + LabelGap + (1.5 * LabelHeight);

    /// <summary>The weights between nodes that are drawn.</summary>
    public IReadOnlyList<SvgEdge> Edges => _edges;

    /// <summary>The places of their labels; null for one that bears none.</summary>
    public IReadOnlyList<SvgBox?> Labels => _labels;

    /// <summary>The biases that are drawn, and the middle of the label of each.</summary>
    public IEnumerable<(DiagramBias Bias, double X, double Y)> Biases()
    {
        var shared = new int[Columns.Count];
        foreach (var bias in _diagram.Biases)
        {
            if (bias.Column < 0 || bias.Column >= Columns.Count || Columns[bias.Column].Places.Count == 0)
            {
                continue;
            }

            var column = Columns[bias.Column];
            if (bias.Unit < 0)
            {
                var above = LabelGap + (LabelHeight * shared[bias.Column]++);
                yield return (bias, column.X, column.Y(column.Places[0], Distance) - Radius - above);
            }
            else if (column.IsDrawn(bias.Unit))
            {
                yield return (bias, column.X, column.Y(bias.Unit, Distance) - Radius - LabelGap);
            }
        }
    }

    /// <summary>Half the width of a node: it is a circle, or wide enough for its name.</summary>
    /// <param name="node">The node.</param>
    public static double Half(DiagramNode node) => Half(node.Name);

    /// <summary>Half the width of what bears a name.</summary>
    /// <param name="name">The name.</param>
    public static double Half(Symbol name) => Math.Max(Radius, (SvgRun.Width(SvgRun.Of(name), NameSize) / 2) + 9);

    private void SetColumns()
    {
        for (var c = 0; c < Columns.Count; c++)
        {
            var column = Columns[c];
            var nodes = column.Places.Where(unit => !Excerpt.IsDots(unit)).Select(unit => _diagram.Columns[c][unit]);
            var halves = nodes.Select(node => Math.Max(Half(node), SvgRun.Width([new SvgRun(node.Value, string.Empty, 0)], LabelSize) / 2));
            var biases = _diagram.Biases.Where(bias => bias.Column == c).Select(bias => LabelWidth(SvgRun.Of(bias.Name, bias.Value)) / 2);
            column.Half = halves.Concat(biases).Append(c > 0 ? ValueWidth / 2 : 0).DefaultIfEmpty(Radius).Max();
            column.X = c == 0 ? column.Half + 6 : Columns[c - 1].X + Columns[c - 1].Half + Between(c) + column.Half;
        }
    }

    // Few labels stand one below the other; many need room for two or three side by side.
    private double Between(int column)
    {
        // A tall drawing is wider as well, so that its lines are not steep.
        var least = Math.Clamp(0.28 * Distance * Columns.Max(c => c.Places.Count), 150, 420);
        var edges = _diagram.Edges.Where(edge => edge.Column == column).Take(FewEdges + 1).ToList();
        var label = edges.Count > FewEdges ? 0 : edges.Select(edge => LabelWidth(SvgRun.Of(edge.Name, edge.Value))).DefaultIfEmpty(0).Max();
        return Math.Max(least, 1.9 * label);
    }

    private static double LabelWidth(SvgRun[] label) => SvgRun.Width(label, LabelSize) + 6;

    private bool TryPlaceLabels()
    {
        _edges.Clear();
        _labels.Clear();
        var isComplete = true;
        var obstacles = Obstacles();
        for (var c = 1; c < Columns.Count; c++)
        {
            var edges = EdgesTo(c).ToList();
            _edges.AddRange(edges);
            if (edges.Count > FewEdges)
            {
                _labels.AddRange(new SvgBox?[edges.Count]);
                continue;
            }

            var (left, right) = (Columns[c - 1], Columns[c]);
            var places = new SvgLabels(edges, left.X + Radius, right.X - Radius, obstacles).Place();
            _labels.AddRange(places);
            isComplete &= places.All(place => place is not null);
        }

        return isComplete;
    }

    private IEnumerable<SvgEdge> EdgesTo(int c)
    {
        foreach (var edge in _diagram.Edges)
        {
            if (edge.Column == c && Columns[c - 1].IsDrawn(edge.From) && Columns[c].IsDrawn(edge.To))
            {
                var label = SvgRun.Of(edge.Name, edge.Value);
                var (from, to) = (Columns[c - 1], Columns[c]);
                yield return new SvgEdge(from.X, from.Y(edge.From, Distance), to.X, to.Y(edge.To, Distance), edge, label, LabelWidth(label));
            }
        }
    }

    private List<SvgBox> Obstacles()
    {
        var obstacles = new List<SvgBox>();
        for (var c = 0; c < Columns.Count; c++)
        {
            var column = Columns[c];
            foreach (var unit in column.Places.Where(unit => !Excerpt.IsDots(unit)))
            {
                var (node, y) = (_diagram.Columns[c][unit], column.Y(unit, Distance));
                var value = LabelWidth([new SvgRun(node.Value, string.Empty, 0)]);
                obstacles.Add(new SvgBox(column.X, y, 2 * Half(node), 2 * Radius));
                obstacles.Add(new SvgBox(column.X, y + Radius + LabelGap, node.Value.Length > 0 ? value : 0, LabelHeight));
                if (c > 0)
                {
                    obstacles.Add(new SvgBox(column.X, y + Radius + LabelGap + (LabelHeight / 2), ValueWidth, 2 * LabelHeight));
                }
            }
        }

        foreach (var (bias, x, y) in Biases())
        {
            obstacles.Add(new SvgBox(x, y, LabelWidth(SvgRun.Of(bias.Name, bias.Value)), LabelHeight));
        }

        return obstacles;
    }
}
