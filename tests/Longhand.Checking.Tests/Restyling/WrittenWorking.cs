using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A document of the folder Working, and what the file beside it says about it.</summary>
/// <param name="File">The name of the document.</param>
/// <param name="Text">The document.</param>
/// <param name="Problem">The problem that is worked in it.</param>
/// <param name="IsInferable">Whether the document says enough to be checked without the problem.</param>
/// <param name="Claims">How many claims have to be read at the least.</param>
/// <param name="Mistakes">The mistakes, in the order of the document.</param>
/// <param name="Carried">Quantities that are only wrong because of them.</param>
internal sealed record WrittenWorking(
    string File,
    string Text,
    Problem Problem,
    bool IsInferable,
    int Claims,
    ImmutableArray<ExpectedMistake> Mistakes,
    ImmutableArray<string> Carried
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    private static string Folder { get; } = Path.Combine(
        typeof(WrittenWorking).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!,
        "Working");

    /// <summary>The names of all documents.</summary>
    public static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)!).Where(name => !name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static WrittenWorking Read(string file)
    {
        var name = Path.ChangeExtension(file, ".json");
        var expected = JsonNode.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, name)))!;
        return new(
            file,
            System.IO.File.ReadAllText(Path.Combine(Folder, file)),
            ProblemReader.Read(Encoding.UTF8.GetBytes(expected["problem"]!.ToJsonString()), name),
            expected["inferable"]!.GetValue<bool>(),
            expected["claims"]!.GetValue<int>(),
            expected["mistakes"].Deserialize<ImmutableArray<ExpectedMistake>>(Options),
            [.. (expected["carried"]?.AsArray() ?? []).Select(quantity => quantity!.GetValue<string>())]
        );
    }
}
