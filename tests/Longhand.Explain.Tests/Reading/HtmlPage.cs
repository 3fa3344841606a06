using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Reading;

/// <summary>A page of HTML: mathematics in MathML.</summary>
internal sealed class HtmlPage : PageReader
{
    public override string Format => "html";

    public override IEnumerable<ReadItem> Read(Derivation derivation)
    {
        var page = new HtmlParser().ParseDocument(Written(derivation, writer => new HtmlRenderer(writer)));
        foreach (var element in page.QuerySelectorAll("main .equation, main table, main math"))
        {
            if (element.ClassList.Contains("equation"))
            {
                yield return new ReadItem.Equation(Equation(element));
            }
            else if (element.LocalName == "table")
            {
                yield return new ReadItem.Table(Table(element));
            }
            else if (element.Closest(".sides, table") is null || element.Closest(".remark") is not null)
            {
                yield return new ReadItem.Inline(MathMlReader.Read(element));
            }
        }
    }

    private static ReadEquation Equation(IElement element) =>
        ReadEquation.Of([.. element.QuerySelectorAll("math").Where(math => math.Closest(".remark") is null).SelectMany(MathMlReader.Tokens)]);

    private static ReadTable Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Select(row => (IReadOnlyList<ReadCell>)[.. row.Children.Select(Cell)]).ToArray();
        return new ReadTable(rows[0], rows[1..]);
    }

    private static ReadCell Cell(IElement cell) =>
        new(cell.TextContent.Trim(), cell.QuerySelector("math") is { } math ? MathMlReader.Read(math) : null);
}
