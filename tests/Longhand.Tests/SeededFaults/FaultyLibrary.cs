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

    /// <summary>Puts a fault in, builds, runs the tests until one fails, and takes the fault out; true where one failed.</summary>
    public bool IsCaught(SeededFault fault)
    {
        var path = Path.Combine(Source, fault.File);
        var right = File.ReadAllText(path);
        var places = right.Split(fault.Right).Length - 1;
        Assert.True(places == 1, $"«{fault.Right}» stands {places} times in {fault.File}: a fault needs one place.");
        File.WriteAllText(path, right.Replace(fault.Right, fault.Wrong, StringComparison.Ordinal));
        try
        {
            return Test() is not (0, _);
        }
        finally
        {
            File.WriteAllText(path, right);
        }
    }

    /// <summary>Builds the source as it stands, puts it in place of the library that the tests run, and runs them until one fails.</summary>
    public (int Status, string Output) Test()
    {
        var (status, output) = Run("dotnet", Source, "build", "-c", "Debug", "-p:Optimize=true", "-v", "q", "--nologo");
        Assert.True(status == 0, output);
        File.Copy(Path.Combine(Source, "bin", "Debug", "net10.0", "Longhand.dll"), Path.Combine(Tests, "Longhand.dll"), overwrite: true);
        return Run("dotnet", Tests, "Longhand.Tests.dll", "-noColor", "-noLogo", "-stopOnFail", "-trait-", "Needs=tools", "-class-", typeof(Numerics.SwitchedOffTests).FullName!);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (int Status, string Output) Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
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
