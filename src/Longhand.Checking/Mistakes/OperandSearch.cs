using Longhand.Backpropagation;
using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>Finds the one displayed number that is another than the one that belongs there.</summary>
internal sealed class OperandSearch(Ledger ledger, Book book, Lifting lifting)
{
    private const int MostReplacements = 400;
    private const int MostWork = 40_000;

    private static readonly DigitSlip[] Slips = [new SignSlip(), new DecimalShift(), new DroppedDigit()];

    /// <summary>The way it went wrong, and what is said of it; null where no single number explains it.</summary>
    public (MistakeKind Kind, string Why)? Find(Mention mention, Node shown, Arithmetic arithmetic)
    {
        PrintedNumber[] numbers = [.. shown.Numbers];
        if (numbers.Length is 0 or > 12)
        {
            return null;
        }

        var target = ledger.Entries[mention.Place];
        var choices = numbers.Select(n => lifting.Of(n, mention.Place, mention.Before, arithmetic).Take(6).ToArray()).ToArray();
        var right = Replacements(target);
        var found = new List<(PrintedNumber Number, Entry Right)>();
        for (var k = 0; k < numbers.Length; k++)
        {
            if (choices.Where((c, i) => i != k && c.Length == 0).Any())
            {
                continue;
            }

            if (Replace(shown, choices, k, right, target.Exact, arithmetic) is { } place)
            {
                var same = right.Where(p => PrintedPrecision.AreSame(ledger.Entries[p].Exact, ledger.Entries[place].Exact)).Select(p => ledger.Entries[p]);
                found.Add((numbers[k], same.FirstOrDefault(e => Updated(e) is { } updated && Is(updated, numbers[k])) ?? same.FirstOrDefault(e => target.Quantity.Kind is not QuantityKind.WeightedInput && e.Quantity.Kind == QuantityKind.Target && !target.Formulas.SelectMany(Ledger.Operands).Contains(place)) ?? ledger.Entries[place]));
            }
        }

        // Of several that would explain it a target is the likeliest: the others are numbers that stood before; then one that is none of its own operands.
        var isOfLoss = target.Quantity.Kind is QuantityKind.Loss or QuantityKind.BatchLoss or QuantityKind.ActivationGradient or QuantityKind.Delta;
        var own = target.Formulas.SelectMany(Ledger.Operands).Select(o => ledger.Entries[o]).ToArray();
        var at = isOfLoss ? found.FindIndex(f => f.Right.Quantity.Kind == QuantityKind.Target) : -1;
        at = at >= 0 ? at : found.FindIndex(f => !Array.Exists(own, o => PrintedPrecision.Rounds(o.Exact, f.Number)));
        return found.Count == 0 ? null : Classify(found[Math.Max(0, at)].Number, found[Math.Max(0, at)].Right);
    }

    /// <summary>The one displayed number that stands for nothing, with what belongs there; null where there is none, or another reason explains it.</summary>
    public (PrintedNumber Number, int Place, MistakeKind Kind, string Why)? FindStray(Mention mention, Node shown, Arithmetic arithmetic)
    {
        PrintedNumber[] numbers = [.. shown.Numbers];
        if (numbers.Length is < 2 or > 12)
        {
            return null;
        }

        var choices = numbers.Select(n => lifting.Of(n, mention.Place, mention.Before, arithmetic).Take(6).ToArray()).ToArray();
        var stray = Array.FindIndex(choices, c => c.Length == 0);
        if (stray < 0 || choices.Count(c => c.Length == 0) > 1 || numbers[stray].IsCoarse)
        {
            return null;
        }

        var target = ledger.Entries[mention.Place];
        if (Replace(shown, choices, stray, Replacements(target), target.Exact, arithmetic) is not { } place)
        {
            return null;
        }

        var (kind, why) = Classify(numbers[stray], ledger.Entries[place]);
        return (numbers[stray], place, kind, why);
    }

    /// <summary>What may belong in the place of a number: first what the formulas take, then everything of the same step and example.</summary>
    private int[] Replacements(Entry target)
    {
        var near = target.Formulas.SelectMany(Ledger.Operands).Where(o => o != target.Place);
        var all = ledger.Entries.Where(e => e.Place != target.Place && e.Step == target.Step && e.Role != EntryRole.After && (e.Quantity.Example < 0 || target.Quantity.Example < 0 || e.Quantity.Example == target.Quantity.Example) && e.Quantity.Kind != QuantityKind.NewParameter)
            .Select(e => e.Place);
        return [.. near.Concat(all).Distinct().Take(MostReplacements)];
    }

