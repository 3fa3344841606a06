using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Looks through what a step left in memory, in the order in which it was worked, for the first number that is not finite.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed unsafe class Culprit<TElement>(Problem problem, CpuNetwork<TElement> network)
    where TElement : unmanaged
{
    private readonly List<(Quantity Quantity, double Value)> _ofUpdate = [];
    private int _step = 1;
    private int _examples;

    private FiniteGuard Guard => new(problem, _step);

    /// <summary>Begins a step.</summary>
    public void Begin(int step, int examples) => (_step, _examples) = (step, examples);

    /// <summary>Looks through the passes.</summary>
    public void LookThroughPasses(double loss, TElement* losses, BatchRows<TElement> batch)
    {
        LookThroughLookAhead();
        var definition = problem.Network.Definition;
        for (var example = 0; example < _examples; example++)
        {
            Check(batch.X(example, definition.Inputs), QuantityKind.Input, example);
            Check(batch.Y(example, definition.Outputs), QuantityKind.Target, example);
            for (var l = 0; l < network.Layers.Length; l++)
            {
                Check(network.Layers[l].Z, QuantityKind.WeightedInput, l, example);
                Check(network.Layers[l].A, QuantityKind.Activation, l, example);
                if (network.Layers[l].Definition.HasDropout)
                {
                    Check(network.Layers[l].Mask, QuantityKind.Mask, l, example);
                    Check(network.Layers[l].Output, QuantityKind.Output, l, example);
                }
            }

            CheckPredictions(example);
            Check(Element<TElement>.Double(losses[example]), QuantityKind.Loss, -1, -1, example);
            for (var l = network.Layers.Length - 1; l >= 0; l--)
            {
                Check(network.Layers[l].Delta, QuantityKind.Delta, l, example);
            }
        }

        Check(loss, QuantityKind.BatchLoss, -1, -1, -1);
    }

    /// <summary>Looks through the gradient of a piece.</summary>
    public void CheckGradient(UpdateItem<TElement> item, Panel<TElement> gradient) =>
        ForEach(item, (unit, row, place) =>
            Guard.Check(Element<TElement>.Double(gradient[unit, item.Parameters.Kind == ParameterKind.Weight ? row - item.First : row]), Of(QuantityKind.Gradient, place)));

    /// <summary>Whether what a step made of the parameters is finite.</summary>
    public bool IsUpdateFinite() => UpdateItem<TElement>.Of(network).All(IsFinite);

    private bool IsFinite(UpdateItem<TElement> item)
    {
        var isFinite = true;
        ForEach(item, (unit, row, _) =>
        {
            isFinite &= double.IsFinite(Element<TElement>.Double(item.Parameters.Values[unit, row]));
            for (var slot = 0; slot < network.StatesOfParameter; slot++)
            {
                isFinite &= double.IsFinite(Element<TElement>.Double(StateOf(item.Parameters, slot)[unit, row]));
            }
        });
        return isFinite;
    }

    /// <summary>Whether everything is finite that a step changes for good, what fills up the panels included.</summary>
    private bool IsKeptFinite()
    {
        var isFinite = true;
        foreach (var number in network.Kept)
        {
            isFinite &= double.IsFinite(Element<TElement>.Double(number));
        }

        return isFinite;
    }

    /// <summary>Notes what is not finite of an update that is about to be taken back.</summary>
    public void CollectUpdate()
    {
        _ofUpdate.Clear();
        foreach (var name in problem.Optimizer.State)
        {
            Collect(p => StateOf(p, problem.Optimizer.SlotOf(name)), QuantityKind.NewState, name);
        }

        Collect(p => p.Values, QuantityKind.NewParameter, string.Empty);
    }

    /// <summary>Names what was noted.</summary>
    public void CheckUpdate(TElement norm)
    {
        Check(Element<TElement>.Double(norm), QuantityKind.GradientNorm, -1, -1, -1);
        foreach (var (quantity, value) in _ofUpdate)
        {
            Guard.Check(value, quantity);
        }
    }

    private void LookThroughLookAhead()
    {
        foreach (var item in problem.Optimizer.LooksAhead && !IsKeptFinite() ? UpdateItem<TElement>.Of(network) : [])
        {
            ForEach(item, (unit, row, place) => Guard.Check(Element<TElement>.Double(item.Parameters.At[unit, row]), Of(QuantityKind.LookAhead, place)));
        }
    }

    private void CheckPredictions(int example)
    {
        var output = network.Layers[^1].A;
        for (var k = 0; k < output.Units; k++)
        {
            var prediction = Element<TElement>.Double(output[k, example]);
            if (!problem.Loss.Domain.AllowsPrediction(prediction))
            {
                Guard.CheckPrediction(prediction, k, example);
            }
        }
    }

    private void Check(ReadOnlySpan<TElement> numbers, QuantityKind kind, int example)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            Check(Element<TElement>.Double(numbers[i]), kind, -1, i, example);
        }
    }

    private void Check(in Rows<TElement> rows, QuantityKind kind, int layer, int example)
    {
        for (var unit = 0; unit < rows.Units; unit++)
        {
            Check(Element<TElement>.Double(rows[unit, example]), kind, layer, unit, example);
        }
    }

    /// <summary>Nothing is made for a number that is finite.</summary>
    private void Check(double number, QuantityKind kind, int layer, int unit, int example)
    {
        if (!double.IsFinite(number))
        {
            Guard.Check(number, new Quantity(kind, layer, unit, Example: example));
        }
    }

    private void Collect(Func<CpuParameters<TElement>, Panel<TElement>> panel, QuantityKind kind, string name)
    {
        foreach (var item in UpdateItem<TElement>.Of(network))
        {
            var numbers = panel(item.Parameters);
            ForEach(item, (unit, row, place) =>
            {
                var value = Element<TElement>.Double(numbers[unit, row]);
                if (!double.IsFinite(value))
                {
                    _ofUpdate.Add((Of(kind, place) with { Name = name }, value));
                }
            });
        }
    }

    private void ForEach(UpdateItem<TElement> item, Action<int, int, int> look)
    {
        for (var unit = 0; unit < item.Parameters.Values.Units; unit++)
        {
            for (var row = item.First; row < item.First + item.Count; row++)
            {
                if (network.PlaceOf(item.Layer, item.Parameters.Kind, unit, row) is var place and >= 0)
                {
                    look(unit, row, place);
                }
            }
        }
    }

    private Quantity Of(QuantityKind kind, int place)
    {
        var parameter = problem.Network.Definition.Layout.At(place);
        return new(kind, parameter.Layer, parameter.Unit, Parameter: place);
    }

    private static Panel<TElement> StateOf(CpuParameters<TElement> parameters, int slot) =>
        parameters.Values.At(parameters.States + (slot * (nint)parameters.Values.Length));
}
