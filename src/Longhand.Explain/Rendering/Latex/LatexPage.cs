namespace Longhand.Explain.Rendering;

/// <summary>The measures of a page, in em of its font.</summary>
/// <param name="TextWidth">The width of the text.</param>
/// <param name="FormulaWidth">The width that a displayed formula may take, beside the indent and the number.</param>
/// <param name="Em">The size of an em in points.</param>
internal sealed record LatexPage(double TextWidth, double FormulaWidth, double Em)
{
    /// <summary>The page of the article: 160 mm of text, in 11 points.</summary>
    public static LatexPage Article { get; } = new(41.5, 33, 10.95);

    /// <summary>The page that a fragment is made for: the narrowest text of the standard classes, in any of their sizes.</summary>
    public static LatexPage Fragment { get; } = new(32.8, 25.5, 10);
}
