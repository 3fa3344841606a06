using System.Globalization;

namespace Longhand.Training;

/// <summary>A figure of an <see cref="Evaluation"/> with a name, that an epoch reports. A user adds one of their own as a function.</summary>
/// <param name="Name">Its name: <c>accuracy</c>.</param>
/// <param name="Of">Takes it out of an evaluation.</param>
public sealed record Metric(string Name, Func<Evaluation, double> Of)
{
    /// <summary>The share of examples whose class is predicted.</summary>
    public static Metric Accuracy { get; } = OfClass("accuracy", scores => scores.Accuracy);

    /// <summary>The mean of the precisions of the classes.</summary>
    public static Metric MacroPrecision { get; } = OfClass("macro-precision", scores => scores.MacroPrecision);

    /// <summary>The mean of the recalls of the classes.</summary>
    public static Metric MacroRecall { get; } = OfClass("macro-recall", scores => scores.MacroRecall);

    /// <summary>The mean of the F₁ of the classes.</summary>
    public static Metric MacroF1 { get; } = OfClass("macro-f1", scores => scores.MacroF1);

    /// <summary>The mean absolute error, MAE.</summary>
    public static Metric MeanAbsoluteError { get; } = OfNumbers("mae", scores => scores.MeanAbsoluteError);

    /// <summary>The root of the mean squared error, RMSE.</summary>
    public static Metric RootMeanSquaredError { get; } = OfNumbers("rmse", scores => scores.RootMeanSquaredError);

    /// <summary>The coefficient of determination, R².</summary>
    public static Metric RSquared { get; } = OfNumbers("r2", scores => scores.RSquared);

    /// <summary>The metrics of the library, in the order of the documentation; <see cref="TopAccuracy"/> makes more.</summary>
    public static IReadOnlyList<Metric> All { get; } =
        [Accuracy, MacroPrecision, MacroRecall, MacroF1, MeanAbsoluteError, RootMeanSquaredError, RSquared];

    /// <summary>Whether it is for classes (yes) or for numbers (no); null where it is for both.</summary>
    public bool? IsOfClasses { get; init; }

    /// <summary>The share of examples whose class is among the k that are predicted with the largest numbers.</summary>
    /// <param name="k">How many, at least 1.</param>
    public static Metric TopAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        return OfClass(string.Create(CultureInfo.InvariantCulture, $"top-{k}-accuracy"), scores => scores.TopAccuracy(k));
    }

    private static Metric OfClass(string name, Func<ClassificationScores, double> of) =>
        new(name, evaluation => of(evaluation.Classification)) { IsOfClasses = true };

    private static Metric OfNumbers(string name, Func<RegressionScores, double> of) =>
        new(name, evaluation => of(evaluation.Regression)) { IsOfClasses = false };
}
