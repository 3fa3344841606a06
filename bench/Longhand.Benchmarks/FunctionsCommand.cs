using System.Diagnostics;
using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Longhand.Training;

namespace Longhand.Benchmarks;

/// <summary>
/// Every activation of the catalogue, forward and backward, in both precisions and every lane width, beside TensorPrimitives. The width
/// that it prefers can only be set for a whole process, so each width has one of its own, in which both take turns.
/// </summary>
internal static class FunctionsCommand
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static int Run(string[] names)
    {
        var results = new List<FunctionResult>();
        foreach (var width in LaneWidths.All.Where(w => w != LaneWidth.One && w <= LaneWidths.Widest).Reverse())
        {
            Console.Error.WriteLine($"{(int)width} bits …");
            results.AddRange(InProcessOf(width, names));
        }

        FunctionsTable.Write(results, Console.Out);
        if (names.Length == 0)
        {
            var folder = Path.Combine(Metadata("Results"), Processor.Folder);
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, "functions.json");
            File.WriteAllText(file, JsonSerializer.Serialize(new { Environment = Machine(), Results = results }, Json) + "\n");
        }

        return 0;
    }

    /// <summary>The width of this process alone; the results go to a file.</summary>
    public static int OneWidth(string file, string[] names)
    {
        var singles = new FunctionTimes<float>("float32", a => ActivationKernels.Single(a), a => ActivationKernels.SingleLayer(a));
        var doubles = new FunctionTimes<double>("float64", a => ActivationKernels.Double(a), a => ActivationKernels.DoubleLayer(a));
        File.WriteAllText(file, JsonSerializer.Serialize(singles.Each(names).Concat(doubles.Each(names)), Json));
        return 0;
    }

    private static FunctionResult[] InProcessOf(LaneWidth width, string[] names)
    {
        var file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", [typeof(FunctionsCommand).Assembly.Location, "functions", "--one-width", file, .. names]);
            start.Environment["DOTNET_PreferredVectorBitWidth"] = $"{(int)width}";
            using var process = Process.Start(start)!;
            process.WaitForExit();
            var results = JsonSerializer.Deserialize<FunctionResult[]>(File.ReadAllText(file), Json)!;
            return results.All(r => r.Width == (int)width)
                ? results
                : throw new InvalidOperationException($"The runtime does not prefer {(int)width} bits.");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static object Machine() =>
        new
        {
            Processor = Processor.Name,
            Runtime = RuntimeInformation.FrameworkDescription,
            System = RuntimeInformation.OSDescription,
            Peer = "System.Numerics.Tensors " + Version(typeof(TensorPrimitives).Assembly),
            Unit = "nanoseconds a number; ratio: how many times as long the peer takes; median, least and most of the rounds",
        };

    private static string Version(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static string Metadata(string key) =>
        typeof(FunctionsCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
