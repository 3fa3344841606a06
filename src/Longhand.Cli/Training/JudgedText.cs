using System.Text.Json;
using Longhand.Training;

namespace Longhand.Cli;

/// <summary>Writes how well a model predicts: for people, and for programs.</summary>
internal static class JudgedText
{
    /// <summary>So many classes have a matrix that fits a terminal.</summary>
    private const int MostInMatrix = 12;

    private const int Column = 11;

    public static void Write(TextWriter output, Judged judged, string data)
    {
        var evaluation = judged.Evaluation;
        output.WriteLine(FormattableString.Invariant($"{data}: {evaluation.Examples} examples"));
        output.WriteLine();
        Figure(output, "loss", evaluation.Loss, judged.Loss);
        if (judged.Numbers is { } numbers)
        {
            Figure(output, "R²", numbers.RSquared, "1 is perfect, 0 is no better than the mean");
            Figure(output, "mean absolute error", numbers.MeanAbsoluteError, $"of {numbers.Output}");
            Figure(output, "root of the mean squared error", numbers.RootMeanSquaredError, $"of {numbers.Output}");
            return;
        }

        var scores = evaluation.Classification;
        Figure(output, "accuracy", scores.Accuracy, null);
        output.WriteLine();
        Classes(output, scores.Confusion);
        if (scores.Confusion.Classes.Length <= MostInMatrix)
        {
            output.WriteLine();
            Matrix(output, scores.Confusion);
        }
    }

    public static void WriteJson(Stream stream, Judged judged)
    {
        var evaluation = judged.Evaluation;
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (judged.Numbers is { } numbers)
            {
                json.WriteNumber("r2", numbers.RSquared);
                json.WriteNumber("loss", evaluation.Loss);
                json.WriteNumber("mae", numbers.MeanAbsoluteError);
                json.WriteNumber("rmse", numbers.RootMeanSquaredError);
            }
            else
            {
                Classes(json, evaluation);
            }

            json.WriteString("lossName", judged.Loss);
            json.WriteNumber("examples", evaluation.Examples);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Classes(Utf8JsonWriter json, Evaluation evaluation)
    {
        var scores = evaluation.Classification;
        json.WriteNumber("accuracy", scores.Accuracy);
        json.WriteNumber("loss", evaluation.Loss);
        json.WriteNumber("macroPrecision", scores.MacroPrecision);
        json.WriteNumber("macroRecall", scores.MacroRecall);
        json.WriteNumber("macroF1", scores.MacroF1);
        json.WriteStartArray("classes");
        foreach (var one in scores.Confusion.Scores)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Class);
            json.WriteNumber("precision", one.Precision);
            json.WriteNumber("recall", one.Recall);
            json.WriteNumber("f1", one.F1);
            json.WriteNumber("examples", one.Occurs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("confusion");
        for (var target = 0; target < scores.Confusion.Classes.Length; target++)
        {
            json.WriteStartArray();
            for (var predicted = 0; predicted < scores.Confusion.Classes.Length; predicted++)
            {
                json.WriteNumberValue(scores.Confusion[target, predicted]);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Figure(TextWriter output, string name, double value, string? remark)
    {
        const int Names = 32;
        output.WriteLine(("  " + name.PadRight(Names) + Cli.Figure.Of(value).PadLeft(Column) + (remark is null ? string.Empty : "  " + remark)).TrimEnd());
    }

    private static void Classes(TextWriter output, ConfusionMatrix confusion)
    {
        var names = Names(confusion, "class");
        output.WriteLine("  " + names[0] + string.Concat("precision recall F1 examples".Split(' ').Select(head => head.PadLeft(Column))));
        for (var k = 0; k < confusion.Classes.Length; k++)
        {
            var one = confusion.Scores[k];
            var figures = new[] { one.Precision, one.Recall, one.F1 }.Select(Cli.Figure.Of).Append(FormattableString.Invariant($"{one.Occurs}"));
            output.WriteLine("  " + names[k + 1] + string.Concat(figures.Select(figure => figure.PadLeft(Column))));
        }
    }

    private static void Matrix(TextWriter output, ConfusionMatrix confusion)
    {
        var names = Names(confusion, "is \\ predicted");
        var room = Math.Max(5, Math.Min(Column + 2, (Terminal.Width(null) - names[0].Length - 2) / confusion.Classes.Length));
        output.WriteLine("  " + names[0] + string.Concat(confusion.Classes.Select(name => Cut(name, room - 1).PadLeft(room))));
        for (var target = 0; target < confusion.Classes.Length; target++)
        {
            var counts = Enumerable.Range(0, confusion.Classes.Length).Select(predicted => FormattableString.Invariant($"{confusion[target, predicted]}").PadLeft(room));
            output.WriteLine("  " + names[target + 1] + string.Concat(counts));
        }
    }

    /// <summary>The names of the classes below a head, in one width.</summary>
    private static string[] Names(ConfusionMatrix confusion, string head)
    {
        const int Most = 24;
        string[] names = [head, .. confusion.Classes.Select(name => Cut(name, Most))];
        var width = names.Max(name => name.Length);
        return [.. names.Select(name => name.PadRight(width))];
    }

    private static string Cut(string name, int most)
    {
        var shown = string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        return shown.Length <= most ? shown : shown[..(most - 1)] + "…";
    }
}
