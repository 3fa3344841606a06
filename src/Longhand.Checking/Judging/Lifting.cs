using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;
using Longhand.Numerics;

namespace Longhand.Checking.Judging;

/// <summary>
/// Finds out what displayed numbers stand for: each is replaced by the exact value of a quantity that it may be a rounding of, until the
/// displayed arithmetic gives the exact value of what is claimed. Then the method is right, whatever was rounded on the way.
/// </summary>
internal sealed class Lifting(Ledger ledger, Book book)
{
    private const int MostChoices = 6000;
    private const int MostOfOne = 24;
    private const int MostAncestors = 400;

    private readonly Dictionary<int, Meaning[]> _meanings = [];

    /// <summary>What a displayed number may stand for.</summary>
    /// <param name="Value">The exact value.</param>
    /// <param name="Place">The place of the quantity; −1 for a number of the formula itself.</param>
    internal readonly record struct Meaning(double Value, int Place);

    /// <summary>Finds meanings of the displayed numbers under which the arithmetic gives the exact value; null where there are none.</summary>
    /// <param name="displayed">The arithmetic.</param>
    /// <param name="target">The place of what is claimed.</param>
    /// <param name="before">The stages before.</param>
    /// <param name="arithmetic">Does the arithmetic.</param>
    public Meaning[]? Lift(Node displayed, int target, IReadOnlyList<Node> before, Arithmetic arithmetic)
    {
        var exact = ledger.Entries[target].Exact;
        Meaning[]? found = null;
        Try(displayed, target, before, arithmetic, (value, meanings) =>
        {
            if (PrintedPrecision.AreSame(value, exact))
            {
                found = [.. meanings];
                return true;
            }

            return false;
        });
        return found;
    }

    /// <summary>Goes through the meanings that displayed numbers may have, until one is accepted.</summary>
    public void Try(Node displayed, int target, IReadOnlyList<Node> before, Arithmetic arithmetic, Func<double, Meaning[], bool> accept)
    {
        PrintedNumber[] numbers = [.. displayed.Numbers];
        if (numbers.Length is 0 or > 40)
        {
            return;
        }

        var choices = numbers.Select(n => Of(n, target, before, arithmetic)).ToArray();
        if (Array.Exists(choices, c => c.Count == 0))
        {
            return;
        }

        var (current, values, left) = (new Meaning[numbers.Length], new double[numbers.Length], MostChoices);
        bool Choose(int at)
        {
            if (at == numbers.Length)
            {
                left--;
                return arithmetic.Evaluate(Arithmetic.Replaced(displayed, values)) is { } value && accept(value, current);
            }

            foreach (var meaning in choices[at])
            {
                if (left <= 0)
                {
                    return false;
                }

                (current[at], values[at]) = (meaning, meaning.Value);
                if (Choose(at + 1))
                {
                    return true;
                }
            }

            return false;
        }

        _ = Choose(0);
    }

    /// <summary>What one displayed number may stand for, the likeliest first.</summary>
    public List<Meaning> Of(PrintedNumber number, int target, IReadOnlyList<Node> before, Arithmetic arithmetic)
    {
        var found = new List<Meaning>();
        void Add(Meaning meaning)
        {
            if (found.Count < MostOfOne && !found.Exists(f => f.Value == meaning.Value && (f.Place < 0 || f.Place == meaning.Place || !book.IsBad(meaning.Place))))
            {
                found.Add(meaning);
            }
        }

        foreach (var meaning in Near(target).Where(m => m.Place >= 0 && book.WasPrinted(m.Place, number)))
        {
            Add(meaning);
        }

        // A whole number, or one of a single digit, is a rounding of nearly everything: it stands for what it is.
        var isCoarse = number.IsCoarse;
        foreach (var meaning in Near(target).Where(m => isCoarse ? PrintedPrecision.AreSame(m.Value, number.Value) : PrintedPrecision.Rounds(m.Value, number) || PrintedPrecision.Cuts(m.Value, number)))
        {
            Add(meaning);
        }

        // A minus sign may stand in the formula and not in the number.
        var opposite = number.Negated();
        foreach (var meaning in Near(target).Where(m => (!isCoarse && PrintedPrecision.Rounds(m.Value, opposite)) || (m.Place >= 0 && book.WasPrinted(m.Place, opposite))))
        {
            Add(meaning with { Value = -meaning.Value });
        }

        foreach (var part in before.SelectMany(Parts).Where(p => p is not (Node.Number or Node.Constant) && arithmetic.Evaluate(p) is { } value && (isCoarse ? PrintedPrecision.AreSame(value, number.Value) : PrintedPrecision.Rounds(value, number) || PrintedPrecision.Cuts(value, number))))
        {
            Whole(part, target, arithmetic, Add);
        }

        if (number.Digits.Exponent >= 0 || number.Value is 0.5 or 0.25)
        {
            Add(new(number.Value, -1));
        }

        return found;
    }

