using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Derivations;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>What other programs make of the output: pdflatex of the LaTeX, Chromium of the page.</summary>
[Trait("Needs", "tools")]
public sealed partial class ToolTests : IDisposable
{
    private const int Problems = 50;

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
    public void Fragments_go_into_a_document_beside_each_other_and_change_nothing_around_them()
    {
        Write("textbook.tex", Problem.Textbook, new DerivationOptions(), isFragment: true);
        Write("softmax.tex", Samples.SoftmaxAdam, new DerivationOptions(), isFragment: true);
        Write("hostile.tex", HostileNames.Problem(10), new DerivationOptions(), isFragment: true);
        File.WriteAllText(
            Path.Combine(_folder, "work.tex"),
            """
            \documentclass{book}
            \usepackage{amsmath,array,booktabs,longtable,tikz}
            \begin{document}
            \newcommand{\state}{\the\parindent,\the\parskip,\the\mathindentof,\the\jot,\the\abovedisplayskip,\arabic{LTchunksize},\arabic{MaxMatrixCols}}
            \makeatletter\let\mathindentof\@mathmargin\makeatother
            \edef\before{\state}
            \chapter{A chapter}
            \begin{equation} 1 = 1 \label{own} \end{equation}
            \def\longhandname{first}\def\longhandlevel{2}\input{textbook}
            \input{softmax}
            \input{hostile}
            \edef\after{\state}\ifx\before\after\typeout{Nothing changed.}\else\typeout{Changed: \before: \after.}\fi
            \eqref{first:1} comes behind \eqref{own}; \eqref{longhand2:1} and \eqref{longhand3:1} are others.
            \begin{equation} 2 = 2 \end{equation}
            \end{document}
            """
        );
        PdfLatex("fragments");
        var output = PdfLatex("fragments");

        Assert.Contains("Nothing changed.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("undefined", output, StringComparison.Ordinal);
        Assert.DoesNotContain("multiply", output, StringComparison.Ordinal);
        Assert.Contains(@"\newlabel{first:1}{{1.2}", File.ReadAllText(Path.Combine(_folder, "work.aux")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_fits_into_the_lines_of_every_standard_class()
    {
        foreach (var (kind, number) in new[] { ("10pt]{article}", 1), ("11pt]{report}", 2), ("12pt]{book}", 3) })
        {
            Write("fragment.tex", RandomProblems.Make(number), new DerivationOptions(), isFragment: true);
            File.WriteAllText(
                Path.Combine(_folder, "work.tex"),
                $$"""
                \documentclass[{{kind}}
                \usepackage{amsmath,array,booktabs,longtable,tikz}
                \begin{document}
                \input{fragment}
                \end{document}
                """
            );
            AssertFits(kind, PdfLatex(kind));
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
        Write("work.tex", problem, options, isFragment: false);
        var output = PdfLatex(problem.Title ?? string.Empty);
        if (!mayBeWide)
        {
            AssertFits(problem.Title ?? string.Empty, output);
        }
    }

    private void Write(string file, Problem problem, DerivationOptions options, bool isFragment)
    {
        using var writer = new StreamWriter(Path.Combine(_folder, file));
        var derivation = new Derivation(problem, options);
        new LatexRenderer(writer, isFragment).Render(derivation.Blocks(), derivation.Title);
    }

    private string PdfLatex(string title)
    {
        var (code, output, _) = Run("pdflatex", "-halt-on-error", "-interaction=nonstopmode", "-no-shell-escape", "work.tex");
        Assert.True(code == 0, $"{title}: {output[Math.Max(0, output.Length - 2000)..]}");
        return output;
    }

    /// <summary>A box may be wider than its line by what no eye sees: a point.</summary>
    private static void AssertFits(string title, string output) =>
        Assert.All(
            OverfullBox().Matches(output),
            box => Assert.True(double.Parse(box.Groups["points"].Value, CultureInfo.InvariantCulture) <= 1.0, $"{title}: {box.Value}")
        );

    [GeneratedRegex(@"Overfull \\hbox \((?<points>[0-9.]+)pt too wide\)[^\n]*", RegexOptions.ExplicitCapture)]
    private static partial Regex OverfullBox();

    private (int Code, string Output, string Errors) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
