using Longhand.Backpropagation;
using Longhand.Checking.Judging;
using Longhand.Checking.Ledgers;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Checking.Mistakes;

/// <summary>Works a quantity out wrongly in every known way, to see which gives the printed number.</summary>
internal sealed class FormulaSearch(Ledger ledger, Book book)
{
    private const int MostSiblings = 60;
    private const int MostDepth = 5;
    private const int MostParts = 400;

    /// <summary>The first way that gives the number; null where none does.</summary>
    public (MistakeKind Kind, string Why)? Find(Mention mention)
    {
        var entry = ledger.Entries[mention.Place];
        Func<int, double>[] sources = [book.Value, place => ledger.Entries[place].Exact];
        foreach (var value in sources)
        {
            foreach (var (kind, number, why) in Expanded(entry).SelectMany(f => Ways(entry, f, value)))
            {
                if (double.IsFinite(number) && (PrintedPrecision.Rounds(number, mention.Number) || PrintedPrecision.Cuts(number, mention.Number)))
                {
                    return (kind, why);
                }
            }
        }

        return null;
    }

    /// <summary>The weighted input without its bias, or with it twice; null where neither gives the number.</summary>
    public (MistakeKind Kind, string Why)? FindBias(Mention mention) =>
        First(mention, (f, value) => Biases(f, value, [.. Ledger.Operands(f)], Ledger.Evaluate(f, value)));

    /// <summary>The wrong sign, or a factor that was lost; null where neither gives the number.</summary>
    public (MistakeKind Kind, string Why)? FindSignOrFactor(Mention mention)
    {
        var entry = ledger.Entries[mention.Place];
        return First(mention, (f, value) => Sign(entry, f, value, Ledger.Evaluate(f, value)).Concat(Factors(entry, Ledger.Evaluate(f, value))));
    }

    /// <summary>The derivative of another activation, or none, in what is made from one; null where no such thing gives the number.</summary>
    public (MistakeKind Kind, string Why)? FindDerivative(Mention mention)
    {
        var entry = ledger.Entries[mention.Place];
        return First(mention, (_, value) => Expanded(entry).SelectMany(f => OfOperands(entry, f, value)).Where(w => w.Kind == MistakeKind.Derivative));
    }

    /// <summary>Another function, or none; null where no such thing gives the number.</summary>
    public (MistakeKind Kind, string Why)? FindFunction(Mention mention) => First(mention, (_, value) => Activations(ledger.Entries[mention.Place], value));

    private (MistakeKind Kind, string Why)? First(Mention mention, Func<Expr, Func<int, double>, IEnumerable<(MistakeKind Kind, double Value, string Why)>> ways)
    {
        Func<int, double>[] sources = [book.Value, place => ledger.Entries[place].Exact];
        foreach (var (kind, number, why) in sources.SelectMany(value => ledger.Entries[mention.Place].Formulas.Take(1).SelectMany(f => ways(f, value))))
        {
            if (double.IsFinite(number) && (PrintedPrecision.Rounds(number, mention.Number) || PrintedPrecision.Cuts(number, mention.Number)))
            {
                return (kind, why);
            }
        }

        return null;
    }

