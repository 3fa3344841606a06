using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Ledgers;

/// <content>The batch, the update and what comes after it.</content>
internal sealed partial class LedgerBuilder
{
    private Expr Lambda(string name) => UpdateRule.ConstantOf(_problem, name) > 0.0 ? Bind(new Quantity(QuantityKind.Constant, Name: name)) : Expr.Zero;

    private void Batch()
    {
        var (loss, examples) = (_problem.Loss, _step.Examples);
        var size = Expr.From(examples.Count);
        if (loss.DividesByWeights)
        {
            foreach (var example in examples)
            {
                Add(new Quantity(QuantityKind.ExampleWeight, Example: example), LossTargets.ExampleWeight<Expr>(loss, Bind(Enumerable.Range(0, _network.Outputs).Select(k => new Quantity(QuantityKind.Target, Unit: k, Example: example)))));
            }

            Add(new Quantity(QuantityKind.WeightSum), LossTargets.BatchSize<Expr>(loss, Bind(examples.Select(e => new Quantity(QuantityKind.ExampleWeight, Example: e)))));
            size = Bind(new Quantity(QuantityKind.WeightSum));
        }

        var weights = _network.Layout.Parameters.Where(p => p.IsWeight).Select(p => Weight(p.Index));
        var penalty = Expr.Zero;
        if (!_problem.Regularization.IsNone)
        {
            Add(new Quantity(QuantityKind.Penalty), Regularization.Penalty(Bind(weights), Lambda("l2"), Lambda("l1"), examples.Count));
            penalty = Bind(new Quantity(QuantityKind.Penalty));
        }

        Add(new Quantity(QuantityKind.BatchLoss), Reference.OverBatch<Expr>(loss, Bind(examples.Select(e => new Quantity(QuantityKind.Loss, Example: e))), size, penalty));
        foreach (var p in _network.Layout.Parameters.Where(_ => !IsWhole))
        {
            var more = p.IsWeight && !_problem.Regularization.IsNone ? Regularization.PenaltyGradient(Bind(Weight(p.Index)), Lambda("l2"), Lambda("l1"), examples.Count) : Expr.Zero;
            Add(new Quantity(QuantityKind.Gradient, Parameter: p.Index), Reference.OverBatch<Expr>(loss, Bind(examples.Select(e => new Quantity(QuantityKind.ExampleGradient, Parameter: p.Index, Example: e))), size, more));
        }

        if (double.IsFinite(_problem.Optimizer.ClipNorm))
        {
            Add(new Quantity(QuantityKind.GradientNorm), UpdateRule.Norm<Expr>(Bind(_network.Layout.Parameters.Where(p => !p.IsFrozen).Select(p => new Quantity(QuantityKind.Gradient, Parameter: p.Index)))));
        }

        if (!_problem.Optimizer.Schedule.IsConstant)
        {
            Add(new Quantity(QuantityKind.LearningRate), UpdateRule.LearningRate<Expr>(_problem.Optimizer, _step.Number, Constant));
        }
    }

    private Expr Constant(string name) => Bind(new Quantity(QuantityKind.Constant, Name: name));

    private void Update(Parameter parameter)
    {
        var (index, optimizer) = (parameter.Index, _problem.Optimizer);
        var (w, g) = (Bind(Parameter(index)), Bind(new Quantity(QuantityKind.Gradient, Parameter: index)));
        var @new = new Quantity(QuantityKind.NewParameter, Parameter: index);
        if (parameter.IsFrozen)
        {
            Add(@new, w);
            return;
        }

        var limits = UpdateLimits<Expr>.Of(_problem, parameter, Constant);
        if (!limits.LeavesGradient)
        {
            var adjusted = new Quantity(QuantityKind.AdjustedGradient, Parameter: index);
            Add(adjusted, UpdateRule.Adjust(g, w, limits.ClipNorm is null ? Expr.Zero : Bind(new Quantity(QuantityKind.GradientNorm)), limits));
            g = Bind(adjusted);
        }

        var state = State(index);
        var numbers = UpdateRule.Numbers(optimizer, _step.Number, optimizer.Schedule.IsConstant ? Constant("learningRate") : Bind(new Quantity(QuantityKind.LearningRate)), Constant);
        var step = optimizer.Step(w, g, ref state, numbers);
        foreach (var name in optimizer.State)
        {
            var slot = state[optimizer.SlotOf(name)];
            Add(new Quantity(QuantityKind.NewState, Parameter: index, Name: name), slot);
        }

        foreach (var part in ExprTree.Parts(step.Node).OfType<ExprNode.Named>().Where(p => !optimizer.State.Contains(p.Name, StringComparer.Ordinal)))
        {
            Part(new Quantity(QuantityKind.UpdatePart, Parameter: index, Name: part.Name), $"{part.Name}_{_names.Parameter(index)}", EntryRole.Whole, new Expr(part.Definition));
            Part(new Quantity(QuantityKind.UpdatePart, Name: part.Name), part.Name, EntryRole.Whole, new Expr(part.Definition));
        }

        Part(new Quantity(QuantityKind.NewParameter, Parameter: index), $"{_names.Parameter(index)} - {_names.Parameter(index)}_new", EntryRole.Change, step);
        Part(new Quantity(QuantityKind.NewParameter, Parameter: index), $"{_names.Parameter(index)}_new - {_names.Parameter(index)}", EntryRole.Opposite, -Bind(_ledger.Find(new(QuantityKind.NewParameter, Parameter: index), _step.Number, EntryRole.Change)!));
        Add(@new, UpdateRule.Apply(w, step, numbers.LearningRate, limits));
    }

