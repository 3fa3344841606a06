namespace Longhand.Benchmarks;

/// <summary>Numbers with their nouns.</summary>
internal static class Plural
{
    public static string Threads(int count) => count == 1 ? "1 thread" : $"{count} threads";
}
