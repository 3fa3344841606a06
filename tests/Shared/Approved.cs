using System.Reflection;

namespace Longhand.Testing;

/// <summary>Compares a text with a file that a person has read and approved. UPDATE_SNAPSHOTS=1 writes the file anew.</summary>
internal static class Approved
{
    /// <param name="path">The approved file, relative to the test project's directory: "Rendering/Text.approved.txt".</param>
    /// <param name="actual">What the program wrote.</param>
    public static void Check(string path, string actual)
    {
        string file = Path.Combine(ProjectDirectory, path);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        if (!File.Exists(file))
            Assert.Fail($"{path} does not exist. Run the test with UPDATE_SNAPSHOTS=1, then read the file it wrote.");

        string approved = File.ReadAllText(file);
        if (!string.Equals(approved, actual, StringComparison.Ordinal))
            Assert.Fail(FirstDifference(path, approved.Split('\n'), actual.Split('\n')));
    }

    private static string ProjectDirectory =>
        typeof(Approved)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "ProjectDirectory")
            .Value!;

    private static string FirstDifference(string path, string[] approved, string[] actual)
    {
        int line = approved.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{path} differs at line {line + 1}.\n"
            + $"approved: {Show(approved, line)}\n"
            + $"actual:   {Show(actual, line)}\n"
            + "If the new text is right, run the test with UPDATE_SNAPSHOTS=1 and read the file's diff.";
    }

    private static string Show(string[] lines, int line) =>
        line < lines.Length ? lines[line].Replace("\r", "\\r", StringComparison.Ordinal) : "(the text has ended)";
}
