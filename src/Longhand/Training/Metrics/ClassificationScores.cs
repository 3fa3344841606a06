using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>How well classes are predicted.</summary>
public sealed class ClassificationScores
{
    private readonly ImmutableArray<int> _ranks;

    internal ClassificationScores(ConfusionMatrix confusion, ImmutableArray<int> ranks) => (Confusion, _ranks) = (confusion, ranks);

    /// <summary>Which class was predicted for examples of which class.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The share of examples whose class is predicted.</summary>
    public double Accuracy => Confusion.Accuracy;

    /// <summary>The mean of the precisions of the classes.</summary>
    public double MacroPrecision => Confusion.MacroPrecision;

    /// <summary>The mean of the recalls of the classes.</summary>
    public double MacroRecall => Confusion.MacroRecall;

    /// <summary>The mean of the F₁ of the classes.</summary>
    public double MacroF1 => Confusion.MacroF1;

    /// <summary>The share of examples for which fewer than k classes are predicted with a larger number than their own, or with an equal one before it.</summary>
    /// <param name="k">How many classes count as a hit, at least 1.</param>
    public double TopAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return ConfusionMatrix.Share(_ranks.Take(k).Sum(), Confusion.Total);
    }
}
