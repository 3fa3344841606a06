using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A column of a table, and how wide it becomes.</summary>
/// <param name="index">Its place in the table, from 0.</param>
/// <param name="isNumeric">Whether it holds numbers.</param>
/// <param name="width">The width of its header in em.</param>
internal sealed class LatexColumn(int index, bool isNumeric, double width)
{
    private double _widest;
    private double _widestBefore;

    /// <summary>Its place in the table, from 0.</summary>
    public int Index => index;

    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumeric => isNumeric;

    /// <summary>Its width in em, so far.</summary>
    public double Width { get; private set; } = width;

    /// <summary>Its widest cell, so far; null where there is none.</summary>
    public Prose? Widest { get; private set; }

    /// <summary>How many places behind the point its numbers have at most, so far.</summary>
    public int Places { get; private set; }

    /// <summary>Whether its cells are broken into lines.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Whether its cells may be broken into lines: words, and what calls itself numbers and is too wide for any.</summary>
    /// <param name="widestNumber">The width in em that a number has at most.</param>
    public bool MayBreak(double widestNumber) => !isNumeric || Width > widestNumber;

    /// <summary>Takes note of a cell.</summary>
    /// <param name="cellWidth">Its width in em.</param>
    /// <param name="cell">The cell.</param>
    public void Widen(double cellWidth, Prose cell)
    {
        if (cellWidth > _widest)
        {
            (_widest, Widest) = (cellWidth, cell);
        }

        Width = Math.Max(Width, cellWidth);
    }

    /// <summary>Takes note of a number, which meets the others at their points.</summary>
    /// <param name="before">Its width before the point in em.</param>
    /// <param name="places">How many places it has behind the point.</param>
    public void Align(double before, int places)
    {
        const double Digit = 0.5;
        const double Point = 0.28;
        (_widestBefore, Places) = (Math.Max(before, _widestBefore), Math.Max(places, Places));
        Width = Math.Max(Width, _widestBefore + (Places > 0 ? Point + (Places * Digit) : 0));
    }
}
