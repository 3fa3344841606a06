using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>The backward pass and the updates, layer by layer from the last.</summary>
internal sealed class BackwardLines(Problem problem, WorkingMethod method, bool updatesLayerByLayer, bool oppositeDeltas, bool namesChanges)
{
    private readonly NetworkDefinition _network = problem.Network.Definition;

    private int Last => _network.Layers.Length - 1;

    /// <summary>δ the other way round, where it is not formed from ∂L/∂ŷ in the open.</summary>
    private bool IsOpposite => oppositeDeltas && method == WorkingMethod.Deltas;

    private bool IsCanonical => problem.Loss.IsCanonicalWith(_network.OutputLayer.Activation);

    public IEnumerable<WorkingLine> All()
    {
        var layers = Enumerable.Range(0, Last + 1).Reverse().ToArray();
        return updatesLayerByLayer
            ? [.. layers.SelectMany(l => Factors(l).Concat(Gradients(l)).Concat(Updates(l)))]
            : [.. layers.SelectMany(l => Factors(l).Concat(Gradients(l))), .. layers.SelectMany(Updates)];
    }

    private IEnumerable<WorkingLine> Factors(int layer)
    {
        var part = layer == Last ? WorkingPart.OutputFactors : WorkingPart.HiddenFactors;
        for (var j = 0; j < _network.Layers[layer].Units; j++)
        {
            if (layer == Last && IsCanonical)
            {
                yield return CanonicalDelta(j);
                continue;
            }

            if (method == WorkingMethod.Deltas)
            {
                yield return Delta(layer, j, part);
                continue;
            }

            if (method == WorkingMethod.Steps || layer == Last)
            {
                yield return ActivationGradient(layer, j, part);
            }

            yield return Derivative(layer, j, part);
            if (method == WorkingMethod.Steps)
            {
                yield return ShortDelta(layer, j, part);
            }
        }
    }

    private WorkingLine CanonicalDelta(int unit)
    {
        var (a, y) = (Numbers.Activation(Last, unit), Ys());
        return new(
            Numbers.Delta(Last, unit),
            WorkingPart.OutputFactors,
            IsOpposite ? Form.Difference(Form.Of(y[unit]), Form.Of(a)) : Form.Difference(Form.Of(a), Form.Of(y[unit])),
            pen => Signed(Reference.CanonicalDelta<Carried>(problem.Loss, pen.Of(a), pen.Of(y), unit))
        );
    }

    private WorkingLine ActivationGradient(int layer, int unit, WorkingPart part) =>
        new(Numbers.ActivationGradient(layer, unit), part, GradientForm(layer, unit), pen => GradientOf(pen, layer, unit));

    private WorkingLine Derivative(int layer, int unit, WorkingPart part)
    {
        var activation = _network.Layers[layer].Activation;
        return new(Numbers.Derivative(layer, unit), part, DerivativeForm(activation, layer, unit), pen => DerivativeOf(pen, activation, layer, unit))
        {
            Simplified = Simplified(layer, unit),
            WrongFormulas = [.. Others(activation).Select(other => new WrongFormula(MistakeKind.Derivative, DerivativeForm(other, layer, unit), pen => DerivativeOf(pen, other, layer, unit)))],
        };
    }

    /// <summary>Activations whose derivative is taken for that of another.</summary>
    private static IEnumerable<Activation> Others(Activation activation) =>
        new[] { Activation.Of<Sigmoid>(), Activation.Of<Tanh>() }.Where(other => other.Name != activation.Name);

    private WorkingLine ShortDelta(int layer, int unit, WorkingPart part)
    {
        var (g, d) = (Numbers.ActivationGradient(layer, unit), Numbers.Derivative(layer, unit));
        return new(Numbers.Delta(layer, unit), part, Form.Product(Form.Of(g), Form.Of(d)), pen => Reference.Delta<Carried>([pen.Of(g)], [pen.Of(d)]));
    }

    private WorkingLine Delta(int layer, int unit, WorkingPart part)
    {
        Form FormOf(Activation activation) => Form.Product(Flat(GradientForm(layer, unit), DerivativeForm(activation, layer, unit)));
        Carried ValueOf(Pen pen, Activation activation) => Signed(Reference.Delta<Carried>([GradientOf(pen, layer, unit)], [DerivativeOf(pen, activation, layer, unit)]));
        var activation = _network.Layers[layer].Activation;
        return new(Numbers.Delta(layer, unit), part, FormOf(activation), pen => ValueOf(pen, activation))
        {
            WrongFormulas = [.. Others(activation).Append(Activation.Of<Identity>()).Where(other => other.Name != activation.Name)
                .Select(other => new WrongFormula(MistakeKind.Derivative, FormOf(other), pen => ValueOf(pen, other)))],
        };
    }

