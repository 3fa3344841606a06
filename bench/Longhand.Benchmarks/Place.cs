using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Longhand.Benchmarks;

/// <summary>Where results are committed and peers are described, and what a result was measured on.</summary>
internal static class Place
{
    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The scripts of the peers, and the two tables of what is run.</summary>
    public static string Peers => Metadata("Peers");

    /// <summary>A file among the results of this processor.</summary>
    public static string Result(string name) => Path.Combine(Metadata("Results"), Processor.Folder, name);

    public static void Write(string file, object content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllText(file, JsonSerializer.Serialize(content, Json) + "\n");
    }

    /// <summary>The machine, and what the numbers of a file are.</summary>
    public static Machine Machine(string unit) =>
        new(Processor.Name, RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, unit);

    private static string Metadata(string key) =>
        typeof(Place).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
