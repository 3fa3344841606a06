using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Rendering;

namespace Longhand.Explain.Tests.Reading;

/// <summary>A page of HTML with its script and all that this picks from: mathematics in MathML.</summary>
/// <param name="isInFull">Whether all digits of every number are picked.</param>
internal sealed class HtmlPage(bool isInFull) : PageReader
{
    public override string Format => isInFull ? "html in full" : "html";

    public override bool IsInFull => isInFull;

    public override IEnumerable<ReadItem> Read(Derivation derivation, DerivationOptions options)
    {
        var page = new HtmlParser().ParseDocument(Written(derivation, writer => new HtmlRenderer(writer, options)));
        if (isInFull)
        {
            PageTests.Pick(page, new DigitChoices(options.Rounding).Rules.Length - 1);
        }

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
            else if (!IsHidden(element) && (element.Closest(".sides, table") is null || element.Closest(".remark") is not null))
            {
                yield return new ReadItem.Inline(MathMlReader.Read(element));
            }
        }
    }

    private static bool IsHidden(IElement element) => element.Closest("[hidden], template, svg") is not null;

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