    private int? Replace(Node shown, Lifting.Meaning[][] choices, int k, int[] right, double exact, Arithmetic arithmetic)
    {
        var values = new double[choices.Length];
        var left = MostWork;
        int? found = null;
        int? First(Func<int, bool> gives) => Array.FindIndex(right, place => gives(place)) is var i and >= 0 ? right[i] : null;
        bool Given(int place)
        {
            values[k] = ledger.Entries[place].Exact;
            return arithmetic.Evaluate(Arithmetic.Replaced(shown, values)) is { } value && PrintedPrecision.AreSame(value, exact);
        }

        bool Choose(int at)
        {
            if (at == choices.Length)
            {
                left -= right.Length;
                found = First(place => Given(place));
                return found is not null || left <= 0;
            }

            if (at == k)
            {
                return Choose(at + 1);
            }

            foreach (var choice in choices[at])
            {
                values[at] = choice.Value;
                if (Choose(at + 1))
                {
                    return true;
                }
            }

            return false;
        }

        _ = Choose(0);
        return found;
    }

    private (MistakeKind Kind, string Why) Classify(PrintedNumber printed, Entry right)
    {
        var (value, q, text) = (book.Value(right.Place), right.Quantity, PrintedPrecision.Write(printed.Value, printed));
        var plain = Because.Operand(right, value, text);
        var isGiven = ledger.Entries.Any(e => e.Quantity.Kind == QuantityKind.Parameter && e.IsGiven && e.Exact == printed.Value);
        if (Updated(right) is { } updated && (isGiven ? book.WasPrinted(updated.Place, printed) : Is(updated, printed)))
        {
            return (MistakeKind.UpdatedWeights, Because.OperandIs(right, value, text, updated));
        }

        if (q.Kind == QuantityKind.Target)
        {
            return (MistakeKind.WrongTarget, plain);
        }

        foreach (var slip in Slips)
        {
            if ((!right.IsGiven || slip is not DroppedDigit) && (slip.Gives(value, printed) || slip.Gives(right.Exact, printed)))
            {
                return (slip.Kind, $"{plain}: {slip.Sentence}");
            }
        }

        if (Other(printed, right) is not { } other)
        {
            return (right.IsGiven ? MistakeKind.Given : MistakeKind.StaleCopy, plain);
        }

        var kind = (q.Kind, other.Quantity.Kind) switch
        {
            (QuantityKind.Activation, QuantityKind.WeightedInput) when other.Quantity.Unit == q.Unit && other.Quantity.Layer == q.Layer => MistakeKind.Activation,
            (QuantityKind.ActivationDerivative, QuantityKind.Activation or QuantityKind.WeightedInput) => MistakeKind.Derivative,
            var (a, b) when a == b && q with { Example = 0 } == other.Quantity with { Example = 0 } => MistakeKind.StaleCopy,
            _ => MistakeKind.WrongOperand,
        };
        return (kind, Because.OperandIs(right, value, text, other));
    }

    private Entry? Updated(Entry right) => right.Quantity.Kind switch
    {
        QuantityKind.Parameter => ledger.Find(new(QuantityKind.NewParameter, Parameter: right.Quantity.Parameter), right.Step),
        QuantityKind.InputDerivative => ledger.Find(new(QuantityKind.NewParameter, Parameter: ledger.Problem.Network.Definition.Layout.Weight(right.Quantity.Layer, right.Quantity.Unit, right.Quantity.Other)), right.Step),
        _ => null,
    };

    private bool Is(Entry entry, PrintedNumber printed) => PrintedPrecision.IsNear(entry.Exact, printed) || book.WasPrinted(entry.Place, printed);

    /// <summary>The quantity that a number is in truth: first of the same kind, then any that was printed so.</summary>
    private Entry? Other(PrintedNumber printed, Entry right) =>
        ledger.Entries.FirstOrDefault(e => e.Place != right.Place && e.Quantity.Kind == right.Quantity.Kind && (PrintedPrecision.Rounds(e.Exact, printed) || book.WasPrinted(e.Place, printed)))
        ?? ledger.Entries.FirstOrDefault(e => e.Place != right.Place && book.WasPrinted(e.Place, printed))
        ?? ledger.Entries.FirstOrDefault(e => e.Place != right.Place && e.Quantity.Kind is QuantityKind.WeightedInput or QuantityKind.Activation or QuantityKind.Parameter && PrintedPrecision.Rounds(e.Exact, printed));
}