    /// <summary>The formula, and the same with what comes back through the network written out: δ, then what δ is made from.</summary>
    private IEnumerable<Expr> Expanded(Entry entry)
    {
        foreach (var first in entry.Formulas.Take(1))
        {
            var formula = first;
            for (var depth = 0; depth < MostDepth; depth++)
            {
                yield return formula;
                var isMore = false;
                formula = ExprTree.Replaced(formula.Node, place =>
                {
                    var part = ledger.Entries[place];
                    var isWritten = part.Role is EntryRole.Whole or EntryRole.ThroughUnit && part.Formulas.Count > 0 && place != entry.Place
                        && part.Quantity.Kind is QuantityKind.Delta or QuantityKind.ActivationGradient or QuantityKind.ExampleGradient or QuantityKind.ProductDelta or QuantityKind.InputDerivative;
                    isMore |= isWritten;
                    return isWritten ? part.Formulas[0] : null;
                });
                if (!isMore || ExprTree.Parts(formula.Node).Skip(MostParts).Any())
                {
                    break;
                }
            }
        }
    }

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Ways(Entry entry, Expr formula, Func<int, double> value)
    {
        var right = Ledger.Evaluate(formula, value);
        int[] operands = [.. Ledger.Operands(formula).Where(o => o != entry.Place)];
        return UpdatedWeights(entry, formula, value, operands)
            .Concat(Targets(formula, value, operands))
            .Concat(Sign(entry, formula, value, right))
            .Concat(Biases(formula, value, operands, right))
            .Concat(Activations(entry, value))
            .Concat(OfOperands(entry, formula, value))
            .Concat(Factors(entry, right))
            .Concat(Siblings(entry, formula, value, operands))
            .Concat(LeftOut(formula, value, operands))
            .Concat(Added(formula, value));
    }

    private static double With(Expr formula, Func<int, double> value, int place, double other) => Ledger.Evaluate(formula, p => p == place ? other : value(p));

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> UpdatedWeights(Entry entry, Expr formula, Func<int, double> value, int[] operands)
    {
        int? Updated(int place) => ledger.Entries[place] is { Quantity.Kind: QuantityKind.Parameter } e ? ledger.Find(new(QuantityKind.NewParameter, Parameter: e.Quantity.Parameter), e.Step)?.Place : null;
        if (entry.Quantity.Kind is QuantityKind.NewParameter || !operands.Any(o => Updated(o) is not null))
        {
            yield break;
        }

        yield return (MistakeKind.UpdatedWeights, Ledger.Evaluate(formula, p => Updated(p) is { } n ? value(n) : value(p)), "weights that were updated already were used; the backward pass takes the old ones");
    }

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Targets(Expr formula, Func<int, double> value, int[] operands)
    {
        foreach (var place in operands.Where(o => ledger.Entries[o].Quantity.Kind == QuantityKind.Target))
        {
            foreach (var other in ledger.Entries.Where(e => e.Quantity.Kind == QuantityKind.Target && e.Place != place).Take(MostSiblings))
            {
                yield return (MistakeKind.WrongTarget, With(formula, value, place, value(other.Place)), $"the target {other.Identifier} = {PrintedPrecision.Short(other.Exact)} was used; {ledger.Entries[place].Identifier} = {PrintedPrecision.Short(value(place))} belongs here");
            }
        }
    }

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Sign(Entry entry, Expr formula, Func<int, double> value, double right)
    {
        yield return (MistakeKind.Sign, -right, "the sign is the wrong one");
        if (entry.Quantity.Kind == QuantityKind.NewParameter && entry.Role == EntryRole.Whole && ledger.Find(entry.Quantity with { Kind = QuantityKind.Parameter }, entry.Step) is { } old)
        {
            yield return (MistakeKind.Sign, (2.0 * value(old.Place)) - right, "the step was added; it is subtracted");
            if (ledger.Find(new(QuantityKind.Gradient, Parameter: entry.Quantity.Parameter), entry.Step) is { } gradient)
            {
                yield return (MistakeKind.Formula, value(old.Place) - value(gradient.Place), "the gradient was subtracted without the learning rate");
            }
        }

        if (formula.Node is ExprNode.Sum or ExprNode.Difference)
        {
            foreach (var place in Ledger.Operands(formula))
            {
                yield return (MistakeKind.Sign, With(formula, value, place, -value(place)), $"{ledger.Entries[place].Identifier} was taken with the wrong sign");
            }
        }
    }

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Biases(Expr formula, Func<int, double> value, int[] operands, double right)
    {
        foreach (var place in operands.Where(IsBias))
        {
            var name = ledger.Entries[place].Identifier;
            yield return (MistakeKind.Bias, With(formula, value, place, 0.0), $"the bias {name} was left out");
            yield return (MistakeKind.Bias, right + value(place), $"the bias {name} was added twice");
            foreach (var other in ledger.Entries.Where(e => IsBias(e.Place) && e.Place != place).Take(MostSiblings))
            {
                yield return (MistakeKind.WrongOperand, With(formula, value, place, value(other.Place)), $"the bias {other.Identifier} was added; {name} = {PrintedPrecision.Short(value(place))} belongs here");
            }
        }
    }

