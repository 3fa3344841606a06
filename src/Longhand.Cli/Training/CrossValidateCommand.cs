using System.CommandLine;
using System.Text;
using System.Text.Json;
using Longhand.Data;

namespace Longhand.Cli;

/// <summary><c>longhand cross-validate</c>: trains on all parts of the data but one, judges on that one, and so on for each.</summary>
internal static class CrossValidateCommand
{
    private const int DefaultFolds = 5;
    private const int Column = 12;

    private static readonly Option<int?> Folds = CommandOptions.Whole("--folds", "How many parts (5).", 2, 1000);
    private static readonly Option<string> Format = CommandOptions.Choice("--format", "How the result is written.", "text", "json");
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("cross-validate", "Trains on all parts of the data but one and judges on that one, for each part.") { ModelData.DataArgument, Folds, Format, Output };
        foreach (var option in LearningOptions.All.Append(TrainingRows.Option).Concat(DataFile.Options))
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (file, name) = (arguments.GetValue(Output), arguments.GetValue(ModelData.DataArgument)!);
        OutputFile.Check(file, name, "data");
        var table = DataFile.Read(name, arguments);
        var target = LearningOptions.TargetOf(arguments, table);
        var classes = Preparation.ClassesOf(table, target, LearningOptions.Preparation(arguments));
        var (folds, seed) = (arguments.GetValue(Folds) ?? DefaultFolds, LearningOptions.Seed(arguments));
        var splits = CommandOptions.Checked(() => classes is null ? Split.Folds(table.AllRows(), folds, seed) : Split.StratifiedFolds(table.AllRows(), row => classes[row], folds, seed));
        var isSingle = LearningOptions.IsSingle(arguments);
        var judged = splits.Select(split => isSingle ? Judge<float>(table, split, target, arguments) : Judge<double>(table, split, target, arguments));
        OutputFile.Write(file, stream => Write(stream, judged, table, arguments.GetValue(Format) is "json"));
        return CommandRunner.Done;
    }

    private static Judged Judge<TElement>(Table table, Split split, string target, ParseResult arguments)
        where TElement : unmanaged
    {
        var lesson = Lesson<TElement>.Of(table, [.. split.Training.Order()], target, arguments);
        using var trainer = lesson.Trainer;
        trainer.Run();
        return CommandOptions.Checked(() => Judged.Of(lesson.Checkpoint().Model, table, [.. split.Validation.Order()]));
    }

    private static void Write(Stream stream, IEnumerable<Judged> judged, Table table, bool isJson)
    {
        if (isJson)
        {
            WriteJson(stream, [.. judged]);
            return;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        var all = new List<Judged>();
        foreach (var fold in judged)
        {
            if (all.Count == 0)
            {
                writer.WriteLine(FormattableString.Invariant($"{table.Name}: {table.RowCount} rows"));
                writer.WriteLine();
                writer.WriteLine("   fold" + string.Concat(new[] { "examples", "loss", fold.Score.Name }.Select(head => head.PadLeft(Column))));
            }

            all.Add(fold);
            writer.WriteLine(FormattableString.Invariant($"{all.Count,7}{fold.Evaluation.Examples,Column}{Figure.Of(fold.Evaluation.Loss),Column}{Figure.Of(fold.Score.Value),Column}"));
        }

        var (mean, deviation) = Spread.Of([.. all.Select(fold => fold.Score.Value)]);
        writer.WriteLine();
        writer.WriteLine(FormattableString.Invariant($"{all[0].Score.Name} {Figure.Of(mean)} on average, ± {Figure.Of(deviation)} from fold to fold"));
    }

    private static void WriteJson(Stream stream, Judged[] judged)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            var (mean, deviation) = Spread.Of([.. judged.Select(fold => fold.Score.Value)]);
            json.WriteStartObject();
            json.WriteNumber(judged[0].Score.Name, mean);
            json.WriteNumber("deviation", deviation);
            json.WriteNumber("loss", judged.Average(fold => fold.Evaluation.Loss));
            json.WriteStartArray("folds");
            foreach (var fold in judged)
            {
                json.WriteStartObject();
                json.WriteNumber(fold.Score.Name, fold.Score.Value);
                json.WriteNumber("loss", fold.Evaluation.Loss);
                json.WriteNumber("examples", fold.Evaluation.Examples);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
