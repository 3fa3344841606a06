using System.Text.Json;

namespace Longhand.Tests.Support;

/// <summary>Numbers that another system computed, recorded by the scripts in tests/oracles.</summary>
internal static class Oracle
{
    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "oracles", file)));
        return document.RootElement.Clone();
    }

    public static double[] Numbers(this JsonElement element) => [.. element.EnumerateArray().Select(n => n.GetDouble())];

    public static double[][] Rows(this JsonElement element) => [.. element.EnumerateArray().Select(Numbers)];
}