    private bool IsBias(int place) =>
        ledger.Entries[place] is { Quantity: { Kind: QuantityKind.Parameter, Parameter: var index }, Role: EntryRole.Whole } && ledger.Problem.Network.Definition.Layout.At(index).IsBias;

    /// <summary>The weighted input for the activation, another activation, the derivative of another activation, or none.</summary>
    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Activations(Entry entry, Func<int, double> value)
    {
        var q = entry.Quantity;
        if (q.Kind is QuantityKind.Activation or QuantityKind.ActivationDerivative && entry.Role == EntryRole.Whole && ledger.Find(new(QuantityKind.WeightedInput, q.Layer, q.Unit, Example: q.Example), entry.Step) is { } z)
        {
            var isDerivative = q.Kind == QuantityKind.ActivationDerivative;
            var kind = isDerivative ? MistakeKind.Derivative : MistakeKind.Activation;
            var a = ledger.Find(new(QuantityKind.Activation, q.Layer, q.Unit, Example: q.Example), entry.Step)!;
            yield return (kind, value(z.Place), $"this is the weighted input {z.Identifier}; {(isDerivative ? "the derivative" : "the activation")} is asked for");
            if (isDerivative)
            {
                yield return (kind, value(a.Place), $"this is the activation {a.Identifier}; its derivative is asked for");
                yield return (kind, Derivative(ledger.Problem.Network.Definition.Layers[q.Layer].Activation, value(z.Place), value(z.Place)), "the weighted input was put where the activation belongs");
                yield return (kind, Derivative(ledger.Problem.Network.Definition.Layers[q.Layer].Activation, value(a.Place), value(a.Place)), "the derivative was taken at the activation");
            }

            foreach (var other in Catalogue.Default.Activations.Where(o => o.IsElementwise && o.Name != ledger.Problem.Network.Definition.Layers[q.Layer].Activation.Name))
            {
                var applied = Applied(other, value(z.Place));
                yield return (kind, isDerivative ? Derivative(other, value(z.Place), value(a.Place)) : applied, $"this is {other.Name}; the layer has {ledger.Problem.Network.Definition.Layers[q.Layer].Activation.Name}");
            }
        }

    }

    /// <summary>The same of what the quantity is made from.</summary>
    private IEnumerable<(MistakeKind Kind, double Value, string Why)> OfOperands(Entry entry, Expr formula, Func<int, double> value)
    {
        foreach (var place in Ledger.Operands(formula).Where(o => ledger.Entries[o].Quantity.Kind == QuantityKind.ActivationDerivative))
        {
            yield return (MistakeKind.Derivative, With(formula, value, place, 1.0), $"the derivative {ledger.Entries[place].Identifier} was left out");
            var d = ledger.Entries[place].Quantity;
            if (ledger.Find(new(QuantityKind.Activation, d.Layer, d.Unit, Example: d.Example), entry.Step) is { } output && ledger.Find(new(QuantityKind.WeightedInput, d.Layer, d.Unit, Example: d.Example), entry.Step) is { } input)
            {
                yield return (MistakeKind.Derivative, With(formula, value, place, value(output.Place)), "the activation was put where its derivative belongs");
                foreach (var other in Catalogue.Default.Activations.Where(o => o.IsElementwise))
                {
                    yield return (MistakeKind.Derivative, With(formula, value, place, Derivative(other, value(input.Place), value(output.Place))), $"the derivative of {other.Name} was used");
                }
            }
        }

        foreach (var place in Ledger.Operands(formula).Where(o => ledger.Entries[o] is { Quantity.Kind: QuantityKind.Activation, Role: EntryRole.Whole }))
        {
            var o = ledger.Entries[place].Quantity;
            if (ledger.Find(o with { Kind = QuantityKind.WeightedInput }, entry.Step) is { } input)
            {
                yield return (MistakeKind.Activation, With(formula, value, place, value(input.Place)), $"the weighted input {input.Identifier} was taken for the activation {ledger.Entries[place].Identifier}");
            }
        }
    }

