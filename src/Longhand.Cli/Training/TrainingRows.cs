using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Longhand.Data;

namespace Longhand.Cli;

/// <summary>The rows of a table that are trained on, and those that are held back.</summary>
/// <param name="Training">The rows that are trained on, in their order.</param>
/// <param name="Validation">The rows of the same table that are held back, in their order.</param>
/// <param name="Other">Another table to validate with.</param>
/// <param name="Share">The share that was held back.</param>
internal sealed record TrainingRows(ImmutableArray<int> Training, ImmutableArray<int> Validation, Table? Other, double Share)
{
    /// <summary>With fewer rows nothing is held back where nothing is said.</summary>
    private const int Few = 20;

    public static Option<string?> Option { get; } = new("--validation") { Description = "What is held back to validate with: a share, a file of its own, or none (0.2).", HelpName = "SHARE|FILE" };

    /// <summary>Whether there is anything to validate with.</summary>
    public bool HasValidation => Other is not null || !Validation.IsEmpty;

    /// <summary>Splits the rows of a table.</summary>
    public static TrainingRows Of(Table table, IReadOnlyList<int> rows, int[]? classes, long seed, ParseResult arguments, ICollection<string> choices)
    {
        var text = arguments.GetValue(Option);
        if (text is "none" or "0" || (text is null && rows.Count < Few))
        {
            return new([.. rows], [], null, 0.0);
        }

        if (text is not null && !CommandOptions.TryNumber(text, out _))
        {
            return new([.. rows], [], DataFile.Read(text, arguments), 0.0);
        }

        var share = text is null ? LearningOptions.DefaultValidation : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var split = Of(rows, classes, share, seed);
        if (text is null)
        {
            choices.Add(FormattableString.Invariant($"Validation: {split.Validation.Length} of {rows.Count} rows are held back{(classes is null ? string.Empty : ", of each class alike")}."));
        }

        return split;
    }

    /// <summary>The same split again, for a training that goes on.</summary>
    public static TrainingRows Of(IReadOnlyList<int> rows, int[]? classes, double share, long seed)
    {
        if (share is not (> 0.0 and < 1.0))
        {
            throw new UsageException(FormattableString.Invariant($"--validation is {share:R}; it has to be a share above 0 and below 1 such as 0.2, a file, or none."));
        }

        var split = CommandOptions.Checked(() => classes is null ? Split.Part(rows, share, seed) : Split.Stratified(rows, row => classes[row], share, seed));
        return new([.. split.Training.Order()], [.. split.Validation.Order()], null, share);
    }
}
