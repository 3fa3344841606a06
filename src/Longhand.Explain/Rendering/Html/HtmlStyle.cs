namespace Longhand.Explain.Rendering;

/// <summary>The style sheets and the script of a page, and the hashes by which its policy allows them and no other.</summary>
internal static class HtmlStyle
{
    private static readonly string[] _scripts = ["digits", "drawing", "lines", "walk", "view", "report"];

    /// <summary>The style of a page that stands still.</summary>
    public static HtmlAsset Still { get; } = new(HtmlAsset.Read("page.css"));

    /// <summary>The style of a page with switches.</summary>
    public static HtmlAsset Switched { get; } = new(HtmlAsset.Read("page.css") + HtmlAsset.Read("report.css"));

    /// <summary>The script of a page with switches: its modules, one after the other.</summary>
    public static HtmlAsset Script { get; } = new(string.Concat(_scripts.Select(name => HtmlAsset.Module(HtmlAsset.Read(name + ".js")))));
}
