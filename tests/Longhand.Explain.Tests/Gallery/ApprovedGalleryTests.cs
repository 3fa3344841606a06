using System.Text;
using Longhand.Explain.Gallery;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Gallery;

/// <summary>Pages of the gallery in every format, beside files that a person has read.</summary>
public sealed class ApprovedGalleryTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var name in new[] { "sigmoid", "leaky-relu", "binary-cross-entropy" })
            {
                foreach (var ending in new[] { "txt", "md", "tex", "html", "json" })
                {
                    rows.Add(name, ending);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_printed_as_approved(string name, string ending)
    {
        var sheet = new FunctionGallery().Sheets.First(s => s.Name == name);
        double[] at = name is "leaky-relu" ? [-1.0, 0.0, 2.0] : [0.3775];
        Approved.Check($"Gallery/Approved/{name}.approved.{ending}", Written(sheet, at, ending));
    }

    private static string Written(FunctionSheet sheet, double[] at, string ending)
    {
        if (ending is "json")
        {
            using var stream = new MemoryStream();
            GalleryJson.Write(stream, sheet, at);
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        using var writer = new StringWriter { NewLine = "\n" };
        DocumentRenderer renderer = ending switch
        {
            "md" => new MarkdownRenderer(writer),
            "tex" => new LatexRenderer(writer),
            "html" => new HtmlRenderer(writer),
            _ => new TextRenderer(writer),
        };
        renderer.Render(sheet.Blocks(at), sheet.Name);
        return writer.ToString();
    }
}
