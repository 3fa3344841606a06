using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// What of a network can be pointed at on a page, and the colour of each: inputs and units (<c>n1-0</c>: column, unit), weights, biases
/// and learned numbers (<c>p5</c>: the place of the parameter), layers (<c>l1</c>), what leads from an output to the loss (<c>y0</c>), and
/// the loss. The identifiers are made of numbers: no name of a user stands in them.
/// </summary>
internal sealed class PageItems
{
    /// <summary>The identifier of the loss.</summary>
    public const string Loss = "loss";

    /// <summary>How many colours there are; beyond them they begin again, with another stroke.</summary>
    public const int Hues = 8;

    private const int MostColoured = 60;

    private readonly Dictionary<(int Column, int To, int From), int> _weights = [];
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);
    private int _lastColumn = -1;

    /// <summary>Takes in the network that the page is about.</summary>
    /// <param name="diagram">The network.</param>
    public void Begin(Block.Diagram diagram)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        _lastColumn = diagram.Columns.Length - 1;
        foreach (var edge in diagram.Edges)
        {
            _weights[(edge.Column, edge.To, edge.From)] = edge.Number.Quantity?.Parameter ?? -1;
        }

        IsColoured = diagram.Edges.Length <= MostColoured;
        if (IsColoured)
        {
            Colour(diagram);
        }
    }

    /// <summary>Whether the network is so small that each of its parts has a colour.</summary>
    public bool IsColoured { get; private set; }

    /// <summary>An input or a unit.</summary>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="unit">The unit, from 0.</param>
    public static string Node(int column, int unit) => "n" + Text(column) + "-" + Text(unit);

    /// <summary>A weight, a bias or a learned number.</summary>
    /// <param name="place">Its place among the parameters.</param>
    public static string Parameter(int place) => "p" + Text(place);

    /// <summary>What leads from an output to the loss.</summary>
    /// <param name="output">The output, from 0.</param>
    public static string Output(int output) => "y" + Text(output);

    /// <summary>What a quantity is about; null where it is about nothing that can be pointed at.</summary>
    /// <param name="quantity">The quantity.</param>
    public string? Of(Quantity? quantity) => quantity switch
    {
        null => null,
        { Kind: QuantityKind.InputDerivative } q => _weights.TryGetValue((q.Layer + 1, q.Unit, q.Other), out var place) ? Parameter(place) : null,
        { Parameter: >= 0 } q => Parameter(q.Parameter),
        { Kind: QuantityKind.Input } q => Node(0, q.Unit),
        { Kind: QuantityKind.Target or QuantityKind.SmoothedTarget } q => Output(q.Unit),
        { Kind: QuantityKind.ActivationGradient, Unit: >= 0 } q when q.Layer + 1 == _lastColumn => Output(q.Unit),
        { Layer: >= 0, Unit: >= 0 } q => Node(q.Layer + 1, q.Unit),
        { Layer: >= 0 } q => "l" + Text(q.Layer + 1),
        { Kind: QuantityKind.Loss or QuantityKind.BatchLoss or QuantityKind.LossByDefinition or QuantityKind.Penalty } => Loss,
        _ => null,
    };

    /// <summary>The colour of a factor of a chain rule, by its place; null where the quantity is none.</summary>
    /// <param name="quantity">The quantity.</param>
    public int? MarkOfFactor(Quantity? quantity)
    {
        var isFactor = quantity?.Kind switch
        {
            QuantityKind.InputDerivative or QuantityKind.ParameterDerivative or QuantityKind.ActivationDerivative or QuantityKind.MaskDerivative or QuantityKind.ShapeDerivative => true,
            QuantityKind.ActivationGradient => quantity.Layer + 1 == _lastColumn,
            _ => false,
        };
        return isFactor && Of(quantity) is { } item ? Mark(item) : null;
    }

    /// <summary>The colour of something, by its place; null where it has none.</summary>
    /// <param name="item">What it is.</param>
    public int? Mark(string item) => _marks.TryGetValue(item, out var mark) ? mark : null;

    // From the loss backwards, so that the factors of one path differ as long as there are colours.
    private void Colour(Block.Diagram diagram)
    {
        var next = 0;
        for (var k = 0; k < diagram.Columns[^1].Length; k++)
        {
            _marks[Output(k)] = next++;
        }

        for (var column = _lastColumn; column >= 1; column--)
        {
            for (var unit = 0; unit < diagram.Columns[column].Length; unit++)
            {
                _marks[Node(column, unit)] = next++;
            }

            foreach (var number in Numbers(diagram, column))
            {
                _marks[Parameter(number.Quantity?.Parameter ?? -1)] = next++;
            }
        }
    }

    private static IEnumerable<Formula.Number> Numbers(Block.Diagram diagram, int column) =>
        diagram
            .Edges.Where(edge => edge.Column == column)
            .Select(edge => edge.Number)
            .Concat(diagram.Biases.Where(bias => bias.Column == column).Select(bias => bias.Number));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
