using System.Globalization;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Writes sentences in LaTeX, and estimates how wide they become.</summary>
/// <param name="formulas">What writes the formulas.</param>
/// <param name="labels">What the label of an equation begins with, before its number.</param>
internal sealed class LatexProse(LatexFormula formulas, string labels)
{
    /// <summary>The label of an equation.</summary>
    /// <param name="number">Its number.</param>
    public string Label(int number) => string.Create(CultureInfo.InvariantCulture, $"{labels}{number}");

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
                Inline.Math { Formula: var formula } => $"${formulas.WriteInline(formula)}$",
                Inline.Reference { Number: var number } => $@"\eqref{{{Label(number)}}}",
                _ => string.Empty,
            });
        }

        return text.ToString().Trim(' ');
    }

    /// <summary>Writes what stands in a column of numbers: a number is mathematics, and meets the others at their points.</summary>
    /// <param name="prose">The cell.</param>
    /// <param name="places">How many places behind the point there is room for.</param>
    public string WriteNumeric(Prose prose, int places)
    {
        if (NumberOf(prose) is not { } number)
        {
            return Write(prose);
        }

        var text = formulas.Write(number);
        return PlacesOf(number.Text) is { } own && own < places
            ? $@"${text}\phantom{{{(own == 0 ? "." : string.Empty)}{new string('0', places - own)}}}$"
            : $"${text}$";
    }

    /// <summary>Lets a column take note of a cell.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cell">The cell.</param>
    public void Measure(LatexColumn column, Prose cell)
    {
        column.Widen(Width(cell), cell);
        if (column.IsNumeric && NumberOf(cell) is { Text: var text } && PlacesOf(text) is { } places)
        {
            column.Align(formulas.Measure.Width(new Formula.Number(text.Split('.')[0])), places);
        }
    }

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

    private static Formula.Number? NumberOf(Prose prose) => prose.Pieces switch
    {
        [Inline.Words { Text: var words }] when IsNumber(words) => new Formula.Number(words.Trim()),
        [Inline.Math { Formula: Formula.Number number }] when IsNumber(number.Text) => number,
        _ => null,
    };

    /// <summary>The places behind the point; null where a power of ten follows.</summary>
    private static int? PlacesOf(string number) =>
        number.Contains('e', StringComparison.OrdinalIgnoreCase) ? null
        : number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? number.Length - point - 1
        : 0;

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
