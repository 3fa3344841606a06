using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Ledgers;

/// <summary>
/// Writes the ledger of a problem. Values come from the trace, formulas from <see cref="Reference"/>, which is asked for an
/// <see cref="Expr"/> in the place of a number: no formula stands here.
/// </summary>
internal sealed partial class LedgerBuilder
{
    /// <summary>So many steps are written down.</summary>
    public const int MostSteps = 200;

    private readonly Problem _problem;
    private readonly NetworkDefinition _network;
    private readonly NetworkNames _names;
    private readonly Ledger _ledger;
    private StepView _step;

    private LedgerBuilder(Problem problem, StepView first)
    {
        (_problem, _network, _names, _ledger, _step) = (problem, problem.Network.Definition, problem.Names, new Ledger(problem), first);
    }

    /// <summary>Works a problem and writes down everything.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="StepException">The problem cannot be worked.</exception>
    public static Ledger Build(Problem problem)
    {
        LedgerBuilder? builder = null;
        foreach (var trace in ReferenceEngine.Work(problem).Take(MostSteps))
        {
            var view = new StepView<F64>(problem, trace, F64.From);
            builder ??= new LedgerBuilder(problem, view);
            builder._step = view;
            builder.Step();
        }

        return builder!._ledger;
    }

    private bool IsWhole => _problem.Examples.Length == 1 && !_problem.ReductionChangesLoss;

    private Entry Add(Quantity q, params Expr[] formulas)
    {
        var entry = _ledger.Add(q, _step.Number, q.Identifier(_problem, _names, _problem.HasManySteps ? _step.Number : null), _step.Value(q));
        entry.Formulas.AddRange(entry.Formulas.Count == 0 ? formulas : []);
        return entry;
    }

    /// <summary>A symbol whose value is the place of a quantity in the ledger.</summary>
    private Expr Bind(Quantity q) => Bind(_ledger.Find(q, _step.Number) ?? Add(q));

    private static Expr Bind(Entry entry) => Expr.Symbol(entry.Quantity, entry.Place);

    private Expr[] Bind(IEnumerable<Quantity> quantities) => [.. quantities.Select(Bind)];

    private static Quantity Parameter(int index) => new(QuantityKind.Parameter, Parameter: index);

    private Quantity Weight(int index) =>
        _problem.Optimizer.LooksAhead && !_network.Layout.At(index).IsFrozen ? new(QuantityKind.LookAhead, Parameter: index) : Parameter(index);

    private Quantity InputOf(int layer, int source, int example) =>
        layer == 0 ? new(QuantityKind.Input, Unit: source, Example: example) : new(_network.Layers[layer - 1].HasDropout ? QuantityKind.Output : QuantityKind.Activation, layer - 1, source, Example: example);

    private void Step()
    {
        Given();
        foreach (var example in _step.Examples)
        {
            Forward(example);
            Losses(example);
            for (var l = _network.Layers.Length - 1; l >= 0; l--)
            {
                Backward(l, example);
            }

            foreach (var parameter in _network.Layout.Parameters)
            {
                ExampleGradient(parameter, example);
            }
        }

        Batch();
        foreach (var parameter in _network.Layout.Parameters)
        {
            Update(parameter);
        }

        Result();
    }

    private void Given()
    {
        foreach (var parameter in _network.Layout.Parameters)
        {
            var before = _step.Number > 1 ? _ledger.Find(new(QuantityKind.NewParameter, Parameter: parameter.Index), _step.Number - 1) : null;
            Add(Parameter(parameter.Index), before is null ? [] : [Bind(before)]);
            if (Weight(parameter.Index).Kind == QuantityKind.LookAhead)
            {
                Add(Weight(parameter.Index));
            }
        }

        var optimizer = _problem.Optimizer;
        Add(new Quantity(QuantityKind.Constant, Name: "learningRate"));
        foreach (var number in optimizer.Parameters.Where((_, i) => optimizer.Values[i] != 0.0))
        {
            Add(new Quantity(QuantityKind.Constant, Name: number.Name));
        }

        foreach (var (name, isThere) in new[] { ("l2", _problem.Regularization.L2 > 0.0), ("l1", _problem.Regularization.L1 > 0.0), ("weightDecay", optimizer.WeightDecay > 0.0), ("clipNorm", double.IsFinite(optimizer.ClipNorm)), ("clipValue", double.IsFinite(optimizer.ClipValue)) }.Where(n => n.Item2))
        {
            Add(new Quantity(QuantityKind.Constant, Name: name));
        }

        foreach (var number in optimizer.Schedule.Parameters)
        {
            Add(new Quantity(QuantityKind.Constant, Name: UpdateRule.SchedulePrefix + number.Name));
        }

        GivenExamples();
    }

