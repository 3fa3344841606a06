using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>The derivations that the program itself writes.</summary>
internal static class Derivations
{
    public static string[] Formats { get; } = ["text", "markdown", "latex"];

    public static string Write(Problem problem, string format, bool carried)
    {
        var options = carried ? new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried } : new DerivationOptions();
        var derivation = new Derivation(problem, options);
        using var writer = new StringWriter();
        DocumentRenderer renderer = format switch
        {
            "markdown" => new MarkdownRenderer(writer),
            "latex" => new LatexRenderer(writer),
            _ => new TextRenderer(writer),
        };
        renderer.Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }
}
