using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Longhand.Cli.Tests;

/// <summary>The program as it was built, run as a process.</summary>
internal static class LonghandProcess
{
    public static string Assembly { get; } = Metadata("CliAssembly");

    public static string Data(string name) => Path.GetFullPath(Path.Combine(Metadata("ProjectDirectory"), "..", "data", name));

    public static Ran Run(params string[] arguments) => RunIn(null, string.Empty, arguments);

    /// <summary>Runs it in a folder, with a text on standard input.</summary>
    public static Ran RunIn(string? folder, string input, params string[] arguments) => Start("dotnet", folder, input, ["exec", Assembly, .. arguments]);

    /// <summary>Runs a line of shell; $LONGHAND is the program.</summary>
    public static Ran Shell(string folder, string line) => Start("bash", folder, string.Empty, ["-c", line]);

    private static Ran Start(string program, string? folder, string input, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        start.Environment["LONGHAND"] = $"dotnet exec {Assembly}";
        // A machine that asks for another language gets the same numbers.
        start.Environment["LANG"] = "de_DE.UTF-8";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading its input.
        }

        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static string Metadata(string key) =>
        typeof(LonghandProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