    /// <summary>What is given stands at the beginning, for the examples of later steps as well.</summary>
    private void GivenExamples()
    {
        foreach (var example in _step.Number == 1 ? Enumerable.Range(0, _problem.Examples.Length) : _step.Examples)
        {
            for (var i = 0; i < _network.Inputs; i++)
            {
                Given(new Quantity(QuantityKind.Input, Unit: i, Example: example), _problem.Examples[example].X[i]);
            }

            for (var k = 0; k < _network.Outputs; k++)
            {
                Given(new Quantity(QuantityKind.Target, Unit: k, Example: example), _problem.Examples[example].Y[k]);
            }
        }
    }

    private void Given(Quantity q, double value) => _ledger.Add(q, _step.Number, q.Identifier(_problem, _names, _problem.HasManySteps ? _step.Number : null), value);

    private void Forward(int example)
    {
        for (var l = 0; l < _network.Layers.Length; l++)
        {
            var (layer, units) = (l, Enumerable.Range(0, _network.Layers[l].Units).ToArray());
            var a = Bind(Enumerable.Range(0, _network.InputsOf(l)).Select(i => InputOf(layer, i, example)));
            foreach (var j in units)
            {
                Expr[] w = [.. Enumerable.Range(0, a.Length).Select(i => Connection(layer, j, i))];
                var bias = _network.Layout.Bias(l, j);
                Add(new Quantity(QuantityKind.WeightedInput, l, j, Example: example), Reference.WeightedInput<Expr>(w, a, bias < 0 ? Expr.Zero : Bind(Weight(bias))));
            }

            var z = Bind(units.Select(j => new Quantity(QuantityKind.WeightedInput, layer, j, Example: example)));
            if (!_network.Layers[l].Activation.IsElementwise)
            {
                Add(new Quantity(QuantityKind.LargestInput, l, Example: example), Softmax.Largest<Expr>(z));
            }

            var values = new Expr[units.Length];
            _network.Layers[l].Activation.Apply(z, Learned(l), values);
            foreach (var j in units)
            {
                Add(new Quantity(QuantityKind.Activation, l, j, Example: example), values[j]);
            }

            LeftOut(l, example);
        }
    }

    private Expr Connection(int layer, int unit, int source) =>
        _network.Layers[layer].IsConnected(unit, source) ? Bind(Weight(_network.Layout.Weight(layer, unit, source))) : Expr.Zero;

    private Expr[] Learned(int layer) =>
        _network.Layers[layer].Learned == LearnedKind.None ? [] : Bind(Enumerable.Range(0, _network.Layers[layer].Units).Select(j => Weight(_network.Layout.Learned(layer, j))));

    private Expr[] Targets(int example) =>
        [.. Enumerable.Range(0, _network.Outputs).Select(k => LossTargets.Weighed(_problem.Loss, Bind(Target(k, example)), k))];

    private Quantity Target(int output, int example) => new(_problem.Loss.LabelSmoothing == 0.0 ? QuantityKind.Target : QuantityKind.SmoothedTarget, Unit: output, Example: example);

    private Expr[] Outputs(QuantityKind kind, int example) =>
        Bind(Enumerable.Range(0, _network.Outputs).Select(k => new Quantity(kind, _network.Layers.Length - 1, k, Example: example)));

