using System.Globalization;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>Looks through a step in the order in which it was computed, and stops at the first number that is not finite.</summary>
/// <param name="problem">The problem, for the names.</param>
/// <param name="step">The step, counted from 1.</param>
internal sealed class FiniteGuard(Problem problem, int step)
{
    public void Check<T>(ExampleTrace<T> example)
        where T : struct, IScalar<T>
    {
        Check(example.X, QuantityKind.Input, -1, example.Index);
        Check(example.Y, QuantityKind.Target, -1, example.Index);
        for (var l = 0; l < example.Forward.Layers.Count; l++)
        {
            Check(example.Forward.Layers[l].WeightedInput, QuantityKind.WeightedInput, l, example.Index);
            Check(example.Forward.Layers[l].Activation, QuantityKind.Activation, l, example.Index);
            if (example.Forward.Layers[l].Mask is { } mask)
            {
                Check(mask, QuantityKind.Mask, l, example.Index);
                Check(example.Forward.Layers[l].Output, QuantityKind.Output, l, example.Index);
            }
        }

        CheckDomain(example);
        Check(example.Loss, new Quantity(QuantityKind.Loss, Example: example.Index));
        for (var l = example.Backward.Layers.Count - 1; l >= 0; l--)
        {
            var layer = example.Backward.Layers[l];
            var usesProduct = ReferenceEquals(layer.Delta, layer.ProductDelta);
            if (usesProduct)
            {
                Check(layer.OutputGradient, example.Forward.Layers[l].Mask is null ? QuantityKind.ActivationGradient : QuantityKind.OutputGradient, l, example.Index);
                Check(layer.ActivationGradient, QuantityKind.ActivationGradient, l, example.Index);
            }

            Check(layer.Delta, QuantityKind.Delta, l, example.Index);
        }
    }

    public void CheckParameters<T>(Parameters<T> parameters)
        where T : struct, IScalar<T> => CheckAll(QuantityKind.Parameter, p => parameters[p.Index]);

    /// <summary>Checks the numbers that a network is given.</summary>
    /// <param name="network">The network.</param>
    /// <param name="taken">What an engine makes of a number: a float has a smaller largest one.</param>
    public void CheckParameters(Network network, Func<double, double> taken)
    {
        for (var index = 0; index < network.Values.Length; index++)
        {
            var value = taken(network.Values[index]);
            if (!double.IsFinite(value))
            {
                var parameter = network.Definition.Layout.At(index);
                Check(value, new Quantity(QuantityKind.Parameter, parameter.Layer, parameter.Unit, Parameter: index));
            }
        }
    }

    public void CheckGradient<T>(T loss, T[] gradient)
        where T : struct, IScalar<T>
    {
        Check(loss, new Quantity(QuantityKind.BatchLoss));
        CheckAll(QuantityKind.Gradient, p => gradient[p.Index]);
    }

    public void CheckUpdate<T>(UpdateTrace<T> update)
        where T : struct, IScalar<T>
    {
        Check(update.GradientNorm, new Quantity(QuantityKind.GradientNorm));
        CheckAll(QuantityKind.AdjustedGradient, p => update[p.Index].Adjusted);
        Check(update.LearningRate, new Quantity(QuantityKind.LearningRate));
        foreach (var name in problem.Optimizer.State)
        {
            var slot = problem.Optimizer.SlotOf(name);
            CheckAll(QuantityKind.NewState, p => update[p.Index].StateAfter[slot], name);
        }

        CheckAll(QuantityKind.NewParameter, p => update[p.Index].New);
    }

    public void CheckLookAhead<T>(Parameters<T> parameters)
        where T : struct, IScalar<T> => CheckAll(QuantityKind.LookAhead, p => parameters[p.Index]);

    public void CheckAfter<T>(T loss)
        where T : struct, IScalar<T> => Check(loss, new Quantity(QuantityKind.LossAfter));

