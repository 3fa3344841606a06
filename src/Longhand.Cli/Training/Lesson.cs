using System.Collections.Immutable;
using System.CommandLine;
using Longhand.Data;
using Longhand.Model;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>A training that is ready to begin, with what its model file says of it.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Trainer">What makes the steps.</param>
/// <param name="Preparation">How rows become inputs; null where they are given as numbers.</param>
/// <param name="Data">The name of the data.</param>
/// <param name="ValidationShare">The share that was held back.</param>
/// <param name="Choices">What was chosen, a sentence each.</param>
internal sealed record Lesson<TElement>(Trainer<TElement> Trainer, Preparation? Preparation, string Data, double ValidationShare, ImmutableArray<string> Choices)
    where TElement : unmanaged
{
    /// <summary>What was done to the data, a sentence each.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The problem that is trained; null where it is data.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Prepares a training on some rows of a table.</summary>
    public static Lesson<TElement> Of(Table table, IReadOnlyList<int> all, string target, ParseResult arguments)
    {
        var choices = new List<string>();
        var (options, seed) = (LearningOptions.Preparation(arguments), LearningOptions.Seed(arguments));
        var rows = TrainingRows.Of(table, all, Preparation.ClassesOf(table, target, options), seed, arguments, choices);
        var preparation = Preparation.Fit(table, target, options, rows.Training.AsSpan());
        var (data, validation) = Sets(preparation, table, rows);
        return CommandOptions.Checked(() =>
        {
            var network = LearningOptions.Network(arguments, preparation, choices);
            var trainer = new Trainer<TElement>(network, data, LearningOptions.Training(arguments, rows.HasValidation), validation);
            return new Lesson<TElement>(trainer, preparation, table.Name, rows.Share, [.. choices, .. trainer.Choices, .. LearningOptions.Said(arguments, trainer.Options)])
            {
                Notes = [.. table.Notes.Concat(preparation.Notes).Concat(data.Notes).Distinct()],
            };
        });
    }

    /// <summary>Prepares a training that goes on.</summary>
    public static Lesson<TElement> GoingOn(Table table, Checkpoint<TElement> checkpoint, ParseResult arguments)
    {
        var (model, record) = (checkpoint.Model, checkpoint.Model.Record!);
        var preparation = model.Preparation!;
        var all = table.AllRows();
        var rows =
            record.ValidationShare > 0.0 ? TrainingRows.Of(all, Preparation.ClassesOf(table, preparation.Target.Name, Alike(preparation)), record.ValidationShare, record.Seed)
            : record.ValidationExamples > 0 ? TrainingRows.Of(table, all, null, record.Seed, arguments, [])
            : new([.. all], [], null, 0.0);
        var (data, validation) = Sets(preparation, table, rows);
        return CommandOptions.Checked(() =>
        {
            var options = new TrainingOptions
            {
                Loss = model.Problem.Loss,
                Optimizer = model.Problem.Optimizer,
                Regularization = model.Problem.Regularization,
                Convention = model.Problem.Convention,
                Epochs = record.Epochs,
                BatchSize = record.BatchSize,
                Seed = record.Seed,
                Shuffle = record.Shuffle,
                EarlyStopping = record.EarlyStopping,
            };
            var trainer = new Trainer<TElement>(model.Network, data, LearningOptions.GoingOn(arguments, options), validation);
            trainer.Restore(checkpoint.State);
            return new Lesson<TElement>(trainer, preparation, table.Name, record.ValidationShare, record.Choices);
        });
    }

    /// <summary>The model as it is now, with the state of its training.</summary>
    public Checkpoint<TElement> Checkpoint()
    {
        var (result, options) = (Trainer.Result, Trainer.Options);
        var record = new TrainingRecord
        {
            Data = Path.GetFileName(Data),
            Examples = Trainer.TrainingExamples,
            ValidationExamples = Trainer.ValidationExamples,
            ValidationShare = ValidationShare,
            Epochs = options.Epochs!.Value,
            BatchSize = options.BatchSize!.Value,
            Seed = options.Seed,
            Shuffle = options.Shuffle,
            EarlyStopping = options.EarlyStopping,
            Choices = Choices,
            History = result.History,
            Stopped = result.Stopped,
        };
        var model = new TrainedModel
        {
            Problem = Trainer.Problem with { Network = result.Network, Title = Problem?.Title, Notation = Problem?.Notation ?? Notation.Textbook },
            Precision = typeof(TElement) == typeof(float) ? Precision.Single : Precision.Double,
            Preparation = Preparation,
            Record = record,
        };
        return new(model, Trainer.Capture());
    }

    private static (DataSet<TElement> Training, DataSet<TElement>? Validation) Sets(Preparation preparation, Table table, TrainingRows rows)
    {
        var training = preparation.Apply<TElement>(table, rows.Training.AsSpan());
        var validation =
            rows.Other is { } other ? preparation.Apply<TElement>(other, other.AllRows())
            : rows.Validation.IsEmpty ? null
            : preparation.Apply<TElement>(table, rows.Validation.AsSpan());
        return (training, validation);
    }

    /// <summary>Options under which a target is seen as it was when the model was made.</summary>
    private static PreparationOptions Alike(Preparation preparation) => new() { Target = preparation.Target.Form };
}
