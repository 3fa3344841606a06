using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>Finds out how a mistake was made: the known ways to go wrong are tried in a fixed order, and the first that gives the printed number is named.</summary>
internal sealed class Diagnosis(Ledger ledger, Book book, Lifting lifting)
{
    private const int LeastDigits = 1;
    private const int LeastTelling = 3;

    /// <summary>A number that is off by less than this share was worked out the right way, and a digit of it is wrong.</summary>
    private const double MostOff = 0.05;
    private const int MostBefore = 60;

    private static readonly DigitSlip[] Slips = [new SignSlip(), new DecimalShift(), new DroppedDigit()];
    private static readonly DigitSlip Changed = new DigitChange();

    /// <summary>The displayed arithmetic does not give what is printed.</summary>
    public (MistakeKind Kind, string Why) OfArithmetic(Mention mention, double value)
    {
        if (Copied(mention) is { } source)
        {
            return (MistakeKind.StaleCopy, Because.Copied(source));
        }

        if (mention.Place >= 0 && Kept(mention) is { } kept)
        {
            return (MistakeKind.StaleCopy, Because.Kept(kept));
        }

        if (mention.Place >= 0 && new FormulaSearch(ledger, book).FindFunction(mention) is { } function)
        {
            return function;
        }

        double[] values = mention.Place >= 0 ? [value, ledger.Entries[mention.Place].Exact] : [value];
        foreach (var slip in Slips)
        {
            if (Array.Exists(values, v => slip.Gives(v, mention.Number)))
            {
                return (slip.Kind, slip.Sentence);
            }
        }

        foreach (var (kind, other, sentence) in mention.Displayed is { } shown ? ArithmeticSlips.Of(shown) : [])
        {
            if (new Arithmetic(_ => null).Evaluate(other) is { } e && PrintedPrecision.Rounds(e, mention.Number))
            {
                return (kind, sentence);
            }
        }

        return mention.Place >= 0 && mention.Number.Digits.LeadingExponent - mention.Number.Digits.Exponent >= LeastTelling && new FormulaSearch(ledger, book).Find(mention) is { } formula ? formula : (MistakeKind.Arithmetic, string.Empty);
    }

    /// <summary>Another formula that gives the number, where that of the quantity is far from it; null where there is none.</summary>
    public (MistakeKind Kind, string Why)? OfFormula(Mention mention) =>
        new FormulaSearch(ledger, book) is var search && search.FindBias(mention) is { } bias ? bias : search.FindFunction(mention) ?? search.FindSignOrFactor(mention) ?? search.FindDerivative(mention);

    /// <summary>The displayed arithmetic gives what is printed, and is not that of the quantity.</summary>
    public (MistakeKind Kind, string Why) OfMethod(Mention mention, Node shown, Arithmetic arithmetic) =>
        ledger.Entries[mention.Place].Quantity.Kind == Backpropagation.QuantityKind.WeightedInput && new FormulaSearch(ledger, book).FindBias(mention) is { } bias ? bias
        : new FormulaSearch(ledger, book).FindFunction(mention) is { } function ? function
        : !ledger.Entries[mention.Place].IsGiven && new FormulaSearch(ledger, book).FindSignOrFactor(mention) is { } sign ? sign
        : new FormulaSearch(ledger, book).FindDerivative(mention) is { } derivative ? derivative
        : ledger.Entries[mention.Place].IsGiven ? (MistakeKind.Given, Because.Exact(ledger.Entries[mention.Place], ledger.Entries[mention.Place].Exact, mention.Number))
        : new OperandSearch(ledger, book, lifting).Find(mention, shown, arithmetic)
        ?? new FormulaSearch(ledger, book).Find(mention)
        ?? (MistakeKind.Formula, Because.Exact(ledger.Entries[mention.Place], ledger.Entries[mention.Place].Exact, mention.Number));

    /// <summary>A displayed number that is none that was worked out before, where another would make the arithmetic right; null where there is none.</summary>
    public (PrintedNumber Number, int Place, MistakeKind Kind, string Why)? StrayOperand(Mention mention, Node shown, Arithmetic arithmetic) =>
        new OperandSearch(ledger, book, lifting).FindStray(mention, shown, arithmetic);

    /// <summary>Nothing is displayed.</summary>
    public (MistakeKind Kind, string Why) OfValue(Mention mention)
    {
        var entry = ledger.Entries[mention.Place];
        if (entry.IsGiven)
        {
            return (MistakeKind.Given, string.Empty);
        }

        if (Copied(mention) is { } source)
        {
            return (MistakeKind.StaleCopy, Because.Copied(source));
        }

        if (Kept(mention) is { } kept)
        {
            return (MistakeKind.StaleCopy, Because.Kept(kept));
        }

        foreach (var value in Values(entry))
        {
            foreach (var slip in Slips)
            {
                if (slip.Gives(value, mention.Number))
                {
                    return (slip.Kind, slip.Sentence);
                }
            }
        }

        return new FormulaSearch(ledger, book).Find(mention)
            ?? (Values(entry).Any(v => Changed.Gives(v, mention.Number)) ? (MistakeKind.Arithmetic, Changed.Sentence) : ((MistakeKind, string)?)null)
            ?? new GivenSearch(ledger).Find(mention)
            ?? (IsWorkedInNames(mention) || Math.Abs(mention.Number.Value - entry.Exact) < MostOff * Math.Abs(entry.Exact) ? MistakeKind.Arithmetic : MistakeKind.Unknown, string.Empty);
    }

    /// <summary>The parameter whose old value stands where the new one belongs; null where it does not.</summary>
    private Entry? Kept(Mention mention) =>
        ledger.Entries[mention.Place] is { Quantity.Kind: Backpropagation.QuantityKind.NewParameter, Role: EntryRole.Whole } own
        && ledger.Find(own.Quantity with { Kind = Backpropagation.QuantityKind.Parameter }, own.Step) is { } old && old.Exact == mention.Number.Value ? old : null;

    /// <summary>Whether the right formula stands before the number in names.</summary>
    private static bool IsWorkedInNames(Mention mention) => mention.Before.Any(stage => stage.Names.Skip(1).Any());

    /// <summary>The quantity of the same kind that the number was claimed for shortly before; null where there is none.</summary>
    private Entry? Copied(Mention mention)
    {
        if (mention.Place < 0 || mention.Number.Digits.LeadingExponent - mention.Number.Digits.Exponent < LeastDigits)
        {
            return null;
        }

        var own = ledger.Entries[mention.Place];
        for (var i = book.Claims.Count - 1; i >= Math.Max(0, book.Claims.Count - MostBefore); i--)
        {
            var before = book.Claims[i].Mention;
            if (before.Place >= 0 && before.Place != mention.Place && before.Number.Digits == mention.Number.Digits && ledger.Entries[before.Place].Quantity.Kind == own.Quantity.Kind)
            {
                return ledger.Entries[before.Place];
            }
        }

        return null;
    }

    /// <summary>What a quantity comes to: exactly, from the numbers that were claimed, and as it was claimed before.</summary>
    private IEnumerable<double> Values(Entry entry) =>
        entry.Formulas.Select(f => Ledger.Evaluate(f, book.Value)).Append(entry.Exact).Concat(book.Of(entry.Place).Select(i => book.Claims[i].Mention.Number.Value));
}
