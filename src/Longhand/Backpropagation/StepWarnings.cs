using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>Looks through a step for what may keep it from learning. The thresholds stand here and nowhere else.</summary>
public sealed class StepWarnings
{
    /// <summary>A unit is saturated where its |∂a/∂z| is below this for every example of the batch.</summary>
    public const double SaturatedBelow = 0.01;

    /// <summary>Deltas vanish or explode where the largest of a layer is so many times smaller or larger than that of the next.</summary>
    public const double LayerFactor = 100.0;

    /// <summary>They do so by and by where it is so many times smaller or larger in the first layer than in the last.</summary>
    public const double NetworkFactor = 10_000.0;

    /// <summary>The loss rose where it is larger by more than this share of itself, at least of 1: less is rounding.</summary>
    public const double RiseAbove = 1e-10;

    /// <summary>How many lost updates are named; the others are only counted.</summary>
    private const int MostNamed = 8;

    private readonly StepView _step;
    private readonly List<StepWarning> _found = [];

    private StepWarnings(StepView step) => _step = step;

    private int Last => _step.Problem.Network.Definition.Layers.Length - 1;

    /// <summary>The warnings about a step, in the order in which it was worked.</summary>
    /// <param name="step">The step.</param>
    public static IReadOnlyList<StepWarning> Of(StepView step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var warnings = new StepWarnings(step);
        warnings.Outputs();
        for (var l = warnings.Last; l >= 0; l--)
        {
            warnings.Kinks(l);
            warnings.FlatUnits(l);
        }

        warnings.Deltas();
        warnings.Updates();
        warnings.Rise();
        return warnings._found;
    }

    private double Value(Quantity quantity) => _step.Value(quantity);

    private void Outputs()
    {
        var loss = _step.Problem.Loss;
        for (var k = 0; k < _step.Problem.Network.Definition.Outputs; k++)
        {
            foreach (var example in _step.Examples)
            {
                var (prediction, gradient) = (new Quantity(QuantityKind.Activation, Last, k, Example: example), new Quantity(QuantityKind.ActivationGradient, Last, k, Example: example));
                var target = Value(new Quantity(QuantityKind.Target, Unit: k, Example: example));
                if (!double.IsFinite(Value(gradient)))
                {
                    _found.Add(new(WarningKind.LostProduct, Last, [gradient], Value(gradient), 0.0));
                }
                else if (loss.Kinks.Contains(loss.KinkArgument(new F64(Value(prediction)), new F64(target)).Value))
                {
                    _found.Add(new(WarningKind.Kink, Last, [prediction], Value(gradient), 0.0));
                }
            }
        }
    }

    private void Kinks(int layer)
    {
        var definition = _step.Problem.Network.Definition.Layers[layer];
        for (var j = 0; definition.Activation.Kinks.Count > 0 && j < definition.Units; j++)
        {
            foreach (var example in _step.Examples)
            {
                var z = new Quantity(QuantityKind.WeightedInput, layer, j, Example: example);
                if (definition.Activation.Kinks.Contains(Value(z)))
                {
                    _found.Add(new(WarningKind.Kink, layer, [z], Value(Derivative(layer, j, example)), 0.0));
                }
            }
        }
    }

    /// <summary>Units whose activation is flat for the whole batch; the outputs of a canonical pair learn all the same.</summary>
    private void FlatUnits(int layer)
    {
        var problem = _step.Problem;
        var activation = problem.Network.Definition.Layers[layer].Activation;
        if (layer == Last && problem.Loss.IsCanonicalWith(activation))
        {
            return;
        }

        var units = Enumerable.Range(0, problem.Network.Definition.Layers[layer].Units);
        var flat = units.Select(j => (Unit: j, Slope: Steepest(layer, j))).Where(unit => unit.Slope < SaturatedBelow && (activation.IsElementwise || IsOneSided(layer))).ToArray();
        foreach (var kind in new[] { WarningKind.Saturated, WarningKind.Dead })
        {
            // A piece that is flat has an end, a kink; what is smooth is only nearly flat.
            var those = flat.Where(unit => (kind == WarningKind.Dead) == (unit.Slope == 0.0 && activation.Kinks.Count > 0)).ToArray();
            if (those.Length > 0)
            {
                _found.Add(new(kind, layer, [.. those.Select(unit => Derivative(layer, unit.Unit, _step.Examples[^1]))], those.Max(unit => unit.Slope), SaturatedBelow));
            }
        }
    }

