using Longhand.Backpropagation;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Names;
using Longhand.Checking.Reading;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Numerics;

namespace Longhand.Checking.Judging;

/// <summary>Works a quantity out as it should have been: in names, in the numbers that stand before it, and what they give.</summary>
internal sealed class Correction(Ledger ledger, ReadableNames names)
{
    /// <summary>A sum of more numbers is not written out: nobody reads it in a remark.</summary>
    private const int MostOperands = 10;

    private static readonly Digits Full = new(new Rounding(6, DigitCount.Significant), isCarried: false);

    private readonly Dictionary<int, PrintedNumber> _printed = [];

    /// <summary>Takes in a claim: what is worked out later is worked out with its number.</summary>
    public void Add(Draft draft)
    {
        var (place, number) = (draft.Mention.Place, draft.Mention.Number);
        if (place >= 0 && draft.Verdict != Verdict.Unread && !draft.IsOperand && !(_printed.TryGetValue(place, out var before) && before.Unit < number.Unit && PrintedPrecision.Rounds(before.Value, number)))
        {
            _printed[place] = number;
        }
    }

    /// <summary>The quantity of a claim worked out with the numbers before it; empty where it is given, or rests on too many.</summary>
    public string Of(Draft draft)
    {
        var entry = draft.Mention.Place >= 0 ? ledger.Entries[draft.Mention.Place] : null;
        if (entry is null || entry.IsGiven || entry.Formulas.Count == 0)
        {
            return string.Empty;
        }

        var operands = Ledger.Operands(entry.Formulas[0]).Take(MostOperands + 1).ToArray();
        if (operands.Length is 0 or > MostOperands || operands.Any(o => o == entry.Place || ledger.Entries[o].Role != EntryRole.Whole))
        {
            return string.Empty;
        }

        var node = Bound(entry.Formulas[0].Node);
        var builder = new FormulaBuilder(names.Symbols, Full, _ => throw new InvalidOperationException("A part has no name here."));
        var (inNames, inNumbers) = (TextFormula.Of(builder.Names(node)).Line, TextFormula.Of(builder.Numbers(node)).Line);
        var value = Ledger.Evaluate(entry.Formulas[0], Value);
        var sides = new[] { names.Of(entry), inNames, inNumbers }.Distinct();
        var result = inNumbers == PrintedPrecision.Short(value) ? string.Empty : Because.Given(value, draft.Mention.Number).Replace('-', '−');
        return double.IsFinite(value) ? string.Join(" = ", sides) + result : string.Empty;
    }

    private double Value(int place) => _printed.TryGetValue(place, out var number) ? number.Value : ledger.Entries[place].Exact;

    /// <summary>The formula with its symbols bound to what stands before: a symbol of the ledger knows its place only.</summary>
    private ExprNode Bound(ExprNode node) => node switch
    {
        ExprNode.Symbol s => new ExprNode.Symbol((Quantity)s.Identity, Value((int)s.Value)),
        ExprNode.Named n => Bound(n.Definition),
        ExprNode.Sum s => new ExprNode.Sum(Bound(s.Left), Bound(s.Right)),
        ExprNode.Difference d => new ExprNode.Difference(Bound(d.Left), Bound(d.Right)),
        ExprNode.Product p => new ExprNode.Product(Bound(p.Left), Bound(p.Right)),
        ExprNode.Quotient q => new ExprNode.Quotient(Bound(q.Numerator), Bound(q.Denominator)),
        ExprNode.Opposite o => new ExprNode.Opposite(Bound(o.Operand)),
        ExprNode.Power p => p with { Base = Bound(p.Base) },
        ExprNode.Raised r => new ExprNode.Raised(Bound(r.Base), Bound(r.Exponent)),
        ExprNode.Maximum m => new ExprNode.Maximum(Bound(m.Left), Bound(m.Right)),
        ExprNode.Conditional c => c with { Left = Bound(c.Left), Right = Bound(c.Right), Then = Bound(c.Then), Otherwise = Bound(c.Otherwise) },
        ExprNode.Apply a => a with { Argument = Bound(a.Argument) },
        _ => node,
    };
}
