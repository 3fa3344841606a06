using System.Text.RegularExpressions;
using Longhand.Explain.Authoring;

namespace Longhand.Explain.Tests.Authoring;

/// <summary>A place is read alone: links and numbers lead to equations that it contains.</summary>
public sealed class PlaceReferenceTests
{
    [Theory]
    [InlineData("p.json", "", ChapterFormat.Markdown)]
    [InlineData("p.json", "", ChapterFormat.Latex)]
    [InlineData("three.json", "[1]", ChapterFormat.Markdown)]
    [InlineData("three.json", "[1]", ChapterFormat.Latex)]
    public void A_section_refers_to_no_equation_outside_of_its_place(string problem, string example, ChapterFormat format)
    {
        var (links, plain) = (0, 0);
        string[] sections = ["conventions", "given", $"forward{example}", $"loss{example}", $"backward{example}", "batch", "gradients", "proof", "update", "result"];
        foreach (var request in sections.SelectMany(section => new[] { section, section + " | carry 4" }))
        {
            var chapter = ChapterFiller.Fill($"{{{{{problem}: section {request}}}}}", format, ChapterFillerTests.Read);
            Assert.True(chapter.Mistakes.IsEmpty || (request.StartsWith("batch", StringComparison.Ordinal) && example.Length == 0), request);
            var isMarkdown = format == ChapterFormat.Markdown;

            // What a place of LaTeX brings with it explains itself in comments.
            foreach (Match link in Regex.Matches(chapter.Text, isMarkdown ? @"\(#(eq-\d+)\)" : @"(?<!^%.*)\\(?:eq)?ref\{([^}]*)\}", RegexOptions.Multiline))
            {
                var anchor = isMarkdown ? $"<a name=\"{link.Groups[1].Value}\">" : $@"\label{{{link.Groups[1].Value}}}";
                Assert.True(chapter.Text.Contains(anchor, StringComparison.Ordinal), $"{request}: {link.Value}");
                links++;
            }

            plain += Regex.Count(chapter.Text, @"^\| \(\d+\) \|", RegexOptions.Multiline);
        }

        Assert.True(links > 0, "No place refers to an equation of its own.");
        Assert.Equal(format == ChapterFormat.Markdown, plain > 0);
    }
}
