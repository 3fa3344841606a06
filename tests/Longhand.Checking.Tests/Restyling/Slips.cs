using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>All slips of a kind that can be made in a working, in no order; what can be seen of them is asked elsewhere.</summary>
internal sealed class Slips(Problem problem, Worked right, SplitMix64 random)
{
    private readonly NetworkDefinition _network = problem.Network.Definition;

    public IEnumerable<Slip> Of(MistakeKind kind) => kind switch
    {
        MistakeKind.UpdatedWeights => UpdatedWeights(),
        MistakeKind.WrongOperand => At(Operands, MistakeKind.WrongOperand),
        MistakeKind.WrongTarget => At(Targets, MistakeKind.WrongTarget),
        MistakeKind.Activation => [.. At(NetInputs, MistakeKind.Activation), .. Unapplied()],
        MistakeKind.StaleCopy => [.. Copies(), .. Cells()],
        MistakeKind.Given => Misread(),
        MistakeKind.Sign => [.. Formulas(kind), .. Digits(kind)],
        MistakeKind.MeanOrSum or MistakeKind.Bias or MistakeKind.Derivative or MistakeKind.Formula => Formulas(kind),
        _ => Digits(kind),
    };

    private IEnumerable<Slip> Digits(MistakeKind kind) =>
        from line in right.Lines
        where line.Numbers is { Kind: not (FormKind.Quantity or FormKind.Number) } && line.Misprint is null
        where kind != MistakeKind.Sign || line.Part is not (WorkingPart.OutputUpdates or WorkingPart.HiddenUpdates or WorkingPart.Loss)
        let misprint = Misprints.Of(kind, right.Pen.Digits(line.Quantity), right.Exact(line.Quantity), random)
        where misprint is not null
        select new Slip([kind], line.Quantity, With(line, line with { Misprint = misprint }));

    private IEnumerable<Slip> Formulas(MistakeKind kind) =>
        from line in right.Lines
        from wrong in line.WrongFormulas
        where wrong.Kind == kind
        select new Slip([kind], line.Quantity, With(line, line.By(wrong, random.NextInt32(2) == 0)));

    private IEnumerable<Slip> At(Func<WorkingLine, IEnumerable<(Quantity From, Quantity To)>> exchanges, MistakeKind kind) =>
        from line in right.Lines
        where line.Numbers is { Kind: not (FormKind.Quantity or FormKind.Number) }
        from exchange in exchanges(line)
        select new Slip([kind], line.Quantity, With(line, line.Mistaking(exchange.From, exchange.To)));

    /// <summary>Another input, another weight of the layer, another gradient.</summary>
    private IEnumerable<(Quantity From, Quantity To)> Operands(WorkingLine line) =>
        from quantity in line.Numbers!.Quantities.Distinct()
        where quantity.Kind is QuantityKind.Input or QuantityKind.Activation or QuantityKind.Parameter or QuantityKind.Gradient or QuantityKind.Delta
        where line.Part != WorkingPart.OutputFactors && line.Part != WorkingPart.Loss
        from other in right.Lines.TakeWhile(l => l != line).Select(l => l.Quantity)
        where other != quantity && other.Kind == quantity.Kind && IsAlike(quantity, other)
        select (quantity, other);

    private bool IsAlike(Quantity one, Quantity other) =>
        one.Parameter < 0
            ? one.Layer == other.Layer
            : _network.Layout.At(one.Parameter) is var p && _network.Layout.At(other.Parameter) is var q && p.Kind == q.Kind && p.Layer == q.Layer;

    private IEnumerable<(Quantity From, Quantity To)> Targets(WorkingLine line) =>
        from target in line.Numbers!.Quantities.Where(q => q.Kind == QuantityKind.Target).Distinct()
        where line.Part == WorkingPart.OutputFactors
        from k in Enumerable.Range(0, _network.Outputs)
        where k != target.Unit
        select (target, Numbers.Target(k));

