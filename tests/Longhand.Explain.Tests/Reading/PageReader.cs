using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Prints a derivation in a format and reads the page back.</summary>
internal abstract class PageReader
{
    public static IReadOnlyList<PageReader> All { get; } = [new TextPage(), new MarkdownPage(), new LatexPage(), new HtmlPage(isInFull: false), new HtmlPage(isInFull: true)];

    public abstract string Format { get; }

    public static PageReader Of(string format) => All.Single(reader => reader.Format == format);

    /// <summary>Whether every number stands there with all its digits.</summary>
    public virtual bool IsInFull => false;

    /// <summary>Everything on the page that can be worked again, in the order in which it stands there.</summary>
    public abstract IEnumerable<ReadItem> Read(Derivation derivation, DerivationOptions options);

    protected static string Written(Derivation derivation, Func<TextWriter, DocumentRenderer> renderer)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        renderer(writer).Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }
}
