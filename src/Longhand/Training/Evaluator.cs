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
internal sealed class Evaluator<TElement>(Network network, Loss loss, DataSet<TElement> data, int[] rows)
    where TElement : unmanaged
{
    /// <summary>So many rows are gathered and worked at once.</summary>
    private const int Chunk = 256;

    private readonly TElement[] _x = new TElement[Chunk * data.Inputs]; // [chunk][N]
    private readonly TElement[] _outputs = new TElement[Chunk * data.Outputs]; // [chunk][K]
    private readonly F64[] _losses = new F64[rows.Length]; // [n]
    private readonly F64[] _weights = new F64[rows.Length]; // [n]
    private readonly bool _fromWeightedInputs = ExampleTrace<F64>.UsesWeightedInputs(network.Definition, loss);
    private readonly Predictor<TElement> _predictor = new(ExampleTrace<F64>.UsesWeightedInputs(network.Definition, loss) ? UpToWeightedInputs(network) : network);

    /// <summary>Works the rows with other numbers than those of the network.</summary>
    /// <param name="parameters">The parameters, in the order of the layout.</param>
    public Evaluation Of(ReadOnlyMemory<TElement> parameters)
    {
        _predictor.Take(parameters);
        return Work();
    }

    /// <summary>Works the rows.</summary>
    public Evaluation Work()
    {
        var tally = new Tally(data.Form, ClassNames(), rows.Length, data.Outputs);
        var (z, prediction, y) = (new F64[data.Outputs], new F64[data.Outputs], new F64[data.Outputs]);
        for (var i = 0; i < rows.Length; i++)
        {
            if (i % Chunk == 0)
            {
                Predict(rows.AsSpan(i, Math.Min(Chunk, rows.Length - i)));
            }

            Lift(_outputs.AsSpan(i % Chunk * data.Outputs, data.Outputs), z);
            Lift(data.YOf(rows[i]), y);
            Activate(z, prediction);
            CheckPrediction(prediction, rows[i]);
            tally.Add(MemoryMarshal.Cast<F64, double>(prediction), MemoryMarshal.Cast<F64, double>(y));
            _weights[i] = LossTargets.ExampleWeight<F64>(loss, y);
            _losses[i] = LossOf(z, prediction, y, rows[i]);
        }

        var total = Reference.OverBatch<F64>(loss, _losses, LossTargets.BatchSize<F64>(loss, _weights), F64.Zero);
        return new(rows.Length, total.Value, tally.Classification, tally.Regression);
    }

    private void Predict(ReadOnlySpan<int> chunk)
    {
        for (var i = 0; i < chunk.Length; i++)
        {
            data.XOf(chunk[i]).CopyTo(_x.AsSpan(i * data.Inputs));
        }

        _predictor.Predict(_x.AsSpan(0, chunk.Length * data.Inputs), _outputs.AsSpan(0, chunk.Length * data.Outputs));
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

    private void Activate(F64[] z, F64[] prediction)
    {
        if (_fromWeightedInputs)
        {
            network.Definition.OutputLayer.Activation.Apply<F64>(z, prediction);
        }
        else
        {
            z.CopyTo(prediction, 0);
        }
    }

    private F64 LossOf(F64[] z, F64[] prediction, F64[] y, int row)
    {
        for (var k = 0; k < y.Length; k++)
        {
            y[k] = LossTargets.Weighed(loss, LossTargets.Smoothed(loss, y[k], y.Length), k);
        }

        var value = Reference.ExampleLoss<F64>(loss, z, prediction, y, _fromWeightedInputs);
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

    private void CheckPrediction(F64[] prediction, int row)
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
                throw new DataException(data.PlaceOf(row), Said($"output {k + 1} of the layer {network.Definition.OutputLayer.Activation.Name} is {value:R}; under {loss.Name} {loss.Domain.PredictionRule()}."));
            }
        }
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