    /// <summary>z in the place of a, behind the activation function.</summary>
    private static IEnumerable<(Quantity From, Quantity To)> NetInputs(WorkingLine line) =>
        from a in line.Numbers!.Quantities.Where(q => q.Kind == QuantityKind.Activation).Distinct()
        where line.Part is WorkingPart.Forward or WorkingPart.OutputGradients or WorkingPart.HiddenGradients
        select (a, Numbers.Weighted(a.Layer, a.Unit));

    /// <summary>a = z, the activation function forgotten.</summary>
    private IEnumerable<Slip> Unapplied() =>
        from line in right.Lines
        where line.Quantity.Kind == QuantityKind.Activation && line.Numbers!.Kind == FormKind.Call
        select new Slip([MistakeKind.Activation], line.Quantity, With(line, line with { Misprint = right.Pen.Digits(Numbers.Weighted(line.Quantity.Layer, line.Quantity.Unit)) }));

    /// <summary>The result of the line before once more.</summary>
    private IEnumerable<Slip> Copies() =>
        from pair in right.Lines.Zip(right.Lines.Skip(1))
        where pair.First.Quantity.Kind == pair.Second.Quantity.Kind && pair.Second.Numbers is { Kind: not (FormKind.Quantity or FormKind.Number) }
        select new Slip([MistakeKind.StaleCopy], pair.Second.Quantity, With(pair.Second, pair.Second with { Misprint = right.Pen.Digits(pair.First.Quantity) }));

    /// <summary>The old value in the column of the new ones, or the gradient of the row above.</summary>
    private IEnumerable<Slip> Cells()
    {
        Parameter[] weights = [.. _network.Layout.Parameters.Where(p => p.IsWeight)];
        var olds = weights.Select(p => (Numbers.New(p.Index), right.Pen.Digits(Numbers.Parameter(p.Index))));
        var above = weights.Zip(weights.Skip(1)).Select(pair => (Numbers.Gradient(pair.Second.Index), right.Pen.Digits(Numbers.Gradient(pair.First.Index))));
        return olds.Concat(above).Select(cell => new Slip([MistakeKind.StaleCopy], cell.Item1, right.Lines) { Cell = cell });
    }

    /// <summary>A given number that is copied wrong: where it is stated, and with it everywhere; or in one line only.</summary>
    private IEnumerable<Slip> Misread()
    {
        foreach (var given in right.Lines.Where(line => line.Numbers is null && line.Part is not WorkingPart.Targets))
        {
            if (Misprints.Of(MistakeKind.Given, right.Pen.Digits(given.Quantity), 0.0, random) is not { } misprint)
            {
                continue;
            }

            yield return new([MistakeKind.Given], given.Quantity, With(given, given with { Misprint = misprint }));
            foreach (var line in right.Lines.Where(line => line.Part == WorkingPart.Forward && line.Numbers!.Quantities.Contains(given.Quantity)))
            {
                yield return new([MistakeKind.Given, MistakeKind.WrongOperand, MistakeKind.StaleCopy], line.Quantity, With(line, line.Mistaking(given.Quantity, misprint)));
            }
        }
    }

    /// <summary>The weights of the last layer are new already when the error goes back through them.</summary>
    private IEnumerable<Slip> UpdatedWeights()
    {
        var lines = right.Lines.ToList();
        var touched = new List<Quantity>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Part is not (WorkingPart.HiddenFactors or WorkingPart.HiddenGradients))
            {
                continue;
            }

            foreach (var w in line.Numbers!.Quantities.Where(q => q.Kind == QuantityKind.Parameter).Distinct().ToArray())
            {
                if (lines.Take(i).Any(l => l.Quantity == Numbers.New(w.Parameter)))
                {
                    lines[i] = lines[i].Mistaking(w, Numbers.New(w.Parameter));
                    touched.Add(line.Quantity);
                }
            }
        }

        return touched.Count == 0 ? [] : [new([MistakeKind.UpdatedWeights], touched[0], lines) { Again = [.. touched.Skip(1).Distinct().Where(q => q != touched[0])] }];
    }

    private IReadOnlyList<WorkingLine> With(WorkingLine old, WorkingLine other) => [.. right.Lines.Select(line => line == old ? other : line)];
}
