using Longhand.Model;

namespace Longhand.Backpropagation;

/// <summary>What a check of gradients found.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Loss">The loss of all its examples.</param>
/// <param name="Roundings">n: how many roundings stand in a row at the most, for the bound on dual numbers.</param>
/// <param name="Comparisons">Every parameter, then every input of every example.</param>
public sealed record GradientReport(Problem Problem, double Loss, int Roundings, IReadOnlyList<GradientComparison> Comparisons)
{
    /// <summary>Whether everything that can be compared agrees.</summary>
    public bool Agrees => Comparisons.All(comparison => comparison.Agrees);

    /// <summary>How many of them can be compared: not those on a kink, where the derivative is a convention.</summary>
    public int Compared => Comparisons.Count(comparison => comparison.IsCompared);

    /// <summary>The one that parts the most, in units of its bound; null where none can be compared.</summary>
    public GradientComparison? Worst => Comparisons.Where(comparison => comparison.IsCompared).MaxBy(comparison => comparison.Excess);
}
