using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>What a drawing shows of a network: of a long column what was selected, the first nodes and the last, and the weights between them.</summary>
internal sealed class DiagramExcerpt
{
    private const int MostLabels = 60;

    private readonly List<HashSet<int>> _shown = [];

    /// <summary>Chooses what is shown.</summary>
    /// <param name="diagram">The diagram.</param>
    /// <param name="maximum">How many places a column has.</param>
    public DiagramExcerpt(Block.Diagram diagram, int maximum)
    {
        foreach (var column in diagram.Columns)
        {
            var places = Excerpt.Of([.. column.Select(node => node.Chosen)], maximum);
            Columns.Add(places);
            _shown.Add([.. places.Where(place => !Excerpt.IsDots(place))]);
            Height = Math.Max(Height, places.Count);
        }

        foreach (var edge in diagram.Edges)
        {
            if (IsShown(edge.Column - 1, edge.From) && IsShown(edge.Column, edge.To))
            {
                Edges.Add(edge);
            }
        }

        HasLabels = diagram.Edges.Length <= MostLabels;
    }

    /// <summary>For each column the units in their places; <see cref="Excerpt.Dots"/> where some are left out.</summary>
    public List<List<int>> Columns { get; } = [];

    /// <summary>The weights between units that are shown.</summary>
    public List<DiagramEdge> Edges { get; } = [];

    /// <summary>The places of the longest column.</summary>
    public int Height { get; }

    /// <summary>Whether there are few enough weights for each to bear its name.</summary>
    public bool HasLabels { get; }

    /// <summary>Whether a unit is shown.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public bool IsShown(int column, int unit) => column >= 0 && column < _shown.Count && unit >= 0 && _shown[column].Contains(unit);
}
