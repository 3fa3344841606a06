using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Longhand.Benchmarks;

/// <summary>The processor, by which results are kept apart.</summary>
internal static partial class Processor
{
    /// <summary>Its name, and family and model where the system says them.</summary>
    public static string Name { get; } = Read();

    /// <summary>The name as a folder: lower case, words joined by hyphens.</summary>
    public static string Folder => NoWord().Replace(Name.ToLowerInvariant(), "-").Trim('-');

    private static string Read()
    {
        const string File = "/proc/cpuinfo";
        if (!System.IO.File.Exists(File))
        {
            return RuntimeInformation.ProcessArchitecture.ToString();
        }

        var lines = System.IO.File.ReadLines(File).TakeWhile(line => line.Length > 0).Select(line => line.Split(':', 2)).ToArray();
        string? Of(string key) => lines.FirstOrDefault(pair => pair[0].Trim() == key)?[1].Trim();
        return $"{Of("model name") ?? RuntimeInformation.ProcessArchitecture.ToString()} family {Of("cpu family")} model {Of("model")}";
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoWord();
}
