using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Writes a formula as rows between which a line may break: before a term of a long sum, before a factor of a long product. MathML
/// knows no such thing, so the style sheet lays the rows out as a paragraph; a browser that cannot keeps them in one line.
/// </summary>
/// <param name="formulas">What writes the parts that do not break.</param>
internal sealed class MathMlLines(MathMlFormula formulas)
{
    // In characters. A part up to the first length never breaks; one up to the second begins a new line rather than break.
    private const int Solid = 26;
    private const int Together = 44;

    /// <summary>Whether a formula is so short that it never breaks.</summary>
    /// <param name="written">The formula in MathML.</param>
    public static bool IsSolid(string written) => Length(written) <= Solid;

    /// <summary>Whether a formula is too long for a place where lines do not break: over a fraction bar, under a root.</summary>
    /// <param name="written">The formula in MathML.</param>
    public static bool IsWide(string written) => Length(written) > Together;

    /// <summary>The rows of a formula.</summary>
    /// <param name="formula">The formula.</param>
    public string Write(Formula formula)
    {
        var rows = new StringBuilder();
        Append(rows, new MathMlPart(formula));
        return rows.ToString();
    }

    private void Append(StringBuilder rows, MathMlPart part)
    {
        var solid = formulas.Write(part.Formula, part.HasBrackets, part.FollowsSign);
        var loose = part.WithLooseBrackets();
        var length = Length(solid);
        var parts = length <= Solid ? [] : Split(loose);
        if (parts.Count == 0)
        {
            rows.Append("<mrow>").Append(part.Before).Append(solid).Append(part.After).Append("</mrow>");
            return;
        }

        parts[0] = parts[0] with { Before = loose.Before + parts[0].Before };
        parts[^1] = parts[^1] with { After = parts[^1].After + loose.After };
        rows.Append(length <= Together ? "<mrow class=\"lines together\">" : "<mrow class=\"lines\">");
        foreach (var piece in parts)
        {
            Append(rows, piece);
        }

        rows.Append("</mrow>");
    }

    // The parts between which a line may break; none where it may not. What stands before and after the whole is not in them.
    private static List<MathMlPart> Split(MathMlPart part) =>
        part.Formula switch
        {
            Formula.Sum sum => [.. sum.Terms.Select((_, i) => Term(sum, i, part.FollowsSign))],
            Formula.Product product => [.. product.Factors.Select((_, i) => Factor(product, i, part.FollowsSign))],
            Formula.Negation { Operand: var operand } =>
            [
                new(operand, Brackets.NeedsUnderMinus(operand), FollowsSign: true, MathMlFormula.PrefixMinus),
            ],
            Formula.Call { Arguments: [var argument] } call => [MathMlPart.Argument(MathMlFormula.Function(call), argument)],
            _ => [],
        };

    private static MathMlPart Term(Formula.Sum sum, int index, bool followsSign)
    {
        var term = MathMlTerm.At(sum, index);
        return new(term.Operand, term.NeedsBrackets, index > 0 || followsSign, term.Sign);
    }

    private static MathMlPart Factor(Formula.Product product, int index, bool followsSign)
    {
        var before = index == 0 ? string.Empty : MathMlFormula.Operator(product.Operator);
        var hasBrackets = Brackets.NeedsInProduct(product, index, followsSign);
        return new(product.Factors[index], hasBrackets, index == 0 && followsSign, before);
    }

    // The characters that are seen.
    private static int Length(string markup)
    {
        var (length, isTag) = (0, false);
        foreach (var c in markup)
        {
            isTag = c == '<' || (isTag && c != '>');
            length += isTag || c == '>' ? 0 : 1;
        }

        return length;
    }
}
