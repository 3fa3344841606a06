using System.Diagnostics;

namespace Longhand.Tests.SeededFaults;

/// <summary>A copy of the library's source and of the test program in a folder of its own, where a fault can be seeded.</summary>
internal sealed class FaultyLibrary : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>Longhand</AssemblyName>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <LangVersion>latest</LangVersion>
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
            <NoWarn>$(NoWarn);CS1591</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <InternalsVisibleTo Include="Longhand.Tests" />
            <InternalsVisibleTo Include="Longhand.Benchmarks" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>Ten times what the tests take: a run that has not ended by then does not.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("longhand-faults-").FullName;

    public FaultyLibrary(string source)
    {
        Copy(source, Source, name => name.EndsWith(".cs", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Source, "Longhand.csproj"), Project);
        // Nothing above this folder has a say.
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.props"), "<Project />");
        Copy(AppContext.BaseDirectory, Tests, _ => true);
    }

    private string Source => Path.Combine(_folder, "source");

    private string Tests => Path.Combine(_folder, "tests");

    /// <summary>Puts a fault in, builds, runs the tests until one fails, and takes the fault out.</summary>
    public Verdict Try(SeededFault fault)
    {
        var path = Path.Combine(Source, fault.File);
        var right = File.ReadAllText(path);
        var places = right.Split(fault.Right).Length - 1;
        Assert.True(places == 1, $"«{fault.Right}» stands {places} times in {fault.File}: a fault needs one place.");
        File.WriteAllText(path, right.Replace(fault.Right, fault.Wrong, StringComparison.Ordinal));
        try
        {
            return Test();
        }
        finally
        {
            File.WriteAllText(path, right);
        }
    }

    /// <summary>
    /// Builds the source as it stands, puts it in place of the library that the tests run, and runs them until one fails. A fault may make
    /// a test search for ever; such a run is ended, and says so.
    /// </summary>
    public Verdict Test()
    {
        Build();
        // Left out: the tests that start processes of their own, since this one does that already, and the one that looks for the source.
        string[] leftOut = ["-class-", typeof(Numerics.SwitchedOffTests).FullName!, "-class-", typeof(SeededFaultPlaceTests).FullName!];
        string[] arguments = ["Longhand.Tests.dll", "-noColor", "-noLogo", "-trait-", "Needs=tools", .. leftOut];
        using var process = Start(Tests, arguments);
        var failed = FirstFailure(process);
        var isRed = failed.Wait(Limit) && failed.Result;
        if (!isRed && failed.IsCompleted)
        {
            process.WaitForExit();
            return process.ExitCode == 0 ? Verdict.Passed : Verdict.Failed;
        }

        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return isRed ? Verdict.Failed : Verdict.Endless;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Whether a line of the output names a test that failed; the rest of the run tells nothing more.</summary>
    private static async Task<bool> FirstFailure(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (line.EndsWith("[FAIL]", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void Build()
    {
        using var process = Start(Source, "build", "-c", "Debug", "-p:Optimize=true", "-v", "q", "--nologo");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        File.Copy(Path.Combine(Source, "bin", "Debug", "net10.0", "Longhand.dll"), Path.Combine(Tests, "Longhand.dll"), overwrite: true);
    }

    /// <summary>The quick tests, also where the long ones are asked for: they find a fault, and one run after the other has an end.</summary>
    private static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        start.Environment.Remove("LONGHAND_FULL");
        return Process.Start(start)!;
    }

    private static void Copy(string from, string to, Func<string, bool> isMeant)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(isMeant))
        {
            var relative = Path.GetRelativePath(from, path);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "obj" or "bin")
            {
                continue;
            }

            var target = Path.Combine(to, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
