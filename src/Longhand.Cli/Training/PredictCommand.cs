using System.CommandLine;
using System.Numerics;
using System.Text;
using Longhand.Data;
using Longhand.Serialization;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary><c>longhand predict</c>: the predictions of a model for the rows of a file, as CSV.</summary>
internal static class PredictCommand
{
    /// <summary>How many rows are worked at once: enough for the kernels, and little memory.</summary>
    private const int Piece = 4096;

    private static readonly Option<bool> Keep = new("--keep") { Description = "Write the columns that the model takes before the predictions." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The CSV file to write; without it standard output.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("predict", "Predicts the rows of a file: their classes with probabilities, or their numbers, as CSV.") { ModelStore.Argument, ModelData.DataArgument, Keep, Output };
        foreach (var option in DataFile.Options)
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
        var (model, table) = ModelData.Read(arguments, name, hasTarget: false);
        void Write(Stream stream)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            if (model.Precision == Precision.Single)
            {
                Rows<float>(model, table, new CsvWriter(writer), arguments.GetValue(Keep));
            }
            else
            {
                Rows<double>(model, table, new CsvWriter(writer), arguments.GetValue(Keep));
            }
        }

        OutputFile.Write(file, Write);
        return CommandRunner.Done;
    }

    private static void Rows<TElement>(TrainedModel model, Table table, CsvWriter csv, bool keeps)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        var preparation = model.Preparation!;
        Head(csv, preparation, keeps ? table : null);
        var predictor = new Predictor<TElement>(model.Network);
        var rows = table.AllRows();
        var outputs = preparation.OutputCount;
        for (var start = 0; start < rows.Length; start += Piece)
        {
            var piece = rows.AsSpan(start, Math.Min(Piece, rows.Length - start));
            var predictions = new TElement[piece.Length * outputs]; // [n][K]
            predictor.Predict(preparation.InputsOf<TElement>(table, piece), predictions);
            for (var i = 0; i < piece.Length; i++)
            {
                if (keeps)
                {
                    csv.WriteRow(table, piece[i]);
                }

                Row(csv, preparation, predictions.AsSpan(i * outputs, outputs));
                csv.EndRow();
            }
        }
    }

    private static void Head(CsvWriter csv, Preparation preparation, Table? kept)
    {
        foreach (var column in kept?.Columns ?? [])
        {
            csv.WriteText(column.Name);
        }

        csv.WriteText("predicted_" + preparation.Target.Name);
        foreach (var name in preparation.Classes)
        {
            csv.WriteText("p_" + name);
        }

        csv.EndRow();
    }

    private static void Row<TElement>(CsvWriter csv, Preparation preparation, Span<TElement> prediction)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        if (preparation.Classes.IsEmpty)
        {
            preparation.Unscale(prediction);
            Number(csv, prediction[0]);
            return;
        }

        csv.WriteText(preparation.Classes[preparation.ClassOf<TElement>(prediction)]);
        if (preparation.Target.Form == TargetForm.Binary)
        {
            Number(csv, TElement.One - prediction[0]);
        }

        foreach (var number in prediction)
        {
            Number(csv, number);
        }
    }

    private static void Number<TElement>(CsvWriter csv, TElement number)
        where TElement : unmanaged, IFloatingPointIeee754<TElement>
    {
        if (typeof(TElement) == typeof(float))
        {
            csv.WriteNumber(float.CreateChecked(number));
        }
        else
        {
            csv.WriteNumber(double.CreateChecked(number));
        }
    }
}
