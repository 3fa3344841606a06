using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>How many examples of each class were predicted as each class: nₜₚ with a row for each class t that is true, a column for each p that is predicted.</summary>
/// <remarks>
/// For a class k: TP = nₖₖ; FP = Σₜ nₜₖ − nₖₖ; FN = Σₚ nₖₚ − nₖₖ. Where a quotient is 0/0, it counts as 0: a class that is never predicted has
/// the precision 0, one that never occurs the recall 0. A mean over classes leaves out those that neither occur nor are predicted.
/// These are the definitions of scikit-learn 1.2.
/// </remarks>
public sealed class ConfusionMatrix
{
    private readonly ImmutableArray<int> _counts;

    /// <summary>Makes a matrix of counts.</summary>
    /// <param name="classes">The names of the classes.</param>
    /// <param name="counts">The counts, row-major. // [K, K]</param>
    /// <exception cref="ArgumentException">There are not K² counts.</exception>
    public ConfusionMatrix(IReadOnlyList<string> classes, ReadOnlySpan<int> counts)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (counts.Length != classes.Count * classes.Count)
        {
            throw new ArgumentException($"There are {counts.Length} counts; {classes.Count} classes need {classes.Count * classes.Count}.", nameof(counts));
        }

        (Classes, _counts) = ([.. classes], [.. counts]);
        Scores = [.. Enumerable.Range(0, Classes.Length).Select(ScoresOf)];
        Total = _counts.Sum();
    }

    /// <summary>The names of the classes. // [K]</summary>
    public ImmutableArray<string> Classes { get; }

    /// <summary>How many examples there are.</summary>
    public int Total { get; }

    /// <summary>Precision, recall and F₁ of each class. // [K]</summary>
    public ImmutableArray<ClassScores> Scores { get; }

    /// <summary>Accuracy = Σₖ nₖₖ / n.</summary>
    public double Accuracy => Share(Enumerable.Range(0, Classes.Length).Sum(k => this[k, k]), Total);

    /// <summary>The mean of the precisions of the classes.</summary>
    public double MacroPrecision => Mean(scores => scores.Precision);

    /// <summary>The mean of the recalls of the classes.</summary>
    public double MacroRecall => Mean(scores => scores.Recall);

    /// <summary>The mean of the F₁ of the classes.</summary>
    public double MacroF1 => Mean(scores => scores.F1);

    /// <summary>How many examples of one class were predicted as another.</summary>
    /// <param name="target">The class that they have, from 0.</param>
    /// <param name="predicted">The class that was predicted, from 0.</param>
    public int this[int target, int predicted] => _counts[(target * Classes.Length) + predicted];

    /// <summary>part / whole, and 0 for 0/0.</summary>
    internal static double Share(int part, int whole) => whole == 0 ? 0.0 : (double)part / whole;

    private ClassScores ScoresOf(int k)
    {
        var (occurs, predicted) = (0, 0);
        for (var other = 0; other < Classes.Length; other++)
        {
            occurs += this[k, other];
            predicted += this[other, k];
        }

        return new(Classes[k], this[k, k], predicted - this[k, k], occurs - this[k, k]);
    }

    private double Mean(Func<ClassScores, double> figure) =>
        Scores.Where(scores => scores.Occurs + scores.Predicted > 0).Select(figure).DefaultIfEmpty(0.0).Average();
}