    private Carried Signed(Carried value) => IsOpposite ? -value : value;

    private Form Signed(Form form) => IsOpposite ? Form.Negative(form) : form;

    /// <summary>∂L/∂a of a unit, from the numbers that are written down.</summary>
    private Carried GradientOf(Pen pen, int layer, int unit)
    {
        if (layer == Last)
        {
            return Reference.OutputGradient(problem.Loss, pen.Of(Numbers.Activation(layer, unit)), pen.Of(Numbers.Target(unit)), _network.Outputs);
        }

        var next = Enumerable.Range(0, _network.Layers[layer + 1].Units).ToArray();
        return Reference.ActivationGradient<Carried>(
            pen.Of(next.Select(k => Numbers.Parameter(_network.Layout.Weight(layer + 1, k, unit)))),
            [.. next.Select(k => DeltaOf(pen, layer + 1, k))]
        );
    }

    /// <summary>δ as it was written down, or where only its factors were, their product.</summary>
    private Carried DeltaOf(Pen pen, int layer, int unit) =>
        pen.Knows(Numbers.Delta(layer, unit))
            ? Signed(pen.Of(Numbers.Delta(layer, unit)))
            : Reference.Delta<Carried>(
                [layer == Last ? pen.Of(Numbers.ActivationGradient(layer, unit)) : GradientOf(pen, layer, unit)],
                [pen.Of(Numbers.Derivative(layer, unit))]
            );

    private static Carried DerivativeOf(Pen pen, Activation activation, int layer, int unit) =>
        activation.Derivative<Carried>([pen.Of(Numbers.Weighted(layer, unit))], [pen.Of(Numbers.Activation(layer, unit))], 0, 0);

    private Form GradientForm(int layer, int unit) =>
        layer == Last
            ? LossForms.Derivative(problem.Loss, Numbers.Activation(layer, unit), Numbers.Target(unit), _network.Outputs, IsOpposite)
            : Form.Sum(Enumerable.Range(0, _network.Layers[layer + 1].Units).Select(k => Form.Product(
                Flat(DeltaForm(layer + 1, k), Form.Of(Numbers.Parameter(_network.Layout.Weight(layer + 1, k, unit)))))));

    /// <summary>δ by its name, or where it bears none the factors of it.</summary>
    private Form DeltaForm(int layer, int unit) =>
        method != WorkingMethod.Factors || (layer == Last && IsCanonical)
            ? Form.Of(Numbers.Delta(layer, unit))
            : Form.Product(Flat(
                layer == Last ? Form.Of(Numbers.ActivationGradient(layer, unit)) : GradientForm(layer, unit),
                Form.Of(Numbers.Derivative(layer, unit))));

    private static Form DerivativeForm(Activation activation, int layer, int unit)
    {
        var (a, one) = (Form.Of(Numbers.Activation(layer, unit)), Form.Number("1"));
        return activation.Is<Sigmoid>() ? Form.Product(a, Form.Difference(one, a))
            : activation.Is<Tanh>() ? Form.Difference(one, Form.Square(a))
            : activation.Is<Identity>() ? one
            : Form.Call(activation.Name + "'", Form.Of(Numbers.Weighted(layer, unit)));
    }

    private Func<Pen, Form?>? Simplified(int layer, int unit)
    {
        var a = Numbers.Activation(layer, unit);
        return _network.Layers[layer].Activation.Is<Sigmoid>()
            ? pen => Form.Product(Form.Of(a), Form.Number(pen.OneLess(a)))
            : null;
    }

    private IEnumerable<WorkingLine> Gradients(int layer)
    {
        var part = layer == Last ? WorkingPart.OutputGradients : WorkingPart.HiddenGradients;
        foreach (var parameter in _network.Layout.ParametersOf(layer))
        {
            yield return parameter.IsBias ? BiasGradient(parameter, part) : WeightGradient(parameter, part);
        }
    }

    private WorkingLine WeightGradient(Parameter parameter, WorkingPart part)
    {
        var (layer, unit) = (parameter.Layer, parameter.Unit);
        var input = Numbers.Activation(layer - 1, parameter.Source);
        return new(
            Numbers.Gradient(parameter.Index),
            part,
            Signed(Form.Product(Flat(DeltaForm(layer, unit), Form.Of(input)))),
            pen => Reference.WeightGradient(DeltaOf(pen, layer, unit), pen.Of(input))
        )
        {
            WrongFormulas = [new(MistakeKind.Formula, Form.Sum(DeltaForm(layer, unit), Form.Of(input)), pen => DeltaOf(pen, layer, unit) + pen.Of(input))],
        };
    }

