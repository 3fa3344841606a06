using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Longhand.Cli.Tests;

/// <summary>The checkout that is tested, and programs run in it.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Metadata("ProjectDirectory"), "..", ".."));

    /// <summary>A folder with the samples and a table in it, where the program may write what it writes.</summary>
    private static string Desk { get; } = MakeDesk();

    /// <summary>What a program writes, messages last; <c>longhand</c> is the program that was built.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = program == "longhand"
            ? new ProcessStartInfo("dotnet", [Metadata("CliAssembly"), .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = program == "longhand" ? Desk : Root;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        start.StandardErrorEncoding = Encoding.UTF8;

        // What a test run sets for its own build would lead the build of a sample astray.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + errors.Result;
    }

    private static string MakeDesk()
    {
        var desk = Directory.CreateTempSubdirectory("longhand-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(desk, "samples"), Path.Combine(Root, "samples"));
        File.CreateSymbolicLink(Path.Combine(desk, "iris.csv"), Path.Combine(Root, "tests", "data", "iris.csv"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(desk, recursive: true);
        return desk;
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