    /// <summary>A part of a stage before, with its own numbers in full.</summary>
    private void Whole(Node part, int target, Arithmetic arithmetic, Action<Meaning> add)
    {
        var left = 4;
        Try(part, target, [], arithmetic, (value, meanings) =>
        {
            add(new(value, Array.Find(meanings, m => m.Place >= 0 && book.IsBad(m.Place)) is { Place: > 0 } bad ? bad.Place : -1));
            return --left == 0;
        });
    }

    private static IEnumerable<Node> Parts(Node node) => node.Parts.SelectMany(Parts).Append(node);

    /// <summary>What a quantity is made from, directly or by way of others, and the parts of the formulas on the way.</summary>
    private Meaning[] Near(int target)
    {
        if (_meanings.TryGetValue(target, out var known))
        {
            return known;
        }

        var (seen, next, found) = (new HashSet<int> { target }, new Queue<int>([target]), new List<Meaning>());
        while (next.TryDequeue(out var place) && seen.Count < MostAncestors)
        {
            var entry = ledger.Entries[place];
            if (place != target)
            {
                found.Add(new(entry.Exact, place));
            }

            if (ledger.Find(entry.Quantity, entry.Step, EntryRole.Opposite) is { } opposite && opposite.Place != target)
            {
                found.Add(new(opposite.Exact, opposite.Place));
            }

            foreach (var formula in entry.Formulas)
            {
                found.AddRange(ExprTree.Parts(formula.Node).Where(n => n is not (ExprNode.Symbol or ExprNode.Literal or ExprNode.Conditional)).Take(40)
                    .Select(n => new Meaning(Ledger.Evaluate(new Expr(n), o => ledger.Entries[o].Exact), -1)));
                foreach (var operand in Ledger.Operands(formula).Where(seen.Add))
                {
                    next.Enqueue(operand);
                }
            }
        }

        foreach (var entry in ledger.Entries.Where(e => !seen.Contains(e.Place) && e.Step == ledger.Entries[target].Step && seen.Count < MostAncestors && IsAlongside(e, target)))
        {
            found.Add(new(entry.Exact, entry.Place));
        }

        Meaning[] all = [.. found.Where(m => double.IsFinite(m.Value))];
        return _meanings[target] = all;
    }

    /// <summary>Local derivatives and deltas that are made from the same things may take their place.</summary>
    private bool IsAlongside(Entry entry, int target) => IsSameExample(entry, target)
        && (entry.Quantity.Kind is Backpropagation.QuantityKind.InputDerivative or Backpropagation.QuantityKind.ActivationGradient or Backpropagation.QuantityKind.ParameterDerivative or Backpropagation.QuantityKind.ProductDelta or Backpropagation.QuantityKind.ActivationDerivative
            or Backpropagation.QuantityKind.NewState or Backpropagation.QuantityKind.UpdatePart
        || (entry.Role == EntryRole.LossOfOutput && ledger.Entries[target].Quantity.Kind is Backpropagation.QuantityKind.Loss or Backpropagation.QuantityKind.BatchLoss));

    private bool IsSameExample(Entry entry, int target) => entry.Quantity.Example < 0 || ledger.Entries[target].Quantity.Example < 0 || entry.Quantity.Example == ledger.Entries[target].Quantity.Example;
}
