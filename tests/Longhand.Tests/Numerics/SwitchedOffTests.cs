using System.Diagnostics;
using System.Runtime.Intrinsics.X86;
using Longhand.Tests.Support;
using Longhand.Tests.Training;

namespace Longhand.Tests.Numerics;

/// <summary>The same numbers, to the bit, on lesser processors: laws 1 and 3 again in processes that have their instructions switched off.</summary>
public sealed class SwitchedOffTests
{
    private const string File = "LONGHAND_LANES";

    /// <summary>What is switched off, and what the processor then no longer has.</summary>
    public static TheoryData<string, string> Settings =>
        new()
        {
            { "DOTNET_EnableAVX512=0", "avx512" },
            { "DOTNET_EnableAVX2=0", "avx512 avx2 fma" },
            { "DOTNET_EnableHWIntrinsic=0", "avx512 avx2 fma sse42" },
        };

    [Theory]
    [MemberData(nameof(Settings))]
    public void With_instructions_switched_off_every_result_is_the_same_to_the_bit(string setting, string without)
    {
        var file = Path.GetTempFileName();
        try
        {
            string[] arguments = [typeof(SwitchedOffTests).Assembly.Location, "-noColor", "-method", $"*.{nameof(Results_are_written_for_another_process)}"];
            var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment[File] = file;
            start.Environment[setting.Split('=')[0]] = setting.Split('=')[1];
            using var child = Process.Start(start)!;
            var output = child.StandardOutput.ReadToEnd();
            child.WaitForExit();
            Assert.True(child.ExitCode == 0, output);
            var lines = System.IO.File.ReadAllLines(file);
            Assert.DoesNotContain(without.Split(' '), lines[0].Split(' ').Contains);
            Assert.Equal(Results(), lines[1]);
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    [Fact]
    public void Results_are_written_for_another_process()
    {
        var results = Results();
        if (Environment.GetEnvironmentVariable(File) is { } file)
        {
            System.IO.File.WriteAllLines(file, [Instructions(), results]);
        }
    }

    /// <summary>The results of every function over every lane, all of them held against one number at a time on the way, and of some training.</summary>
    private static string Results()
    {
        var hash = new ResultHash();
        foreach (var row in LaneTable.Names)
        {
            var law = LaneTable.Named(row.Data);
            law.Operations(hash);
            law.Losses(hash);
            law.Optimizers(hash);
            law.VectorActivations(hash);
            law.Activations(hash);
        }

        EngineHash.AddTo(hash, threads: 2);
        return hash.ToString();
    }

    private static string Instructions() =>
        string.Join(
            ' ',
            new[] { ("avx512", Avx512F.IsSupported), ("avx2", Avx2.IsSupported), ("fma", Fma.IsSupported), ("sse42", Sse42.IsSupported) }
                .Where(one => one.Item2)
                .Select(one => one.Item1)
        );
}