    private static double Applied(Activation activation, double z)
    {
        var a = new F64[1];
        activation.Apply<F64>([new F64(z)], a);
        return a[0].Value;
    }

    private static double Derivative(Activation activation, double z, double a) =>
        activation.IsElementwise ? activation.Derivative<F64>([new F64(z)], [new F64(a)], 0, 0).Value : double.NaN;

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Factors(Entry entry, double right)
    {
        if (entry.Quantity.Kind is QuantityKind.WeightedInput or QuantityKind.Activation or QuantityKind.NewParameter or QuantityKind.Parameter)
        {
            yield break;
        }

        double[] sizes = [2.0, ledger.Problem.Examples.Length, ledger.Problem.Network.Definition.Outputs, 2.0 * ledger.Problem.Examples.Length, 2.0 * ledger.Problem.Network.Definition.Outputs, 0.5 * ledger.Problem.Network.Definition.Outputs, 0.5 * ledger.Problem.Examples.Length];
        foreach (var size in sizes.Where(s => s != 1.0).Distinct())
        {
            yield return (MistakeKind.MeanOrSum, right * size, $"it is {PrintedPrecision.Short(size)} times too large: a mean was taken for a sum, or a factor ½ was lost");
            yield return (MistakeKind.MeanOrSum, right / size, $"it is {PrintedPrecision.Short(size)} times too small: a sum was taken for a mean, or a factor 2 was lost");
        }
    }

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> Siblings(Entry entry, Expr formula, Func<int, double> value, int[] operands)
    {
        foreach (var place in operands.Take(MostSiblings))
        {
            var own = ledger.Entries[place];
            foreach (var other in ledger.Entries.Where(e => e.Quantity.Kind == own.Quantity.Kind && e.Role == own.Role && e.Place != place && e.Place != entry.Place && (e.Quantity.Kind is not QuantityKind.Constant)).Take(MostSiblings))
            {
                yield return (MistakeKind.WrongOperand, With(formula, value, place, value(other.Place)), $"{other.Identifier} = {PrintedPrecision.Short(value(other.Place))} was used; {own.Identifier} = {PrintedPrecision.Short(value(place))} belongs here");
            }
        }
    }

    /// <summary>A sum in the place of a product.</summary>
    private static IEnumerable<(MistakeKind Kind, double Value, string Why)> Added(Expr formula, Func<int, double> value)
    {
        var node = formula.Node;
        while (node is ExprNode.Named named)
        {
            node = named.Definition;
        }

        return node is ExprNode.Product p ? [(MistakeKind.Formula, Ledger.Evaluate(new Expr(p.Left) + new Expr(p.Right), value), "the two were added; their product belongs here")] : [];
    }

    private IEnumerable<(MistakeKind Kind, double Value, string Why)> LeftOut(Expr formula, Func<int, double> value, int[] operands)
    {
        foreach (var place in operands.Take(MostSiblings))
        {
            yield return (MistakeKind.Formula, With(formula, value, place, 0.0), $"{ledger.Entries[place].Identifier} was left out");
            yield return (MistakeKind.Formula, With(formula, value, place, 1.0), $"{ledger.Entries[place].Identifier} was left out");
        }
    }
}
