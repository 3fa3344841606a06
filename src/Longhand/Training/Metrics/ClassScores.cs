namespace Longhand.Training;

/// <summary>How well one class is told from the others. A quotient 0/0 counts as 0.</summary>
/// <param name="Class">Its name.</param>
/// <param name="TruePositives">TP: examples of the class that were predicted as it.</param>
/// <param name="FalsePositives">FP: examples of other classes that were predicted as it.</param>
/// <param name="FalseNegatives">FN: examples of the class that were predicted as others.</param>
public sealed record ClassScores(string Class, int TruePositives, int FalsePositives, int FalseNegatives)
{
    /// <summary>How many examples are of the class: TP + FN.</summary>
    public int Occurs => TruePositives + FalseNegatives;

    /// <summary>How many examples were predicted as the class: TP + FP.</summary>
    public int Predicted => TruePositives + FalsePositives;

    /// <summary>Precision = TP / (TP + FP): how many of those that were predicted as the class are of it.</summary>
    public double Precision => ConfusionMatrix.Share(TruePositives, Predicted);

    /// <summary>Recall = TP / (TP + FN): how many of those of the class were predicted as it.</summary>
    public double Recall => ConfusionMatrix.Share(TruePositives, Occurs);

    /// <summary>F₁ = 2 TP / (2 TP + FP + FN): the harmonic mean of precision and recall.</summary>
    public double F1 => ConfusionMatrix.Share(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);
}
