using System.Reflection;
using System.Text.RegularExpressions;
using Longhand.Functions;

namespace Longhand.Tests.Architecture;

/// <summary>Dependencies point one way, and what the design forbids is not there.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The folders of the library in the order of the design: each uses those before it.</summary>
    private static readonly string[] Folders = ["Numerics", "Functions", "Model", "Backpropagation", "Data", "Training", "Serialization"];

    /// <summary>The assemblies in the order of the design, with those of the solution that each may use.</summary>
    public static TheoryData<string, string[]> Assemblies =>
        new()
        {
            { "Longhand", [] }, { "Longhand.Explain", ["Longhand"] }, { "Longhand.Checking", ["Longhand", "Longhand.Explain"] },
            { "Longhand.Cli", ["Longhand", "Longhand.Explain", "Longhand.Checking"] },
        };

    [Fact]
    public void A_folder_uses_only_the_folders_above_it()
    {
        var found = Sources("Longhand")
            .SelectMany(file => Uses(file.Text).Select(used => (file.Path, Own: Folder(file.Path), Used: used)))
            .ToArray();
        Assert.NotEmpty(found);
        Assert.All(found, use => Assert.Contains(use.Own, Folders));
        Assert.DoesNotContain(found, use => Array.IndexOf(Folders, use.Used) > Array.IndexOf(Folders, use.Own));
    }

    [Fact]
    public void A_file_is_in_the_namespace_of_its_folder() =>
        Assert.All(Sources("Longhand"), file => Assert.Contains($"namespace Longhand.{Folder(file.Path)}", file.Text, StringComparison.Ordinal));

    [Fact]
    public void The_library_references_the_base_class_library_alone() =>
        Assert.All(
            typeof(Catalogue).Assembly.GetReferencedAssemblies(),
            assembly => Assert.StartsWith("System.", assembly.Name, StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Assemblies_depend_on_one_another_in_one_direction(string assembly, string[] allowed)
    {
        var project = File.ReadAllText(Path.Combine(Root, "src", assembly, assembly + ".csproj"));
        Assert.Subset(allowed.ToHashSet(), ProjectReference().Matches(project).Select(m => m.Groups[1].Value).ToHashSet());
        var others = Assemblies.Select(row => row.Data.Item1).Except([assembly, .. allowed]);
        string[] forbidden = [.. others.Select(name => name["Longhand".Length..].TrimStart('.'))];
        Assert.Empty(Sources(assembly).SelectMany(file => Uses(file.Text)).Intersect(forbidden));
    }

    [Fact]
    public void The_first_file_to_read_is_a_chapter_and_not_a_book() =>
        Assert.InRange(File.ReadAllLines(Path.Combine(Root, "src/Longhand/Backpropagation/Reference.cs")).Length, 1, 149);

    [Fact]
    public void No_source_uses_reflection() =>
        Assert.DoesNotContain(Sources(""), file => Reflection().IsMatch(file.Text));

    /// <summary>What a program wrote is not read; the program is.</summary>
    [Fact]
    public void A_file_has_at_most_four_hundred_lines() =>
        Assert.DoesNotContain(Sources(""), file => !file.Path.EndsWith(".Generated.cs", StringComparison.Ordinal) && file.Text.Count(c => c == '\n') > 400);

    private static string Root { get; } =
        Path.GetFullPath(
            Path.Combine(
                typeof(ArchitectureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!,
                "../.."
            )
        );

    /// <summary>src/Longhand/Numerics/F64.cs is in Numerics.</summary>
    private static string Folder(string path) => path.Split('/')[2];

    private static IEnumerable<(string Path, string Text)> Sources(string project) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(file => (file.Path, File.ReadAllText(file.File)));

    private static IEnumerable<string> Uses(string text) => AnyUse().Matches(text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\s*(?:global )?using (?:static |\w+ = )?Longhand\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex AnyUse();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/(Longhand[\w.]*)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"using System\.Reflection|\bActivator\b|\.MakeGeneric(?:Type|Method)\b")]
    private static partial Regex Reflection();
}
