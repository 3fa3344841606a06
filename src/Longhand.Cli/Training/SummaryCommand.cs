using System.CommandLine;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary><c>longhand summary</c>: what a model or a problem is made of, and how a model came about.</summary>
internal static class SummaryCommand
{
    private static readonly Argument<string> File = new("MODEL") { Description = "A model file, or a problem file (.json)." };

    public static Command Create()
    {
        var command = new Command("summary", "Shows what a model is made of: layers, parameters, columns, how it was trained.") { File };
        command.SetAction(arguments => Run(arguments.GetValue(File)!));
        return command;
    }

    private static int Run(string name)
    {
        var output = Console.Out;
        if (ProblemLesson.IsProblem(name))
        {
            var problem = ProblemReader.Read(InputFile.Read(name), name);
            output.Write(problem.Network.Definition.Summary());
            return CommandRunner.Done;
        }

        var model = ModelStore.Read(name);
        output.Write(model.Network.Definition.Summary());
        output.WriteLine();
        var problemOf = model.Problem;
        TextLines.Bullet(output, $"Loss {problemOf.Loss.Name}, update rule {problemOf.Optimizer.Name}, {(model.Precision == Precision.Single ? "single" : "double")} precision.");
        if (model.Network.Definition.HasDropout)
        {
            var shares = model.Network.Definition.Layers.SkipLast(1).Select(layer => FormattableString.Invariant($"{layer.Dropout}"));
            TextLines.Bullet(output, $"Trained with dropout in the hidden layers: {string.Join(", ", shares)}.");
        }

        foreach (var note in model.Preparation?.Notes ?? [])
        {
            TextLines.Bullet(output, note);
        }

        if (model.Record is { } record)
        {
            foreach (var line in Trained(record))
            {
                TextLines.Bullet(output, line);
            }
        }

        return CommandRunner.Done;
    }

    private static IEnumerable<string> Trained(TrainingRecord record)
    {
        var validation = record.ValidationExamples > 0 ? FormattableString.Invariant($", validated with {record.ValidationExamples}") : string.Empty;
        yield return FormattableString.Invariant($"Trained on {record.Examples} examples of {record.Data}{validation}: {record.History.Epochs.Length} of {record.Epochs} epochs, batches of {record.BatchSize}, seed {record.Seed}.");
        if (record.Kept is { } kept)
        {
            var figures = kept.Metrics.Select(metric => $", {metric.Name} {Figure.Of(metric.Value)}");
            var loss = kept.ValidationLoss is { } held ? $"validation loss {Figure.Of(held)}" : $"loss {Figure.Of(kept.Loss)}";
            yield return FormattableString.Invariant($"Its parameters are those of epoch {kept.Epoch}: {loss}{string.Concat(figures)}.");
        }
    }
}
