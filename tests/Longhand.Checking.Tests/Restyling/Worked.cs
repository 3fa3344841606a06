using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A problem worked by an author: his lines in order, and the numbers that he wrote down.</summary>
internal sealed class Worked
{
    private readonly Dictionary<Quantity, double> _exact = [];

    public Worked(Problem problem, Style style, IReadOnlyList<WorkingLine> lines)
    {
        (Problem, Style, Lines, Pen) = (problem, style, lines, new Pen(style.Pen));
        foreach (var line in lines)
        {
            _exact[line.Quantity] = Pen.Write(line);
        }
    }

    public Problem Problem { get; }

    public Style Style { get; }

    public IReadOnlyList<WorkingLine> Lines { get; }

    /// <summary>Cells of the last table in which other digits stand than in the lines.</summary>
    public IReadOnlyList<(Quantity Quantity, string Digits)> Cells { get; init; } = [];

    public Pen Pen { get; }

    /// <summary>The value before it was rounded.</summary>
    public double Exact(Quantity quantity) => _exact[quantity];

    /// <summary>The lines of a working without a mistake.</summary>
    public static IReadOnlyList<WorkingLine> LinesOf(Problem problem, Style style) =>
        [.. new ForwardLines(problem, style.WeightFirst, style.SplitsLoss).All(), .. new BackwardLines(problem, style.Method, style.UpdatesLayerByLayer, style.OppositeDeltas, style.NamesChanges).All()];
}
