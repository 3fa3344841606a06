using System.Text.Encodings.Web;
using System.Text.Json;
using System.Runtime.InteropServices;

namespace Longhand.Benchmarks;

/// <summary>Results as files, a folder for each processor.</summary>
internal static class Results
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes rows beside what they were measured on; the place, below the repository.</summary>
    public static string Write<TRow>(string name, IReadOnlyList<TRow> rows)
    {
        var processor = Processor();
        var place = Path.Combine("bench", "results", Slug(processor), name + ".json");
        var path = Path.Combine(Repository(), place);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var document = new { processor, runtime = RuntimeInformation.FrameworkDescription, tensors = Version(), rows };
        File.WriteAllText(path, JsonSerializer.Serialize(document, Options) + "\n");
        return place;
    }

    private static string Version() => typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.GetName().Version!.ToString(3);

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Slug(string processor) =>
        string.Join('-', processor.ToLowerInvariant().Split([.. processor.ToLowerInvariant().Where(c => !char.IsAsciiLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Longhand.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
