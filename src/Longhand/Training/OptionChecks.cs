using System.Globalization;
using Longhand.Data;

namespace Longhand.Training;

/// <summary>Makes sure that options have values that a training can have.</summary>
internal static class OptionChecks
{
    /// <summary>Refuses options that are out of range, or that exclude each other.</summary>
    public static void Check(TrainingOptions options, TargetForm form, bool hasValidation)
    {
        AtLeastOne(options, options.Epochs, "Epochs", "a training makes at least 1");
        AtLeastOne(options, options.BatchSize, "BatchSize", "a step takes at least 1 example");
        AtLeastOne(options, options.EarlyStopping?.Patience, "Patience", "it waits at least 1 epoch for an improvement");
        if (options.EarlyStopping?.LeastImprovement is { } least && !(least >= 0.0 && double.IsFinite(least)))
        {
            throw new ArgumentException($"LeastImprovement is {Text(least)}; it has to be at least 0 and finite.", nameof(options));
        }

        if (!(options.ValidationShare >= 0.0 && options.ValidationShare < 1.0))
        {
            throw new ArgumentException($"ValidationShare is {Text(options.ValidationShare)}; it has to be at least 0 and below 1, such as 0.2.", nameof(options));
        }

        if (hasValidation && options.ValidationShare > 0.0)
        {
            throw new ArgumentException("There are data for validation and a ValidationShare too; give one of them.", nameof(options));
        }

        if (options.BalanceClasses && !options.ClassWeights.IsEmpty)
        {
            throw new ArgumentException("There are ClassWeights, and BalanceClasses is set; give one of them.", nameof(options));
        }

        var ofClasses = form != TargetForm.Numbers;
        foreach (var metric in options.Metrics ?? [])
        {
            if (metric.IsOfClasses is { } needs && needs != ofClasses)
            {
                throw new ArgumentException($"The metric {metric.Name} is for {(needs ? "classes" : "numbers")}; the targets are {(ofClasses ? "classes" : "numbers")}: choose {(ofClasses ? "accuracy or macro-f1" : "mae, rmse or r2")}.", nameof(options));
            }
        }
    }

    private static void AtLeastOne(TrainingOptions options, int? value, string name, string rule)
    {
        if (value < 1)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; {rule}."), nameof(options));
        }
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
