using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>One term of a sum as MathML writes it: the sign before it, and what the sign belongs to.</summary>
/// <param name="Sign">The sign; empty before the first term.</param>
/// <param name="Operand">The term, or what is subtracted.</param>
/// <param name="NeedsBrackets">Whether brackets stand around it.</param>
internal readonly record struct MathMlTerm(string Sign, Formula Operand, bool NeedsBrackets)
{
    /// <summary>A term of a sum.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="index">The term, counted from 0.</param>
    public static MathMlTerm At(Formula.Sum sum, int index)
    {
        var term = sum.Terms[index];
        return (index, term) switch
        {
            (0, _) => new MathMlTerm(string.Empty, term, Brackets.NeedsInSum(term, isFirst: true)),
            (_, Formula.Negation { Operand: var operand }) => new MathMlTerm(
                "<mo form=\"infix\">−</mo>",
                operand,
                Brackets.NeedsUnderMinus(operand)
            ),
            _ => new MathMlTerm("<mo form=\"infix\">+</mo>", term, Brackets.NeedsInSum(term, isFirst: false)),
        };
    }
}
