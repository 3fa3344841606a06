using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Where brackets stand, for all formats. Brackets show the order of computing: a reader, or a program, who computes what is
/// written, from left to right, gets the very bits that the formula got.
/// </summary>
/// <remarks>
/// A renderer knows two things about the place of a formula: its operator, and whether a + or − stands right before it
/// (<c>followsSign</c>), where a formula that begins with a minus sign needs brackets. A product hands <c>followsSign</c> down to its
/// first factor, and a fraction written in the line hands it to its numerator; brackets, and every other node, begin with false.
/// <code>
/// Sum         term 0: NeedsInSum(term, true), handing on followsSign = the sum's own (false inside brackets).
///             later:  a Negation is written "− operand", asking NeedsUnderMinus(operand); anything else is "+ term", asking
///                     NeedsInSum(term, false). Both hand on followsSign = true.
/// Negation    alone or first: "−operand", asking NeedsUnderMinus(operand), handing on followsSign = true.
/// Product     factor i: NeedsInProduct(product, i, followsSign), or NeedsInInlineProduct where fractions are written in the line;
///             factor 0 hands on followsSign, later factors false.
/// Power       base: NeedsAsBase. Exponent: none where it is raised, NeedsAsInlineExponent after ^.
/// Transpose   operand: NeedsAsBase.
/// Fraction    none where one stands over the other; NeedsInInlineNumerator and NeedsInInlineDenominator where a / stands between.
/// Derivative  both parts: NeedsInDerivative.
/// Comparison  both sides: NeedsInRelation.
/// </code>
/// Arguments of a call, entries of a matrix, branches, what stands between bars, and the sides of an equation never need brackets.
/// </remarks>
internal static class Brackets
{
    /// <summary>Whether a term of a sum gets brackets: another sum, and behind a plus also −x.</summary>
    /// <param name="term">The term; not a negation that is written as a subtraction.</param>
    /// <param name="isFirst">Whether it is the first term.</param>
    public static bool NeedsInSum(Formula term, bool isFirst) =>
        term.Binding <= Binding.Sum || (!isFirst && term.Binding == Binding.Negation);

    /// <summary>Whether what stands behind a minus sign gets brackets: a sum, or another minus sign.</summary>
    /// <param name="operand">What is subtracted or negated.</param>
    public static bool NeedsUnderMinus(Formula operand) => operand.Binding <= Binding.Negation;

    /// <summary>
    /// Whether a factor gets brackets: a sum; −x anywhere but at the very start; a product that is not the first factor.
    /// </summary>
    /// <param name="product">The product.</param>
    /// <param name="index">The factor, counted from 0.</param>
    /// <param name="followsSign">Whether a + or − stands right before the product.</param>
    public static bool NeedsInProduct(Formula.Product product, int index, bool followsSign)
    {
        var factor = product.Factors[index];
        var isJuxtaposed = product.Operator == ProductOperator.Juxtaposed;
        return factor switch
        {
            // Two numbers side by side would read as one.
            Formula.Number number when index > 0 => number.IsNegative || isJuxtaposed,
            Formula.Number number => number.IsNegative && followsSign,
            // "a · b c" would read as a · (b c).
            Formula.Product inner when index == 0 => isJuxtaposed && inner.Operator != ProductOperator.Juxtaposed,
            Formula.Product => true,
            Formula.Negation when index == 0 => followsSign,
            _ => factor.Binding <= Binding.Negation,
        };
    }

    /// <summary>Whether a factor gets brackets where fractions are written in the line: as ever, and so that a / reaches no further.</summary>
    /// <param name="product">The product.</param>
    /// <param name="index">The factor, counted from 0.</param>
    /// <param name="followsSign">Whether a + or − stands right before the product.</param>
    public static bool NeedsInInlineProduct(Formula.Product product, int index, bool followsSign) =>
        NeedsInProduct(product, index, followsSign)
        || (product.Factors[index] is Formula.Fraction && (index > 0 || product.Operator == ProductOperator.Juxtaposed));

    /// <summary>
    /// Whether what bears an exponent, or the T of a transpose, gets brackets: everything but an atom, and a name that bears a
    /// superscript already.
    /// </summary>
    /// <param name="operand">What is raised or transposed.</param>
    public static bool NeedsAsBase(Formula operand) =>
        operand.Binding != Binding.Atom || operand is Formula.Name { Symbol: { Mark.Length: > 0 } or { Example: not null } };

    /// <summary>Whether an exponent gets brackets where it is written in the line, behind ^.</summary>
    /// <param name="exponent">The exponent.</param>
    public static bool NeedsAsInlineExponent(Formula exponent) => exponent.Binding != Binding.Atom;

    /// <summary>Whether what stands before a / in the line gets brackets.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="followsSign">Whether a + or − stands right before it.</param>
    public static bool NeedsInInlineNumerator(Formula numerator, bool followsSign) =>
        numerator is Formula.Number number ? number.IsNegative && followsSign : numerator.Binding <= Binding.Derivative;

    /// <summary>Whether what stands behind a / in the line gets brackets.</summary>
    /// <param name="denominator">The denominator.</param>
    public static bool NeedsInInlineDenominator(Formula denominator) => denominator.Binding <= Binding.Derivative;

    /// <summary>Whether what stands behind a ∂ gets brackets.</summary>
    /// <param name="part">What changes, or what is changed.</param>
    public static bool NeedsInDerivative(Formula part) => part.Binding < Binding.Power;

    /// <summary>Whether a side of a comparison gets brackets: another comparison. Branches are the last thing there and need none.</summary>
    /// <param name="side">The side.</param>
    public static bool NeedsInRelation(Formula side) => side is Formula.Comparison;
}
