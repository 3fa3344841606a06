using System.Text.Json;
using Longhand.Serialization;

namespace Longhand.Cli.Tests;

/// <summary>A table becomes a model, which is judged, predicts, goes on, and is explained.</summary>
public sealed class TrainCommandTests
{
    private static readonly string Iris = LonghandProcess.Data("iris.csv");

    /// <summary>Speed and time are the last line; everything before it is the same everywhere.</summary>
    [Fact]
    public void A_table_is_trained_on_and_what_was_chosen_is_said()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Iris, folder.File("iris.csv"));
        var output = LonghandProcess.RunIn(folder.Path, string.Empty, "train", "iris.csv", "--target", "species").Done();
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Matches("^[0-9.]+ m?s.*, [0-9.]+[kM]? examples a second, [0-9]+ threads?\\.$", lines[^1]);
        Approved.Check("Training/iris.approved.txt", string.Join('\n', lines[..^1]) + "\n");
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 80));
        Assert.Equal(["iris.csv", "iris.longhand"], folder.Names());
    }

    [Theory]
    [InlineData("wine.csv", "cultivar", 0.95)]
    [InlineData("breast-cancer.csv", "diagnosis", 0.95)]
    [InlineData("penguins.csv", "species", 0.97)]
    public void A_model_is_judged_in_numbers_that_programs_read(string data, string target, double least)
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", LonghandProcess.Data(data), "--target", target, "-o", "m").Done();
        var json = JsonDocument.Parse(LonghandProcess.RunIn(folder.Path, string.Empty, "evaluate", "m", LonghandProcess.Data(data), "--format", "json").Done()).RootElement;
        Assert.InRange(json.GetProperty("accuracy").GetDouble(), least, 1.0);
        Assert.InRange(json.GetProperty("loss").GetDouble(), 0.0, 0.3);
        Assert.Equal(json.GetProperty("examples").GetInt32(), json.GetProperty("confusion").EnumerateArray().Sum(row => row.EnumerateArray().Sum(cell => cell.GetInt32())));
    }

    [Fact]
    public void Numbers_are_predicted_and_judged_in_the_units_of_their_column()
    {
        using var folder = new TemporaryFolder();
        folder.File("line.csv", "x,y\n" + string.Concat(Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"{i},{(100.5 * i) + 2000}\n"))));
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", "line.csv", "--target", "y", "--hidden", "none", "--optimizer", "adam:lr=0.05", "--epochs", "300", "--precision", "float64").Done();
        var rows = LonghandProcess.RunIn(folder.Path, string.Empty, "predict", "line.longhand", "line.csv", "--keep").Done().Split('\n');
        Assert.Equal("x,predicted_y", rows[0]);
        Assert.Equal(5010.0, double.Parse(rows[31].Split(',')[1], System.Globalization.CultureInfo.InvariantCulture), 10.0);
        var judged = LonghandProcess.RunIn(folder.Path, string.Empty, "evaluate", "line.longhand", "line.csv", "--format", "json").Done();
        Assert.InRange(JsonDocument.Parse(judged).RootElement.GetProperty("mae").GetDouble(), 0.0, 20.0);
        Assert.InRange(JsonDocument.Parse(judged).RootElement.GetProperty("r2").GetDouble(), 0.999, 1.0);
    }

    [Fact]
    public void Predictions_are_classes_with_probabilities_of_rows_without_a_target()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "-o", "m").Done();
        var input = "petal_width_cm,other,petal_length_cm,sepal_width_cm,sepal_length_cm\n0.2,x,1.4,3.5,5.1\n2.3,y,6.0,3.0,7.0\n";
        var rows = LonghandProcess.RunIn(folder.Path, input, "predict", "m", "-").Done().Split('\n');
        Assert.Equal("predicted_species,p_setosa,p_versicolor,p_virginica", rows[0]);
        Assert.StartsWith("setosa,0.9", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("virginica,", rows[2], StringComparison.Ordinal);
        Assert.Equal(1.0, rows[2].Split(',')[1..].Sum(p => double.Parse(p, System.Globalization.CultureInfo.InvariantCulture)), 1e-6);
    }

    [Fact]
    public void Dropout_is_asked_for_by_layer_and_kept_in_the_model()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--hidden", "8,6", "--dropout", "0.5,0.25", "--epochs", "2", "-o", "m").Done();
        Assert.Contains("Trained with dropout in the hidden layers: 0.5, 0.25.", LonghandProcess.RunIn(folder.Path, string.Empty, "summary", "m").Done(), StringComparison.Ordinal);
        Assert.Contains("\"mask\": [", LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "m", "--data", Iris, "--row", "1", "--format", "json").Done(), StringComparison.Ordinal);
        LonghandProcess
            .RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--hidden", "8,6", "--dropout", "0.1,0.2,0.3")
            .Refused("--dropout is \"0.1,0.2,0.3\"; it has to be a share from 0 to below 1, or one for each of the 2 hidden layers with commas between them.");
    }

    [Fact]
    public void A_training_that_was_stopped_goes_on_bit_for_bit()
    {
        using var folder = new TemporaryFolder();
        string[] data = ["train", Iris];
        LonghandProcess.RunIn(folder.Path, string.Empty, [.. data, "--target", "species", "--epochs", "40", "--seed", "5", "-o", "whole"]).Done();
        LonghandProcess.RunIn(folder.Path, string.Empty, [.. data, "--target", "species", "--epochs", "15", "--seed", "5", "-o", "part"]).Done();
        LonghandProcess.RunIn(folder.Path, string.Empty, [.. data, "--resume", "part", "--epochs", "40"]).Done();
        var (whole, part) = (Model(folder.File("whole")), Model(folder.File("part")));
        Assert.Equal(whole.Network.Values, part.Network.Values);
        Assert.Equal(whole.Record!.History.Losses, part.Record!.History.Losses);
        Assert.Equal(40, part.Record.History.Epochs.Length);
        Assert.Equal(15, Model(folder.File("part.older")).Record!.History.Epochs.Length);
    }

    [Fact]
    public void A_row_is_explained_with_the_engine_beside_it()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "-o", "m").Done();
        var text = LonghandProcess.RunIn(folder.Path, string.Empty, "explain", "m", "--data", Iris, "--row", "71", "--only", "layer1[3,2]").Done();
        Assert.StartsWith("Row 71 of iris.csv in m\n", text, StringComparison.Ordinal);
        Assert.Contains("Everything is computed in single precision", text, StringComparison.Ordinal);
        Assert.Matches(@"The engine that trains was given the same step; of 135 numbers", text);
        Assert.DoesNotContain("was drawn", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_is_written_back_as_a_problem_that_has_its_numbers()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--epochs", "20", "-o", "m").Done();
        LonghandProcess.RunIn(folder.Path, string.Empty, "export", "m", Iris, "--rows", "1,70..72", "-o", "p.json").Done();
        var problem = ProblemReader.Read(File.ReadAllBytes(folder.File("p.json")), "p.json");
        Assert.Equal(Model(folder.File("m")).Network.Values, problem.Network.Values);
        Assert.Equal(["1 0 0", "0 1 0", "0 1 0", "0 1 0"], problem.Examples.Select(example => string.Join(' ', example.Y)));
        LonghandProcess.RunIn(folder.Path, string.Empty, "gradcheck", "p.json").Done();
        LonghandProcess.RunIn(folder.Path, string.Empty, "export", "m", Iris, "--rows", "151").Refused("--rows is \"151\"; it has to be rows from 1 to 150, 10000 at most, such as 1,5 or 1..10.");
    }

    [Fact]
    public void Every_epoch_has_a_line_of_json_in_the_log()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--epochs", "7", "--log", "log", "--save-every", "3", "-o", "m").Done();
        JsonElement[] lines = [.. File.ReadAllLines(folder.File("log")).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(Enumerable.Range(1, 7), lines.Select(line => line.GetProperty("epoch").GetInt32()));
        Assert.Equal([3, 6], lines.Where(line => line.GetProperty("saved").GetBoolean()).Select(line => line.GetProperty("epoch").GetInt32()));
        Assert.Equal(Model(folder.File("m")).Record!.History.ValidationLosses, lines.Select(line => line.GetProperty("validationLoss").GetDouble()));
    }

    [Fact]
    public void A_problem_is_trained_from_its_own_numbers()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", LonghandProcess.Data("textbook.json"), "--epochs", "1", "-o", "m").Done();
        var (problem, model) = (ProblemReader.Read(File.ReadAllBytes(LonghandProcess.Data("textbook.json")), "textbook.json"), Model(folder.File("m")));
        var step = Backpropagation.ReferenceEngine.Work(problem).First();
        for (var i = 0; i < model.Network.Values.Length; i++)
        {
            Assert.Equal(step.After[i].Value, model.Network.Values[i], 1e-15);
        }

        Assert.Equal(Precision.Double, model.Precision);
        Assert.Contains("in double precision", LonghandProcess.RunIn(folder.Path, string.Empty, "train", LonghandProcess.Data("textbook.json"), "--epochs", "1", "-o", "m").Done(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cross_validation_judges_every_row_once()
    {
        using var folder = new TemporaryFolder();
        var json = LonghandProcess.RunIn(folder.Path, string.Empty, "cross-validate", Iris, "--target", "species", "--folds", "4", "--format", "json", "--hidden", "8").Done();
        var root = JsonDocument.Parse(json).RootElement;
        JsonElement[] folds = [.. root.GetProperty("folds").EnumerateArray()];
        Assert.Equal((4, 150), (folds.Length, folds.Sum(fold => fold.GetProperty("examples").GetInt32())));
        Assert.Equal(folds.Average(fold => fold.GetProperty("accuracy").GetDouble()), root.GetProperty("accuracy").GetDouble(), 1e-12);
        Assert.InRange(root.GetProperty("accuracy").GetDouble(), 0.9, 1.0);
        Assert.Empty(folder.Names());
    }

    private static TrainedModel Model(string file) => FileStore.Read(file, stream => ModelFile.Read(stream, file));
}
