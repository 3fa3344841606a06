using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Longhand.Backpropagation;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Works predictions of data, their loss and the metrics.</summary>
/// <remarks>
/// Where loss and output activation are a canonical pair, the loss comes from the weighted inputs, as in training: a probability that is too
/// small for its number type has a loss nevertheless.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class Evaluator<TElement>(Loss loss, DataSet<TElement> data)
    where TElement : unmanaged
{
    /// <summary>So many rows are gathered and worked at once.</summary>
    private const int Chunk = 256;

    private readonly TElement[] _x = new TElement[Chunk * data.Inputs]; // [chunk][N]
    private readonly TElement[] _outputs = new TElement[Chunk * data.Outputs]; // [chunk][K]

    /// <summary>Works some rows.</summary>
    /// <param name="network">The network.</param>
    /// <param name="rows">The rows, at least one.</param>
    public Evaluation Of(Network network, ReadOnlySpan<int> rows)
    {
        var definition = network.Definition;
        var fromWeightedInputs = ExampleTrace<F64>.UsesWeightedInputs(definition, loss);
        var predictor = new Predictor<TElement>(fromWeightedInputs ? UpToWeightedInputs(network) : network);
        var (losses, weights) = (new F64[rows.Length], new F64[rows.Length]);
        var tally = new Tally(data.Form, ClassNames(), rows.Length, data.Outputs);
        var (z, prediction, y) = (new F64[data.Outputs], new F64[data.Outputs], new F64[data.Outputs]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % Chunk == 0)
            {
                Predict(predictor, rows.Slice(i, Math.Min(Chunk, rows.Length - i)));
            }

            Lift(_outputs.AsSpan(i % Chunk * data.Outputs, data.Outputs), z);
            Lift(data.YOf(rows[i]), y);
            Activate(definition, fromWeightedInputs, z, prediction);
            CheckPrediction(definition, prediction, rows[i]);
            tally.Add(MemoryMarshal.Cast<F64, double>(prediction), MemoryMarshal.Cast<F64, double>(y));
            weights[i] = LossTargets.ExampleWeight<F64>(loss, y);
            losses[i] = LossOf(z, prediction, y, fromWeightedInputs, rows[i]);
        }

        var total = Reference.OverBatch<F64>(loss, losses, LossTargets.BatchSize<F64>(loss, weights), F64.Zero);
        return new(rows.Length, total.Value, tally.Classification, tally.Regression);
    }

    private void Predict(Predictor<TElement> predictor, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            data.XOf(rows[i]).CopyTo(_x.AsSpan(i * data.Inputs));
        }

        predictor.Predict(_x.AsSpan(0, rows.Length * data.Inputs), _outputs.AsSpan(0, rows.Length * data.Outputs));
    }

    private ImmutableArray<string> ClassNames() =>
        data.Classes is { } names ? [.. names]
        : [.. Enumerable.Range(1, data.Outputs == 1 ? 2 : data.Outputs).Select(k => k.ToString(CultureInfo.InvariantCulture))];

    /// <summary>A network that gives the weighted inputs of the last layer.</summary>
    private static Network UpToWeightedInputs(Network network)
    {
        var definition = network.Definition;
        var last = definition.OutputLayer with { Activation = Activation.Of<Identity>() };
        return new(new NetworkDefinition(definition.Inputs, [.. definition.Layers[..^1], last]), network.Values);
    }

    private static void Activate(NetworkDefinition definition, bool isWeightedInput, F64[] z, F64[] prediction)
    {
        if (isWeightedInput)
        {
            definition.OutputLayer.Activation.Apply<F64>(z, prediction);
        }
        else
        {
            z.CopyTo(prediction, 0);
        }
    }

    private F64 LossOf(F64[] z, F64[] prediction, F64[] y, bool fromWeightedInputs, int row)
    {
        for (var k = 0; k < y.Length; k++)
        {
            y[k] = LossTargets.Weighed(loss, LossTargets.Smoothed(loss, y[k], y.Length), k);
        }

        var value = Reference.ExampleLoss<F64>(loss, z, prediction, y, fromWeightedInputs);
        return double.IsFinite(value.Value)
            ? value
            : throw new DataException(data.PlaceOf(row), $"the loss {loss.Name} of this row is infinite: choose the output activation that belongs to the loss, or another loss.");
    }

    private static void Lift(ReadOnlySpan<TElement> numbers, Span<F64> lifted)
    {
        for (var k = 0; k < numbers.Length; k++)
        {
            lifted[k] = new(Element<TElement>.Double(numbers[k]));
        }
    }

    private void CheckPrediction(NetworkDefinition definition, F64[] prediction, int row)
    {
        for (var k = 0; k < prediction.Length; k++)
        {
            var value = prediction[k].Value;
            if (!double.IsFinite(value))
            {
                throw new DataException(data.PlaceOf(row), Said($"output {k + 1} is {value}; a prediction is a finite number: scale the inputs, or train with a smaller learning rate."));
            }

            if (!loss.Domain.AllowsPrediction(value))
            {
                throw new DataException(data.PlaceOf(row), Said($"output {k + 1} of the layer {definition.OutputLayer.Activation.Name} is {value:R}; under {loss.Name} {loss.Domain.PredictionRule()}."));
            }
        }
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
