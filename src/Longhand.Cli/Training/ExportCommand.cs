using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary><c>longhand export</c>: a model with some rows of data, written as a problem file.</summary>
internal static class ExportCommand
{
    private const int MostRows = 10_000;

    private static readonly Option<string?> Rows = new("--rows") { Description = "The rows that become examples, counted from 1: 1,5 or 1..10 (1).", HelpName = "LIST" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("export", "Writes a model with some rows of data as a problem file, which explain, gradcheck and fill take.") { ModelStore.Argument, ModelData.DataArgument, Rows, Output };
        foreach (var option in DataFile.Options)
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var (file, data) = (arguments.GetValue(Output), arguments.GetValue(ModelData.DataArgument)!);
        OutputFile.Check(file, data, "data");
        var (model, table) = ModelData.Read(arguments, data, hasTarget: true);
        ImmutableArray<Example> examples = [.. Chosen(arguments.GetValue(Rows) ?? "1", table.RowCount).Select(row => ModelRow.Example(model, table, row))];
        var problem = model.Problem with { Network = ModelRow.Learned(model.Network), Examples = examples, BatchSize = null };
        OutputFile.Write(file, stream =>
        {
            using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                ProblemWriter.Write(json, problem);
            }

            stream.WriteByte((byte)'\n');
        });
        return CommandRunner.Done;
    }

    /// <summary>Rows from 0.</summary>
    private static List<int> Chosen(string text, int count)
    {
        var rows = new List<int>();
        foreach (var part in text.Split(','))
        {
            var ends = part.Split("..");
            if (ends.Length > 2 || !TryRow(ends[0], count, out var first) || !TryRow(ends[^1], count, out var last) || last < first || rows.Count + last - first >= MostRows)
            {
                throw new UsageException(FormattableString.Invariant($"--rows is \"{text}\"; it has to be rows from 1 to {count}, {MostRows} at most, such as 1,5 or 1..10."));
            }

            rows.AddRange(Enumerable.Range(first - 1, last - first + 1));
        }

        return rows;
    }

    private static bool TryRow(string text, int count, out int row) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out row) && row >= 1 && row <= count;
}
