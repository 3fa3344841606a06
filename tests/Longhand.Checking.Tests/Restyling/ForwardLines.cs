using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What is given, the forward pass and the loss.</summary>
internal sealed class ForwardLines(Problem problem, bool weightFirst, bool splitsLoss)
{
    private readonly NetworkDefinition _network = problem.Network.Definition;

    public IEnumerable<WorkingLine> All() =>
        [.. Givens(), .. Enumerable.Range(0, _network.Layers.Length).SelectMany(l => Layer(l)), .. IsSplit ? [.. Partial(), Total()] : new[] { Loss() }];

    /// <summary>Whether every output has a loss of its own first, as E_o1.</summary>
    private bool IsSplit => splitsLoss && _network.Outputs > 1 && problem.Loss.Outputs == Outputs.Sum && LossForms.Confused(problem.Loss).Any();

    private IEnumerable<WorkingLine> Partial()
    {
        for (var k = 0; k < _network.Outputs; k++)
        {
            var (a, y) = (Numbers.Activation(_network.Layers.Length - 1, k), Numbers.Target(k));
            yield return new(Numbers.PartialLoss(k), WorkingPart.Loss, LossForms.Of(problem.Loss, [a], [y], []), pen => problem.Loss.Term(pen.Of(a), pen.Of(y)));
        }
    }

    private WorkingLine Total()
    {
        Quantity[] parts = [.. Enumerable.Range(0, _network.Outputs).Select(Numbers.PartialLoss)];
        return Loss() with { Names = Form.Sum(parts.Select(Form.Of)), Numbers = Form.Sum(parts.Select(Form.Of)), Work = pen => problem.Loss.Combine(Added(pen.Of(parts)), parts.Length) };
    }

    private static Carried Added(Carried[] values) => values.Aggregate(Carried.Zero, (sum, value) => sum + value);

    private IEnumerable<WorkingLine> Givens()
    {
        var example = problem.Examples[0];
        for (var i = 0; i < _network.Inputs; i++)
        {
            yield return Given(Numbers.Input(i), WorkingPart.Inputs, example.X[i]);
        }

        for (var k = 0; k < _network.Outputs; k++)
        {
            yield return Given(Numbers.Target(k), WorkingPart.Targets, example.Y[k]);
        }

        foreach (var parameter in _network.Layout.Parameters.OrderBy(p => p.IsBias))
        {
            yield return Given(Numbers.Parameter(parameter.Index), parameter.IsBias ? WorkingPart.Biases : WorkingPart.Weights, problem.Network.Values[parameter.Index]);
        }

        yield return Given(Numbers.Rate, WorkingPart.LearningRate, problem.Optimizer.LearningRate);
    }

    private static WorkingLine Given(Quantity quantity, WorkingPart part, double value) => new(quantity, part, null, _ => Carried.From(value));

    private IEnumerable<WorkingLine> Layer(int layer)
    {
        var units = Enumerable.Range(0, _network.Layers[layer].Units);
        return [.. units.Select(j => WeightedInput(layer, j)), .. units.Select(j => Activation(layer, j))];
    }

    private WorkingLine WeightedInput(int layer, int unit)
    {
        var sources = Enumerable.Range(0, _network.InputsOf(layer)).ToArray();
        Quantity[] weights = [.. sources.Select(i => Numbers.Parameter(_network.Layout.Weight(layer, unit, i)))];
        Quantity[] inputs = [.. sources.Select(i => Numbers.Activation(layer - 1, i))];
        Quantity[] bias = _network.Layout.Bias(layer, unit) is var b and >= 0 ? [Numbers.Parameter(b)] : [];
        var products = sources.Select(i => weightFirst
            ? Form.Product(Form.Of(weights[i]), Form.Of(inputs[i]))
            : Form.Product(Form.Of(inputs[i]), Form.Of(weights[i])));
        Carried Sum(Pen pen, Carried b) => Reference.WeightedInput<Carried>(pen.Of(weights), pen.Of(inputs), b);
        var line = new WorkingLine(
            Numbers.Weighted(layer, unit),
            WorkingPart.Forward,
            Form.Sum(products.Concat(bias.Select(Form.Of))),
            pen => Sum(pen, bias.Length == 0 ? Carried.Zero : pen.Of(bias[0]))
        );
        return bias.Length == 0 ? line : line with
        {
            WrongFormulas =
            [
                new(MistakeKind.Bias, Form.Sum(products), pen => Sum(pen, Carried.Zero)),
                new(MistakeKind.Bias, Form.Sum(products.Concat([Form.Of(bias[0]), Form.Of(bias[0])])), pen => Sum(pen, pen.Of(bias[0]) + pen.Of(bias[0]))),
            ],
        };
    }

    private WorkingLine Activation(int layer, int unit)
    {
        var activation = _network.Layers[layer].Activation;
        Quantity[] z = [.. Enumerable.Range(0, activation.IsElementwise ? 1 : _network.Layers[layer].Units)
            .Select(j => Numbers.Weighted(layer, activation.IsElementwise ? unit : j))];
        return new(
            Numbers.Activation(layer, unit),
            WorkingPart.Forward,
            FormOf(activation, z, activation.IsElementwise ? 0 : unit),
            pen =>
            {
                var a = new Carried[z.Length];
                activation.Apply<Carried>(pen.Of(z), a);
                return a[activation.IsElementwise ? 0 : unit];
            }
        );
    }

    private static Form FormOf(Activation activation, Quantity[] z, int unit) =>
        activation.Is<Softmax>() ? Form.Quotient(Form.Exponential(Form.Of(z[unit])), Form.Sum(z.Select(q => Form.Exponential(Form.Of(q)))))
        : activation.Is<Identity>() ? Form.Of(z[0])
        : Form.Call(activation.Name, Form.Of(z[0]));

    private WorkingLine Loss()
    {
        var outputs = Enumerable.Range(0, _network.Outputs).ToArray();
        var last = _network.Layers.Length - 1;
        Quantity[] z = [.. outputs.Select(k => Numbers.Weighted(last, k))];
        Quantity[] a = [.. outputs.Select(k => Numbers.Activation(last, k))];
        Quantity[] y = [.. outputs.Select(Numbers.Target)];
        Form FormOf(Loss loss) => LossForms.Of(loss, a, y, [.. problem.Examples[0].Y]);
        Carried ValueOf(Loss loss, Pen pen) => Reference.ExampleLoss<Carried>(loss, pen.Of(z), pen.Of(a), pen.Of(y), fromWeightedInputs: false);
        return new(Numbers.Loss, WorkingPart.Loss, FormOf(problem.Loss), pen => ValueOf(problem.Loss, pen))
        {
            WrongFormulas = [.. LossForms.Confused(problem.Loss).Select(loss => new WrongFormula(MistakeKind.MeanOrSum, FormOf(loss), pen => ValueOf(loss, pen)))],
        };
    }
}