    private double Steepest(int layer, int unit) => _step.Examples.Max(example => Math.Abs(Value(Derivative(layer, unit, example))));

    /// <summary>Whether one unit of a softmax layer has almost everything in every example: many that share evenly are no saturation.</summary>
    private bool IsOneSided(int layer) =>
        _step.Examples.All(example =>
            Enumerable.Range(0, _step.Problem.Network.Definition.Layers[layer].Units)
                .Any(j => Value(new Quantity(QuantityKind.Activation, layer, j, Example: example)) > 1.0 - SaturatedBelow));

    private static Quantity Derivative(int layer, int unit, int example) => new(QuantityKind.ActivationDerivative, layer, unit, unit, Example: example);

    private void Deltas()
    {
        var largest = Enumerable.Range(0, Last + 1).Select(LargestDelta).ToArray();
        var before = _found.Count;
        for (var l = Last - 1; l >= 0; l--)
        {
            Compare(largest, l, l + 1, LayerFactor);
        }

        if (_found.Count == before && Last > 1)
        {
            Compare(largest, 0, Last, NetworkFactor);
        }
    }

    private (Quantity Delta, double Size) LargestDelta(int layer) =>
        _step.Examples
            .SelectMany(example => Enumerable.Range(0, _step.Problem.Network.Definition.Layers[layer].Units).Select(j => new Quantity(QuantityKind.Delta, layer, j, Example: example)))
            .Select(delta => (delta, Size: Math.Abs(Value(delta))))
            .MaxBy(delta => delta.Size);

    /// <summary>A layer whose deltas are all 0 has dead units, or nothing to learn: that is said elsewhere.</summary>
    private void Compare((Quantity Delta, double Size)[] largest, int layer, int above, double limit)
    {
        var (here, there) = (largest[layer].Size, largest[above].Size);
        if (here > 0.0 && there > 0.0 && (here * limit < there || here > there * limit))
        {
            var kind = here < there ? WarningKind.Vanishing : WarningKind.Exploding;
            _found.Add(new(kind, layer, [largest[layer].Delta, largest[above].Delta], here < there ? there / here : here / there, limit));
        }
    }

    /// <summary>New values that are the old ones although there is a gradient. Resilient propagation stands still on purpose.</summary>
    private void Updates()
    {
        if (_step.Problem.Optimizer.Name is "rprop" || Value(new Quantity(QuantityKind.LearningRate)) == 0.0)
        {
            return;
        }

        var (count, first) = (0, new List<Quantity>());
        foreach (var p in _step.Problem.Network.Definition.Layout.Parameters.Where(p => !p.IsFrozen))
        {
            var now = new Quantity(QuantityKind.NewParameter, Parameter: p.Index);
            if (Value(now) == Value(new Quantity(QuantityKind.Parameter, Parameter: p.Index)) && Value(new Quantity(QuantityKind.AdjustedGradient, Parameter: p.Index)) != 0.0)
            {
                first.AddRange(count++ < MostNamed ? [now] : []);
            }
        }

        if (count > 0)
        {
            _found.Add(new(WarningKind.LostUpdate, -1, first, count, 0.0));
        }
    }

    private void Rise()
    {
        var before = Math.Abs(Value(new Quantity(QuantityKind.LossBefore)));
        if (-Value(new Quantity(QuantityKind.LossDrop)) <= RiseAbove * Math.Max(1.0, before) || Value(new Quantity(QuantityKind.PredictedDrop)) == 0.0)
        {
            return;
        }

        var moved = _step.Problem.Network.Definition.Layout.Parameters
            .Select(p => (New: new Quantity(QuantityKind.NewParameter, Parameter: p.Index), Old: Value(new Quantity(QuantityKind.Parameter, Parameter: p.Index))))
            .Where(p => p.Old != 0.0)
            .Select(p => (p.New, Share: Math.Abs((Value(p.New) - p.Old) / p.Old)))
            .DefaultIfEmpty()
            .MaxBy(p => p.Share);
        _found.Add(new(WarningKind.LossRose, -1, moved.New is null ? [] : [moved.New], moved.Share, RiseAbove));
    }
}
