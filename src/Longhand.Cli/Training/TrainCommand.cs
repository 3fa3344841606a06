using System.CommandLine;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary><c>longhand train</c>: a network is trained on data, or on the examples of a problem.</summary>
internal static class TrainCommand
{
    /// <summary>The exit status of a program that was interrupted, as shells have it.</summary>
    public const int Interrupted = 130;

    private static readonly Argument<string> DataArgument = new("DATA") { Description = "CSV or IDX, packed with gzip or not; - for standard input; or a problem file (.json)." };
    private static readonly Option<string?> Resume = new("--resume") { Description = "A model file whose training goes on: bit for bit as if it had never stopped.", HelpName = "MODEL" };
    private static readonly Option<int?> SaveEvery = CommandOptions.Whole("--save-every", "After how many epochs the model is written (every half minute, and at the end).", 1, int.MaxValue);
    private static readonly Option<string?> Log = new("--log") { Description = "A file that gets a line of JSON for every epoch.", HelpName = "FILE" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The model file (the name of the data, with .longhand).", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("train", "Trains a network on data, says what it chose, and writes a model file.") { DataArgument };
        foreach (var option in LearningOptions.All.Append(TrainingRows.Option).Concat([Resume, SaveEvery, Log, Output]).Concat(DataFile.Options))
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (name, resume) = (arguments.GetValue(DataArgument)!, arguments.GetValue(Resume));
        var file = arguments.GetValue(Output) ?? resume ?? DataFile.Stem(name) + ModelFile.Ending;
        OutputFile.Check(file, name, "data");
        if (ProblemLesson.IsProblem(name))
        {
            return resume is null ? Train(ProblemLesson.Of(name, arguments), file, arguments) : throw new UsageException("--resume is for data; a problem begins at the numbers that it gives: leave it out.");
        }

        if (resume is not null)
        {
            return GoOn(name, resume, file, arguments);
        }

        var table = DataFile.Read(name, arguments);
        var target = LearningOptions.TargetOf(arguments, table);
        return LearningOptions.IsSingle(arguments)
            ? Train(Lesson<float>.Of(table, table.AllRows(), target, arguments), file, arguments)
            : Train(Lesson<double>.Of(table, table.AllRows(), target, arguments), file, arguments);
    }

    private static int GoOn(string name, string resume, string file, ParseResult arguments)
    {
        if (LearningOptions.Settled.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false }) is { } settled)
        {
            throw new UsageException($"{settled.Name} is settled by the model that goes on; leave it out.");
        }

        var model = ModelStore.Read(resume);
        if (model.Preparation is not { } preparation)
        {
            throw new UsageException($"{resume} was trained on a problem; only a training on data goes on.");
        }

        var table = DataFile.Read(name, arguments, preparation, hasTarget: true);
        return model.Precision == Precision.Single
            ? Train(Lesson<float>.GoingOn(table, ModelStore.ReadCheckpoint<float>(resume), arguments), file, arguments)
            : Train(Lesson<double>.GoingOn(table, ModelStore.ReadCheckpoint<double>(resume), arguments), file, arguments);
    }

    private static int Train<TElement>(Lesson<TElement> lesson, string file, ParseResult arguments)
        where TElement : unmanaged
    {
        using var trainer = lesson.Trainer;
        var goesOn = arguments.GetValue(Resume) is not null;
        using var log = TrainingLog.Open(arguments.GetValue(Log), goesOn);
        var output = Console.Out;
        TrainingText.Beginning(output, lesson, goesOn);
        var live = Console.IsErrorRedirected || Console.IsOutputRedirected ? null : Console.Error;
        var display = new TrainingDisplay(output, live, Terminal.Width(null), trainer.History.Epochs.Length, trainer.Options.Epochs!.Value, TimeProvider.System);
        var run = new TrainingRun<TElement>(lesson, file, arguments.GetValue(SaveEvery), display, log);
        var result = run.Run();
        TrainingText.End(output, result, trainer, run.IsStopped);
        Curve(output, result.History);
        output.WriteLine(FormattableString.Invariant($"{file} has the model{(run.IsStopped ? FormattableString.Invariant($"; it goes on with --resume {file}") : string.Empty)}."));
        output.WriteLine(FormattableString.Invariant($"{Figure.Time(display.Elapsed)}, {Figure.Count(display.Speed)} examples a second, {trainer.Threads} thread{(trainer.Threads == 1 ? string.Empty : "s")}."));
        return run.IsStopped ? Interrupted : CommandRunner.Done;
    }

    /// <summary>The losses, drawn; two epochs are seen at a glance.</summary>
    private static void Curve(TextWriter output, History history)
    {
        const int Fewest = 3;
        if (history.Epochs.Length < Fewest)
        {
            return;
        }

        var writer = new StringWriter { NewLine = "\n" };
        new TextRenderer(writer, Terminal.Width(null), Terminal.HasColour(null)).Render([TrainingCurve.Of(history, English.Instance)], string.Empty);
        output.Write("\n" + writer);
    }
}
