namespace Longhand.Training;

/// <summary>How well a network predicts some data.</summary>
public sealed class Evaluation
{
    private readonly ClassificationScores? _classification;
    private readonly RegressionScores? _regression;

    internal Evaluation(int examples, double loss, ClassificationScores? classification, RegressionScores? regression) =>
        (Examples, Loss, _classification, _regression) = (examples, loss, classification, regression);

    /// <summary>How many examples there are.</summary>
    public int Examples { get; }

    /// <summary>The loss over all examples, without regularization.</summary>
    public double Loss { get; }

    /// <summary>Whether the targets are classes, and not numbers.</summary>
    public bool HasClasses => _classification is not null;

    /// <summary>How well classes are predicted.</summary>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public ClassificationScores Classification =>
        _classification ?? throw new InvalidOperationException("The targets are numbers, which have no accuracy, precision or recall; ask for the regression.");

    /// <summary>How well numbers are predicted.</summary>
    /// <exception cref="InvalidOperationException">The targets are classes.</exception>
    public RegressionScores Regression =>
        _regression ?? throw new InvalidOperationException("The targets are classes, which have no mean error and no R²; ask for the classification.");

    /// <summary>The one figure where larger is better: the accuracy of classes, the R² of numbers.</summary>
    public double Score => HasClasses ? Classification.Accuracy : Regression.RSquared;
}
