using System.Diagnostics;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Derivations;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>What other programs make of the output: pdflatex of the LaTeX, Chromium of the page.</summary>
[Trait("Needs", "tools")]
public sealed class ToolTests : IDisposable
{
    private const int Problems = 15;

    private readonly string _folder = Directory.CreateTempSubdirectory("longhand-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_LaTeX_of_the_textbook_network_compiles_and_nothing_runs_out_of_the_margin() => Compile(Problem.Textbook, new DerivationOptions());

    [Fact]
    public void The_LaTeX_of_random_problems_compiles()
    {
        for (var number = 1; number <= Problems; number++)
        {
            Compile(RandomProblems.Make(number), new DerivationOptions { Forms = number % 2 == 0 ? Forms.All : Forms.Matrix });
        }
    }

    [Fact]
    public void The_LaTeX_of_every_activation_compiles_and_nothing_runs_out_of_the_margin()
    {
        var activations = ActivationSamples.Names.SelectMany(row => ActivationSamples.Shapes(row.Data)).ToArray();
        Compile(ActivationSamples.Chain(activations, -90.0, 0.3), new DerivationOptions { Forms = Forms.Delta });
    }

    [Fact]
    public void LaTeX_with_hostile_names_compiles_and_runs_nothing()
    {
        for (var index = 0; index < HostileNames.All.Count; index++)
        {
            Compile(HostileNames.Problem(index), new DerivationOptions(), mayBeWide: true);
        }
    }

    [Fact]
    public void In_Chromium_the_page_loads_nothing_breaks_no_policy_and_hostile_names_stay_text()
    {
        var documents = new[] { Page(new Derivation(Problem.Textbook)) }.Concat(Enumerable.Range(0, HostileNames.All.Count).Select(i => HostileNameTests.Written(i, writer => new HtmlRenderer(writer))));
        foreach (var html in documents)
        {
            File.WriteAllText(Path.Combine(_folder, "page.html"), html);
            var (code, output, errors) = Run(
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", $"--user-data-dir={_folder}/profile", "--enable-logging=stderr", "--v=0", "--dump-dom", $"file://{_folder}/page.html"
            );

            Assert.Equal(0, code);
            Assert.DoesNotContain("CONSOLE", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("<title>owned", output, StringComparison.Ordinal);
            Assert.Contains("</math>", output, StringComparison.Ordinal);
        }
    }

    private static string Page(Derivation derivation)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new HtmlRenderer(writer).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }

    private void Compile(Problem problem, DerivationOptions options, bool mayBeWide = false)
    {
        using (var writer = new StreamWriter(Path.Combine(_folder, "work.tex")))
        {
            var derivation = new Derivation(problem, options);
            new LatexRenderer(writer).Render(derivation.Blocks(), derivation.Title);
        }

        var (code, output, _) = Run("pdflatex", "-halt-on-error", "-interaction=nonstopmode", "-no-shell-escape", "work.tex");
        Assert.True(code == 0, $"{problem.Title}: {output[Math.Max(0, output.Length - 2000)..]}");
        Assert.True(mayBeWide || !output.Contains("Overfull \\hbox", StringComparison.Ordinal), $"{problem.Title} runs out of the margin: {output}");
    }

    private (int Code, string Output, string Errors) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