    private void Losses(int example)
    {
        for (var k = 0; k < _network.Outputs && _problem.Loss.LabelSmoothing != 0.0; k++)
        {
            Add(new Quantity(QuantityKind.SmoothedTarget, Unit: k, Example: example), LossTargets.Smoothed(_problem.Loss, Bind(new Quantity(QuantityKind.Target, Unit: k, Example: example)), _network.Outputs));
        }

        var (predictions, targets) = (Outputs(QuantityKind.Activation, example), Targets(example));
        var formula = Reference.ExampleLoss<Expr>(_problem.Loss, Outputs(QuantityKind.WeightedInput, example), predictions, targets, fromWeightedInputs: false);
        for (var k = 0; k < _network.Outputs && _network.Outputs > 1; k++)
        {
            var term = _problem.Loss.Combine(_problem.Loss.Term(predictions[k], targets[k]), _network.Outputs);
            Part(new Quantity(QuantityKind.Loss, _network.Layers.Length - 1, k, Example: example), "L_" + _names.Unit(_network.Layers.Length - 1, k), EntryRole.LossOfOutput, term);
        }

        Add(new Quantity(QuantityKind.Loss, Example: example), formula);
        if (_step.UsesWeightedInputs)
        {
            Add(new Quantity(QuantityKind.LossByDefinition, Example: example), formula);
        }
    }

    /// <summary>A number that people write down and problem files have no identifier for.</summary>
    private Entry Part(Quantity quantity, string identifier, EntryRole role, Expr formula)
    {
        var value = Ledger.Evaluate(formula, place => _ledger.Entries[place].Exact);
        var suffix = (quantity.Example >= 0 && _problem.Examples.Length > 1 ? FormattableString.Invariant($"[{quantity.Example + 1}]") : string.Empty) + (_problem.HasManySteps ? FormattableString.Invariant($"@{_step.Number}") : string.Empty);
        var entry = _ledger.Add(quantity, _step.Number, identifier + suffix, value, role);
        entry.Formulas.AddRange(entry.Formulas.Count == 0 ? [formula] : []);
        return entry;
    }

    private void Backward(int layer, int example)
    {
        var units = Enumerable.Range(0, _network.Layers[layer].Units).ToArray();
        var (isLast, activation) = (layer == _network.Layers.Length - 1, _network.Layers[layer].Activation);
        var z = Bind(units.Select(j => new Quantity(QuantityKind.WeightedInput, layer, j, Example: example)));
        var a = Bind(units.Select(j => new Quantity(QuantityKind.Activation, layer, j, Example: example)));
        foreach (var j in units)
        {
            if (isLast)
            {
                Residuals(j, example, a[j]);
            }

            Add(new Quantity(QuantityKind.ActivationGradient, layer, j, Example: example), isLast ? Reference.OutputGradient(_problem.Loss, a[j], Targets(example)[j], units.Length) : BeforeDropout(layer, j, example));
        }

        var learned = Learned(layer);
        foreach (var j in units)
        {
            foreach (var k in activation.IsElementwise ? [j] : units)
            {
                Add(new Quantity(QuantityKind.ActivationDerivative, layer, k, j, Example: example), activation.Derivative<Expr>(z, a, learned, k, j));
            }

            Inputs(layer, j, example);
        }

        foreach (var j in units)
        {
            Delta(layer, j, example, isLast && _problem.Loss.IsCanonicalWith(activation), a);
        }
    }

    /// <summary>What an output is off by, either way round: many begin with it, whatever the loss is.</summary>
    private void Residuals(int unit, int example, Expr a)
    {
        var target = new Quantity(QuantityKind.Target, Unit: unit, Example: example);
        var (y, name) = (Bind(target), _names.Unit(_network.Layers.Length - 1, unit));
        Part(target, "error_" + name, EntryRole.Residual, y - a);
        Part(target, "excess_" + name, EntryRole.OppositeResidual, a - y);
    }

    private Expr FromNext(int layer, int unit, int example)
    {
        var next = Enumerable.Range(0, _network.Layers[layer + 1].Units).ToArray();
        Expr[] w = [.. next.Select(j => Connection(layer + 1, j, unit))];
        var δ = Bind(next.Select(j => new Quantity(QuantityKind.Delta, layer + 1, j, Example: example)));
        foreach (var j in next.Where(_ => next.Length > 1 && !_network.Layers[layer].HasDropout))
        {
            Part(new Quantity(QuantityKind.ActivationGradient, layer, unit, j, Example: example), $"dL_{_names.Unit(layer + 1, j)}/da_{_names.Unit(layer, unit)}", EntryRole.ThroughUnit, Reference.ActivationGradient<Expr>([w[j]], [δ[j]]));
        }

        return Reference.ActivationGradient<Expr>(w, δ);
    }

