using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes sentences in LaTeX, and estimates how wide they become.</summary>
/// <param name="formulas">What writes the formulas.</param>
internal sealed class LatexProse(LatexFormula formulas)
{
    /// <summary>Writes a sentence.</summary>
    /// <param name="prose">The sentence.</param>
    public string Write(Prose prose)
    {
        var text = new StringBuilder();
        foreach (var piece in prose.Pieces)
        {
            text.Append(piece switch
            {
                Inline.Words { Text: var words } => LatexText.Words(words),
                Inline.Strong { Text: var words } => $@"\textbf{{{LatexText.Words(words)}}}",
                Inline.Code { Text: var name } => $@"\texttt{{{LatexText.Words(name)}}}",
                Inline.Math { Formula: var formula } => $"${formulas.Write(formula)}$",
                Inline.Reference { Number: var number } => Reference(number),
                _ => string.Empty,
            });
        }

        return text.ToString().Trim(' ');
    }

    /// <summary>Writes what stands in a column of numbers: a number is mathematics, so that its minus sign is one.</summary>
    /// <param name="prose">The cell.</param>
    public string WriteNumeric(Prose prose) => prose.Pieces is [Inline.Words { Text: var words }] && IsNumber(words)
        ? $"${formulas.Write(new Formula.Number(words.Trim()))}$"
        : Write(prose);

    /// <summary>The width of a sentence in em.</summary>
    /// <param name="prose">The sentence.</param>
    public double Width(Prose prose)
    {
        var width = 0.0;
        foreach (var piece in prose.Pieces)
        {
            width += piece switch
            {
                Inline.Words { Text: var words } => FormulaMeasure.WordWidth(words),
                Inline.Strong { Text: var words } => 1.15 * FormulaMeasure.WordWidth(words),
                Inline.Code { Text: var name } => 1.1 * FormulaMeasure.WordWidth(name),
                Inline.Math { Formula: var formula } => formulas.Measure.Width(formula),
                _ => 2,
            };
        }

        return width;
    }

    private static string Reference(int number) => string.Create(CultureInfo.InvariantCulture, $"({number})");

    private static bool IsNumber(string words)
    {
        var text = words.Trim();
        var hasDigit = false;
        foreach (var character in text)
        {
            hasDigit |= char.IsAsciiDigit(character);
            if (!char.IsAsciiDigit(character) && character is not ('-' or '+' or '.' or 'e'))
            {
                return false;
            }
        }

        return hasDigit && text[0] is '-' or >= '0' and <= '9';
    }
}
