using System.Diagnostics;
using System.Reflection;
using Markdig;

namespace Longhand.Explain.Tests.Authoring;

/// <summary>The filled chapters among the samples, as other programs read them.</summary>
public sealed class SampleChapterTests
{
    private static string Samples { get; } = Path.GetFullPath(Path.Combine(
        typeof(SampleChapterTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectDirectory").Value!, "..", "..", "samples"));

    [Fact]
    public void Of_the_Markdown_a_reader_sees_the_text_and_not_the_marks()
    {
        var html = Markdown.ToHtml(File.ReadAllText(Path.Combine(Samples, "chapter.md")), new MarkdownPipelineBuilder().UsePipeTables().Build());
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var text = document.Body!.TextContent;

        Assert.DoesNotContain("longhand textbook", text[text.IndexOf("Forward", StringComparison.Ordinal)..].Replace("% longhand textbook", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("activation 0.5933; the second unit has 0.5969.", text, StringComparison.Ordinal);
        Assert.Equal(2, document.QuerySelectorAll("table").Length);
        Assert.Equal(3, document.QuerySelectorAll("code.language-math").Length);
        Assert.Single(document.QuerySelectorAll("code.language-mermaid"));
        Assert.Single(document.QuerySelectorAll("li code.language-math"));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "tools")]
    public void The_LaTeX_compiles()
    {
        var folder = Directory.CreateTempSubdirectory("longhand-").FullName;
        try
        {
            var start = new ProcessStartInfo("pdflatex", ["-halt-on-error", "-interaction=nonstopmode", "-no-shell-escape", $"-output-directory={folder}", Path.Combine(Samples, "chapter.tex")]) { WorkingDirectory = folder, RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();

            Assert.True(process.ExitCode == 0, output[Math.Max(0, output.Length - 2000)..]);
            Assert.DoesNotContain("Overfull \\hbox", output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