    private void CheckAll<T>(QuantityKind kind, Func<Parameter, T> value, string name = "")
        where T : struct, IScalar<T>
    {
        foreach (var parameter in problem.Network.Definition.Layout.Parameters)
        {
            Check(value(parameter), new Quantity(kind, parameter.Layer, parameter.Unit, Parameter: parameter.Index, Name: name));
        }
    }

    private void Check<T>(T[] values, QuantityKind kind, int layer, int example)
        where T : struct, IScalar<T>
    {
        for (var unit = 0; unit < values.Length; unit++)
        {
            Check(values[unit], new Quantity(kind, layer, unit, Example: example));
        }
    }

    private void Check<T>(T value, Quantity quantity)
        where T : struct, IScalar<T>
    {
        var number = T.ToDouble(value);
        if (!double.IsFinite(number))
        {
            throw new NonFiniteException(Place(quantity), Reason<T>(quantity, number), number);
        }
    }

    private void CheckDomain<T>(ExampleTrace<T> example)
        where T : struct, IScalar<T>
    {
        for (var k = 0; k < example.Forward.Output.Length; k++)
        {
            CheckPrediction(T.ToDouble(example.Forward.Output[k]), k, example.Index);
        }
    }

    /// <summary>Checks one prediction of an example.</summary>
    public void CheckPrediction(double prediction, int output, int example)
    {
        if (problem.Loss.Domain.AllowsPrediction(prediction))
        {
            return;
        }

        var quantity = new Quantity(QuantityKind.Activation, problem.Network.Definition.Layers.Length - 1, output, Example: example);
        throw new PredictionException(
            Place(quantity),
            $"the prediction {quantity.Identifier(problem, problem.Names)} is {prediction.ToString("R", CultureInfo.InvariantCulture)}; "
                + $"under {problem.Loss.Name} {problem.Loss.Domain.PredictionRule()}.",
            prediction
        );
    }

    /// <summary>Checks one number that an engine worked.</summary>
    public void Check(double number, Quantity quantity) => Check(new F64(number), quantity);

    private StepPlace Place(Quantity quantity) =>
        new(step, quantity, quantity.Layer >= 0 && quantity.Unit >= 0 ? problem.Names.Unit(quantity.Layer, quantity.Unit) : string.Empty);

    /// <summary>A number that rounding made 0 is no divisor, and has no logarithm: exact working may go on where this cannot.</summary>
    private const string ByHand =
        "By hand a number that is needed may be rounded to 0: carry more digits, or significant ones instead of decimals, or work exactly.";

    private string Reason<T>(Quantity quantity, double number)
        where T : struct, IScalar<T>
    {
        var text = double.IsNaN(number) ? "not a number (NaN)" : number > 0 ? "infinite (∞)" : "infinite (−∞)";
        return $"{quantity.Identifier(problem, problem.Names)} is {text}; every number of a step has to be finite, "
            + $"and no weight was changed. {(T.IsByHand && quantity.Kind is not (QuantityKind.Input or QuantityKind.Target or QuantityKind.Parameter) ? ByHand : Remedy(quantity.Kind))}";
    }

    private string Remedy(QuantityKind kind) => kind switch
    {
        QuantityKind.Input or QuantityKind.Target => "Put a finite number into the examples.",
        QuantityKind.Mask => "Choose a smaller dropout: 1 / (1 − p) has to be finite.",
        QuantityKind.Parameter => "Give the network finite weights and biases.",
        QuantityKind.LookAhead or QuantityKind.LearningRate or QuantityKind.LossAfter or QuantityKind.NewParameter or QuantityKind.NewState =>
            "Choose a smaller learning rate, or clip the gradient (clipNorm).",
        _ when step > 1 => "Choose a smaller learning rate, or clip the gradient (clipNorm).",
        QuantityKind.Activation or QuantityKind.Loss => "Check that the output activation gives what the loss is defined for, and scale the inputs.",
        _ => "Scale the inputs and weights down.",
    };
}