    private OptimizerState<Expr> State(int index)
    {
        var optimizer = _problem.Optimizer;
        Expr Of(int slot)
        {
            if (optimizer.State.FirstOrDefault(name => optimizer.SlotOf(name) == slot) is not { } name)
            {
                return Expr.Zero;
            }

            var before = _step.Number > 1 ? _ledger.Find(new(QuantityKind.NewState, Parameter: index, Name: name), _step.Number - 1) : null;
            return Bind(Add(new Quantity(QuantityKind.State, Parameter: index, Name: name), before is null ? [] : [Bind(before)]));
        }

        return new(Of(0), Of(1), Of(2));
    }

    private void Result()
    {
        var losses = _step.Examples.Select(After).ToArray();
        var isPlain = _problem.Regularization.IsNone && !_problem.Loss.DividesByWeights;
        Add(new Quantity(QuantityKind.LossAfter), isPlain ? [Reference.OverBatch<Expr>(_problem.Loss, losses, Expr.From(losses.Length), Expr.Zero)] : []);
        if (_problem.Optimizer.LooksAhead)
        {
            Add(new Quantity(QuantityKind.LossBefore));
        }

        var before = _problem.Optimizer.LooksAhead ? QuantityKind.LossBefore : QuantityKind.BatchLoss;
        Add(new Quantity(QuantityKind.LossDrop), Reference.LossDrop(Bind(new Quantity(before)), Bind(new Quantity(QuantityKind.LossAfter))));
        Add(new Quantity(QuantityKind.PredictedDrop));
        if (_problem.Until is not null)
        {
            Add(new Quantity(QuantityKind.LossOverAll));
        }
    }

    /// <summary>The forward pass with the parameters after the step: the loss that it gives.</summary>
    private Expr After(int example)
    {
        var a = Bind(Enumerable.Range(0, _network.Inputs).Select(i => InputOf(0, i, example)));
        Expr New(int index) => index < 0 ? Expr.Zero : Bind(new Quantity(QuantityKind.NewParameter, Parameter: index));
        for (var l = 0; l < _network.Layers.Length; l++)
        {
            var (layer, units, input) = (l, Enumerable.Range(0, _network.Layers[l].Units).ToArray(), a);
            Expr[] z = [.. units.Select(j => Bind(Part(
                new Quantity(QuantityKind.WeightedInput, layer, j, Example: example), "z_" + _names.Unit(layer, j) + "_after", EntryRole.After,
                Reference.WeightedInput<Expr>([.. Enumerable.Range(0, input.Length).Select(i => _network.Layers[layer].IsConnected(j, i) ? New(_network.Layout.Weight(layer, j, i)) : Expr.Zero)], input, New(_network.Layout.Bias(layer, j))))))];
            var values = new Expr[units.Length];
            _network.Layers[l].Activation.Apply(z, _network.Layers[l].Learned == LearnedKind.None ? [] : [.. units.Select(j => New(_network.Layout.Learned(layer, j)))], values);
            a = [.. units.Select(j => Bind(Part(new Quantity(QuantityKind.Activation, layer, j, Example: example), "a_" + _names.Unit(layer, j) + "_after", EntryRole.After, values[j])))];
        }

        return Reference.ExampleLoss<Expr>(_problem.Loss, a, a, Targets(example), fromWeightedInputs: false);
    }
}
