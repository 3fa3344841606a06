using System.Collections.Immutable;
using System.Text;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>
/// Breaks a formula that is wider than the page into lines: at the signs of its sum, else between its factors, else inside brackets.
/// The order of what is written never changes.
/// </summary>
/// <param name="formulas">What writes the parts.</param>
internal sealed class LatexLines(LatexFormula formulas)
{
    private const double BracketWidth = 0.5;
    private const double SignWidth = 1.25;
    private readonly List<LatexChunk> _chunks = [];
    private double _room;

    /// <summary>Writes a formula in one line or more; each line but the first begins with its indent.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="room">The width of a line in em.</param>
    public List<string> Break(Formula formula, double room)
    {
        if (formulas.Measure.Width(formula) <= room)
        {
            return [formulas.Write(formula)];
        }

        _chunks.Clear();
        _room = room;

        // The factors of a product that is the whole side need no indent of their own.
        var depth = formula is Formula.Product ? -1 : 0;
        Split(new LatexOperand(string.Empty, formula, HasBrackets: false, FollowsSign: false), string.Empty, depth);
        return Fill(room);
    }

    private List<string> Fill(double room)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var width = 0.0;
        foreach (var chunk in _chunks)
        {
            if (line.Length > 0 && width + chunk.Width > room)
            {
                lines.Add(line.ToString());
                line.Clear();

                // The empty group keeps the room on both sides of an operator that begins a line.
                line.Append(Indent(chunk.Depth)).Append("{}");
                width = chunk.Depth + 1;
            }

            line.Append(chunk.Text);
            width += chunk.Width;
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static string Indent(int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Math.Min(depth, 6); i++)
        {
            text.Append(@"\quad ");
        }

        return text.ToString();
    }

    // The sign and an opening bracket go with the first chunk of an operand, a closing bracket with its last.
    private void Split(LatexOperand operand, string suffix, int depth)
    {
        var (sign, formula, hasBrackets, followsSign) = operand;
        if (formulas.Measure.Width(formula) + depth <= _room)
        {
            Add(sign, formulas.Operand(formula, hasBrackets, followsSign), suffix, formula, depth);
            return;
        }

        if (hasBrackets)
        {
            sign += Open(formula) + "(";
            suffix = Close(formula) + ")" + suffix;
            depth++;
            followsSign = false;
        }

        switch (formula)
        {
            case Formula.Sum sum:
                SplitOperands(LatexFormula.Terms(sum, followsSign), sign, suffix, depth);
                break;
            case Formula.Product product:
                SplitOperands(LatexFormula.Factors(product, followsSign), sign, suffix, depth + 1);
                break;
            case Formula.Negation { Operand: var inner }:
                Split(new(sign + "-", inner, Brackets.NeedsUnderMinus(inner), FollowsSign: true), suffix, depth);
                break;
            case Formula.Call call:
                SplitOperands(Arguments(call.Arguments), $"{sign}{formulas.Function(call)}{Open(formula)}(", $"{Close(formula)}){suffix}", depth + 1);
                break;
            case Formula.Absolute absolute:
                SplitAbsolute(absolute, sign, suffix, depth + 1);
                break;
            case Formula.Power { Base: var below, Exponent: var above }:
                Split(new(sign, below, Brackets.NeedsAsBase(below), followsSign), $"^{{{formulas.Write(above)}}}{suffix}", depth);
                break;
            default:
                Add(sign, Stacked(formula), suffix, formula, depth);
                break;
        }
    }

    // Brackets on different lines cannot grow with what stands between them.
    private string Open(Formula formula) => formula.Accept(formulas.Measure).IsTall ? @"\biggl" : @"\bigl";

    private string Close(Formula formula) => formula.Accept(formulas.Measure).IsTall ? @"\biggr" : @"\bigr";

    private void SplitOperands(List<LatexOperand> operands, string sign, string suffix, int depth)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            var operand = operands[i];
            Split(operand with { Sign = sign + operand.Sign }, i == operands.Count - 1 ? suffix : string.Empty, depth);
            sign = string.Empty;
        }
    }

    private void SplitAbsolute(Formula.Absolute absolute, string sign, string suffix, int depth)
    {
        var bar = absolute.IsNorm ? "Vert " : "vert ";
        Split(
            new($@"{sign}{Open(absolute)}\l{bar}", absolute.Operand, HasBrackets: false, FollowsSign: false),
            $@"{Close(absolute)}\r{bar}{suffix}",
            depth
        );
    }

    // What cannot go on in the next line keeps its place, with its parts in several lines.
    private string Stacked(Formula formula) => formula switch
    {
        Formula.Fraction fraction => $@"\frac{{{Stack(fraction.Numerator)}}}{{{Stack(fraction.Denominator)}}}",
        Formula.Root root => $@"\sqrt{{{Stack(root.Operand)}}}",
        Formula.Cases cases => StackedCases(cases),
        _ => formulas.Write(formula),
    };

    private string StackedCases(Formula.Cases cases)
    {
        var text = new StringBuilder(@"\begin{cases} ");
        foreach (var (value, condition) in cases.Branches)
        {
            var otherwise = condition is null ? $@"\mathrm{{{LatexText.MathWord(cases.Otherwise, formulas.Dialect)}}}" : Stack(condition);
            text.Append(Stack(value)).Append(" & ").Append(otherwise).Append(@" \\ ");
        }

        return text.Append(@"\end{cases}").ToString();
    }

    private string Stack(Formula formula)
    {
        var lines = new LatexLines(formulas).Break(formula, _room - 3);
        return lines.Count == 1 ? lines[0] : $@"\begin{{aligned}} & {string.Join(@" \\ & ", lines)} \end{{aligned}}";
    }

    private static List<LatexOperand> Arguments(ImmutableArray<Formula> arguments)
    {
        var operands = new List<LatexOperand>(arguments.Length);
        foreach (var argument in arguments)
        {
            operands.Add(new(operands.Count == 0 ? string.Empty : ", ", argument, HasBrackets: false, FollowsSign: false));
        }

        return operands;
    }

    private void Add(string sign, string text, string suffix, Formula formula, int depth)
    {
        var width = formulas.Measure.Width(formula) + (sign.Length > 0 ? SignWidth : 0) + (suffix.Length > 0 ? BracketWidth : 0);
        _chunks.Add(new(sign + text + suffix, Math.Min(width, _room), Math.Max(depth, 0)));
    }
}
