using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>A column of a table, and how wide it becomes.</summary>
/// <param name="index">Its place in the table, from 0.</param>
/// <param name="isNumeric">Whether it holds numbers.</param>
/// <param name="width">The width of its header in em.</param>
internal sealed class LatexColumn(int index, bool isNumeric, double width)
{
    /// <summary>Its place in the table, from 0.</summary>
    public int Index => index;

    /// <summary>Whether it holds numbers.</summary>
    public bool IsNumeric => isNumeric;

    /// <summary>Its width in em, so far.</summary>
    public double Width { get; private set; } = width;

    /// <summary>Its widest cell, so far; null where that is the header.</summary>
    public Prose? Widest { get; private set; }

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
        if (cellWidth > Width)
        {
            (Width, Widest) = (cellWidth, cell);
        }
    }
}
