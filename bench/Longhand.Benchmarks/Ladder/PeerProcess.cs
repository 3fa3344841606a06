using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Longhand.Benchmarks.Ladder;

/// <summary>One program at work on one workload, in a process.</summary>
internal static partial class PeerProcess
{
    public static Turn Run(PeerProgram program, Workload workload, int threads, LadderSettings settings, bool isChecked)
    {
        var command = program.CommandLine(workload, threads, settings, isChecked);
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        program.Set(start.Environment, threads);
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(TimeSpan.FromSeconds(settings.Limit)))
            {
                process.Kill(entireProcessTree: true);
                return Turn.Without($"took more than {settings.Limit} s; --limit gives it longer");
            }

            process.WaitForExit();
            var line = output.Result.Split('\n').LastOrDefault(l => l.StartsWith('{'));
            return line is null ? Turn.Without($"ended with {process.ExitCode}: {LastLine(error.Result)}") : Read(line);
        }
        catch (System.ComponentModel.Win32Exception notThere)
        {
            return Turn.Without(notThere.Message);
        }
    }

    private static Turn Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(NoNumber().Replace(line, ": null"));
            var root = json.RootElement;
            return new(
                root.GetProperty("samples_per_s").GetProperty("med").GetDouble(),
                root.TryGetProperty("bytes_per_step", out var bytes) ? bytes.GetDouble() : null,
                root.TryGetProperty("threads_used", out var used) ? used.GetInt32() : null
            );
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Turn.Without($"said {line.Trim()}, where samples_per_s.med was expected");
        }
    }

    /// <summary>What Python and C write where there is no loss, and JSON does not have.</summary>
    [GeneratedRegex(@":\s*-?(nan|inf|infinity)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoNumber();

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("nothing was said");
}