    private WorkingLine BiasGradient(Parameter parameter, WorkingPart part)
    {
        int[] units = parameter.IsShared ? [.. Enumerable.Range(0, _network.Layers[parameter.Layer].Units)] : [parameter.Unit];
        Carried Sum(Pen pen) => Reference.BiasGradient<Carried>([.. units.Select(j => DeltaOf(pen, parameter.Layer, j))]);
        var form = Signed(Form.Sum(units.Select(j => DeltaForm(parameter.Layer, j))));
        var line = new WorkingLine(Numbers.Gradient(parameter.Index), part, form, Sum);
        var count = Form.Number(units.Length.ToString(CultureInfo.InvariantCulture));
        return units.Length == 1 ? line : line with
        {
            WrongFormulas = [new(MistakeKind.MeanOrSum, Form.Quotient(form, count), pen => Sum(pen) / Carried.From(units.Length))],
        };
    }

    private IEnumerable<WorkingLine> Updates(int layer)
    {
        foreach (var parameter in _network.Layout.ParametersOf(layer))
        {
            var (w, g) = (Numbers.Parameter(parameter.Index), Numbers.Gradient(parameter.Index));
            var part = layer == Last ? WorkingPart.OutputUpdates : WorkingPart.HiddenUpdates;
            if (namesChanges)
            {
                yield return Change(parameter, part);
                yield return Changed(parameter, part);
                continue;
            }

            yield return new(
                Numbers.New(parameter.Index),
                part,
                Form.Difference(Form.Of(w), Form.Product(Form.Of(Numbers.Rate), Form.Of(g))),
                pen => Updated(pen, pen.Of(w), pen.Of(g))
            )
            {
                Simplified = pen => pen.Product(Numbers.Rate, g) is { } product ? Form.Difference(Form.Of(w), Form.Number(product)) : null,
                WrongFormulas =
                [
                    new(MistakeKind.Sign, Form.Sum(Form.Of(w), Form.Product(Form.Of(Numbers.Rate), Form.Of(g))), pen => Updated(pen, pen.Of(w), -pen.Of(g))),
                    new(MistakeKind.Formula, Form.Difference(Form.Of(w), Form.Of(g)), pen => pen.Of(w) - pen.Of(g)),
                ],
            };
        }
    }

    /// <summary>Δw = −η ∂L/∂w.</summary>
    private WorkingLine Change(Parameter parameter, WorkingPart part)
    {
        var (w, g) = (Numbers.Parameter(parameter.Index), Numbers.Gradient(parameter.Index));
        var form = Form.Negative(Form.Product(Form.Of(Numbers.Rate), Form.Of(g)));
        return new(Numbers.Change(parameter.Index), part, form, pen => -StepOf(pen, pen.Of(w), pen.Of(g)));
    }

    /// <summary>w + Δw.</summary>
    private static WorkingLine Changed(Parameter parameter, WorkingPart part)
    {
        var (w, change) = (Numbers.Parameter(parameter.Index), Numbers.Change(parameter.Index));
        var form = Form.Sum(Form.Of(w), Form.Of(change));
        return new(Numbers.New(parameter.Index), part, form, pen => UpdateRule.Apply(pen.Of(w), -pen.Of(change), pen.Of(Numbers.Rate), default));
    }

    private Carried Updated(Pen pen, Carried w, Carried g) => UpdateRule.Apply(w, StepOf(pen, w, g), pen.Of(Numbers.Rate), default);

    /// <summary>What the rule subtracts.</summary>
    private Carried StepOf(Pen pen, Carried w, Carried g)
    {
        var numbers = UpdateRule.Numbers(problem.Optimizer, 1, pen.Of(Numbers.Rate), name => Carried.From(UpdateRule.ConstantOf(problem, name)));
        var state = problem.Optimizer.Start(numbers);
        return problem.Optimizer.Step(w, g, ref state, numbers);
    }

    private Quantity[] Ys() => [.. Enumerable.Range(0, _network.Outputs).Select(Numbers.Target)];

    /// <summary>The factors of products beside one another; nobody writes a factor 1.</summary>
    private static IEnumerable<Form> Flat(params Form[] forms) =>
        forms.SelectMany(form => form.Kind == FormKind.Product ? form.Parts : [form]).Where(form => form is not { Kind: FormKind.Number, Text: "1" });
}