    /// <summary>∂z/∂a, ∂z/∂w, ∂z/∂b and ∂a/∂p of a unit.</summary>
    private void Inputs(int layer, int unit, int example)
    {
        for (var i = 0; i < _network.InputsOf(layer); i++)
        {
            if (!_network.Layers[layer].IsConnected(unit, i))
            {
                continue;
            }

            var index = _network.Layout.Weight(layer, unit, i);
            Add(new Quantity(QuantityKind.ParameterDerivative, layer, unit, i, index, Example: example), Bind(InputOf(layer, i, example)));
            if (layer > 0)
            {
                Add(new Quantity(QuantityKind.InputDerivative, layer, unit, i, Example: example), Bind(Weight(index)));
            }
        }

        if (_network.Layout.Bias(layer, unit) is var bias and >= 0)
        {
            Add(new Quantity(QuantityKind.ParameterDerivative, layer, unit, -1, bias, Example: example), Expr.One);
        }

        if (_network.Layout.Learned(layer, unit) is var learned and >= 0)
        {
            var (z, a) = (Bind(new Quantity(QuantityKind.WeightedInput, layer, unit, Example: example)), Bind(new Quantity(QuantityKind.Activation, layer, unit, Example: example)));
            Add(new Quantity(QuantityKind.ShapeDerivative, layer, unit, Parameter: learned, Example: example), _network.Layers[layer].Activation.ParameterDerivative(z, a, Bind(Weight(learned))));
        }
    }

    private void Delta(int layer, int unit, int example, bool isCanonical, Expr[] a)
    {
        Signed(layer, unit, example, isCanonical, a);
        var delta = new Quantity(QuantityKind.Delta, layer, unit, Example: example);
        Part(delta, "delta_" + _names.Unit(layer, unit), EntryRole.Opposite, -Bind(delta));
    }

    private void Signed(int layer, int unit, int example, bool isCanonical, Expr[] a)
    {
        int[] reached = _network.Layers[layer].Activation.IsElementwise ? [unit] : [.. Enumerable.Range(0, a.Length)];
        var gradients = Bind(reached.Select(k => new Quantity(QuantityKind.ActivationGradient, layer, k, Example: example)));
        var derivatives = Bind(reached.Select(k => new Quantity(QuantityKind.ActivationDerivative, layer, k, unit, Example: example)));
        var product = Reference.Delta<Expr>(gradients, derivatives);
        if (!isCanonical)
        {
            Add(new Quantity(QuantityKind.Delta, layer, unit, Example: example), product);
            return;
        }

        Add(new Quantity(QuantityKind.Delta, layer, unit, Example: example), Reference.CanonicalDelta<Expr>(_problem.Loss, a[unit], Targets(example), unit));
        Add(new Quantity(QuantityKind.ProductDelta, layer, unit, Example: example), product);
    }

    private void ExampleGradient(Parameter parameter, int example)
    {
        int[] units = parameter.IsShared ? [.. Enumerable.Range(0, _network.Layers[parameter.Layer].Units)] : [parameter.Unit];
        Quantity Of(QuantityKind kind, int j) => new(kind, parameter.Layer, j, Example: example);
        var formula = parameter.Kind switch
        {
            ParameterKind.Bias => Reference.BiasGradient<Expr>(Bind(units.Select(j => Of(QuantityKind.Delta, j)))),
            ParameterKind.Activation => Reference.ShapeGradient<Expr>(
                Bind(units.Select(j => Of(QuantityKind.ActivationGradient, j))),
                Bind(units.Select(j => Of(QuantityKind.ShapeDerivative, j) with { Parameter = parameter.Index }))),
            _ => Reference.WeightGradient(Bind(Of(QuantityKind.Delta, parameter.Unit)), Bind(InputOf(parameter.Layer, parameter.Source, example))),
        };
        Add(IsWhole ? new Quantity(QuantityKind.Gradient, Parameter: parameter.Index) : new Quantity(QuantityKind.ExampleGradient, Parameter: parameter.Index, Example: example), formula);
    }
}
