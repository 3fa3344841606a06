using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Longhand.Numerics;
using Longhand.Serialization;

namespace Longhand.Cli.Tests;

/// <summary>What a training has learned outlives whoever stops it, and a disk that is full.</summary>
public sealed class TrainingSurvivalTests
{
    private static readonly string Iris = LonghandProcess.Data("iris.csv");

    /// <summary>Epochs without end.</summary>
    private static readonly string[] Training = ["train", Iris, "--target", "species", "--epochs", "100000000", "--early-stopping", "off", "--log", "log", "-o", "m"];

    private static bool IsFull => Environment.GetEnvironmentVariable("LONGHAND_FULL") == "1";

    [Fact]
    public void Killed_at_any_moment_it_leaves_a_whole_model_no_older_than_the_last_that_was_said_to_be_saved()
    {
        var random = new SplitMix64(11);
        for (var time = IsFull ? 200 : 4; time > 0; time--)
        {
            using var folder = new TemporaryFolder();
            using var process = Start(folder, [.. Training, "--save-every", "1"]);
            WaitForLines(folder, process, 1 + random.NextInt32(40));
            Thread.Sleep(random.NextInt32(20));
            process.Kill();
            process.WaitForExit();
            var model = FileStore.ReadNewest(folder.File("m"), stream => ModelFile.ReadCheckpoint<float>(stream, "m")).Content;
            Assert.InRange(model.Model.Record!.History.Epochs.Length, LastSaved(folder), int.MaxValue);
            Assert.Equal(model.Model.Record.History.Epochs.Length, model.State.History.Epochs.Length);
        }
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Interrupted_it_keeps_what_it_has_and_goes_on_from_there(string signal)
    {
        for (var time = IsFull ? 25 : 1; time > 0; time--)
        {
            using var folder = new TemporaryFolder();
            using var process = Start(folder, Training);
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            WaitForLines(folder, process, 3);
            LonghandProcess.Shell(folder.Path, string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {process.Id}")).Done();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(TrainCommand.Interrupted, process.ExitCode);
            Assert.Contains("it goes on with --resume m.", await output, StringComparison.Ordinal);
            var epochs = FileStore.Read(folder.File("m"), stream => ModelFile.Read(stream, "m")).Record!.History.Epochs.Length;
            Assert.InRange(epochs, 3, int.MaxValue);
            LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--resume", "m", "--epochs", string.Create(CultureInfo.InvariantCulture, $"{epochs + 2}")).Done();
            Assert.Equal(epochs + 2, FileStore.Read(folder.File("m"), stream => ModelFile.Read(stream, "m")).Record!.History.Epochs.Length);
        }
    }

    /// <summary>A limit on the size of files stands for a disk that is full: both end a write half way.</summary>
    [Fact]
    public void A_file_that_cannot_be_written_to_its_end_leaves_the_old_one_and_one_line()
    {
        using var folder = new TemporaryFolder();
        LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--epochs", "5", "-o", "m").Done();
        var before = File.ReadAllBytes(folder.File("m"));
        var ran = LonghandProcess.Shell(
            folder.Path,
            $"trap '' XFSZ; ulimit -f 16; export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; $LONGHAND train {Iris} --resume m --epochs 400 > /dev/null"
        );
        Assert.Equal(2, ran.Exit);
        Assert.Equal("longhand: m could not be written: the file grows beyond the limit that is set for files; raise the limit, or name a file elsewhere. What stood there before still stands.\n", ran.Errors);
        Assert.Equal(before, File.ReadAllBytes(folder.File("m")));
        Assert.Equal(["m"], folder.Names());
    }

    [Fact]
    public void A_damaged_file_is_said_to_be_and_the_older_one_is_used()
    {
        using var folder = new TemporaryFolder();
        foreach (var epochs in new[] { "2", "3" })
        {
            LonghandProcess.RunIn(folder.Path, string.Empty, "train", Iris, "--target", "species", "--epochs", epochs, "-o", "m").Done();
        }

        var bytes = File.ReadAllBytes(folder.File("m"));
        bytes[^100] ^= 1;
        File.WriteAllBytes(folder.File("m"), bytes);
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "summary", "m");
        Assert.Equal(0, ran.Exit);
        Assert.Contains("2 of 2 epochs", ran.Output, StringComparison.Ordinal);
        Assert.Matches("^longhand: m: The file is damaged: its checksum is [0-9a-f]{8}, and its bytes add up to [0-9a-f]{8}\\. Take a copy, or train the model anew\\. The older m\\.older is used\\.\n$", ran.Errors);
    }

    /// <summary>A run whose numbers leave the range has learned something until then.</summary>
    [Fact]
    public void A_run_that_diverges_keeps_what_it_had_learned()
    {
        using var folder = new TemporaryFolder();
        folder.File("grow.csv", "x,y\n1,1\n2,2\n3,3\n4,4\n");
        var ran = LonghandProcess.RunIn(folder.Path, string.Empty, "train", "grow.csv", "--target", "y", "--hidden", "none", "--optimizer", "sgd:lr=3", "-o", "m");
        Assert.Equal(2, ran.Exit);
        Assert.Matches("^longhand: Epoch [0-9]+, batch 1, [^\n]* m has what was learned in [0-9]+ epochs\\.\n$", ran.Errors);
        Assert.InRange(FileStore.Read(folder.File("m"), stream => ModelFile.Read(stream, "m")).Record!.History.Epochs.Length, 5, int.MaxValue);
    }

    private static Process Start(TemporaryFolder folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", LonghandProcess.Assembly, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static void WaitForLines(TemporaryFolder folder, Process process, int lines)
    {
        while (!process.HasExited && (!File.Exists(folder.File("log")) || Lines(folder).Length <= lines))
        {
            Thread.Sleep(5);
        }

        Assert.False(process.HasExited, "It has ended before it was stopped.");
    }

    private static int LastSaved(TemporaryFolder folder) =>
        Lines(folder)[..^1].Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("saved").GetBoolean()).Max(line => line.GetProperty("epoch").GetInt32());

    /// <summary>The lines of the log; the last one is not whole.</summary>
    private static string[] Lines(TemporaryFolder folder)
    {
        using var reader = new StreamReader(new FileStream(folder.File("log"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n');
    }
}
