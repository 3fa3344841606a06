using System.Reflection;

namespace Longhand.Tests.Serialization;

/// <summary>The files in tests/data.</summary>
internal static class DataFiles
{
    private const string Vectors = "json_parsing.json";
    private const string CsvVectors = "csv_spectrum.json";

    private static string Folder { get; } = Path.Combine(
        typeof(DataFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!,
        "..",
        "data"
    );

    /// <summary>Every problem file.</summary>
    public static IReadOnlyList<string> Problems { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)!).Where(name => name is not (Vectors or CsvVectors)).Order(StringComparer.Ordinal)];

    public static byte[] JsonSuite() => Read(Vectors);

    public static byte[] CsvSuite() => Read(CsvVectors);

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));
}
