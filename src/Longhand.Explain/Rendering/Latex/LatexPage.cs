namespace Longhand.Explain.Rendering;

/// <summary>The measures of a page of the article, in em of its font of 11 points.</summary>
internal static class LatexPage
{
    /// <summary>The width of the text: 160 mm.</summary>
    public const double TextWidth = 41.5;

    /// <summary>The width that a displayed formula may take, beside the indent and the number.</summary>
    public const double FormulaWidth = 33;

    /// <summary>The size of an em in points.</summary>
    public const double Em = 10.95;
}
