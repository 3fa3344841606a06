using System.Text;
using AngleSharp.Dom;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Reads a name in MathML: letter or word, hat, what hangs below and above it.</summary>
internal static class MathMlName
{
    /// <summary>A name that stands alone.</summary>
    public static string Read(IElement element) => element.LocalName switch
    {
        "mi" or "mtext" or "mn" => string.Concat(element.TextContent.Trim().EnumerateRunes().Select(Plain)),
        "mover" => ReadSymbol.Hat(Read(element.Children[0])),
        "msub" => ReadSymbol.Text(Read(element.Children[0]), Items(element.Children[1]), string.Empty),
        "msup" => ReadSymbol.Text(Read(element.Children[0]), [], Mark(element.Children[1])),
        "msubsup" => ReadSymbol.Text(Read(element.Children[0]), Items(element.Children[1]), Mark(element.Children[2])),
        _ => string.Concat(element.Children.Select(Read)),
    };

    /// <summary>Bold letters are characters of their own; taken back they are letters again.</summary>
    private static string Plain(Rune rune) => rune.Value is >= 0x1D400 and <= 0x1D7FF ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString();

    /// <summary>Whether an element is a letter or a word, with a hat or without.</summary>
    public static bool IsName(IElement element) =>
        element.LocalName is "mi" or "mover" || IsSigned(element) || (element.Children.Length == 1 && element.LocalName is not ("mn" or "mo") && IsName(element.Children[0]));

    /// <summary>Whether an element is a letter with a sign of its own before it: ∇L, ΔL.</summary>
    public static bool IsSigned(IElement element) =>
        element.Children.Length == 2 && element.Children[0] is { LocalName: "mi" } sign && sign.GetAttribute("mathvariant") == "normal" && sign.TextContent is "∇" or "Δ" or "∂"
        && element.Children[1].LocalName is "mi" or "mover";

    /// <summary>What hangs below a name, between commas.</summary>
    public static IReadOnlyList<string> Items(IElement below) =>
        below.LocalName is "mrow" && !IsSigned(below) ? [.. below.Children.Where(child => child.LocalName != "mo").SelectMany(Items)] : [Read(below)];

    /// <summary>What stands above a name.</summary>
    public static string Mark(IElement above) => above.TextContent.Replace(" ", string.Empty, StringComparison.Ordinal);
}
