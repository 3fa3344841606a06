using System.Numerics;

namespace Longhand.Benchmarks.Ladder;

/// <summary>
/// What one writes first: a loop over the units of a layer and in it a loop over their weights, one example after the other, in arrays
/// of arrays. It is here to be compared with.
/// </summary>
internal sealed class PlainLoops<TElement>
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    private readonly TElement[][][] _w; // [layer][unit][input]
    private readonly TElement[][] _b; // [layer][unit]
    private readonly TElement[][][] _gradientOfW; // [layer][unit][input]
    private readonly TElement[][] _gradientOfB; // [layer][unit]
    private readonly TElement[][] _a; // [layer][unit], the inputs first
    private readonly TElement[][] _delta; // [layer][unit]
    private readonly TElement _learningRate;
    private readonly char _hidden; // r, t or s: relu, tanh, sigmoid
    private readonly bool _isCrossEntropy;

    /// <summary>Makes the arrays.</summary>
    /// <param name="workload">The network.</param>
    /// <param name="values">A layer's weights, unit by unit, and then its biases; layer by layer.</param>
    /// <param name="learningRate">η.</param>
    public PlainLoops(Workload workload, ReadOnlySpan<double> values, double learningRate)
    {
        var sizes = workload.Sizes;
        var layers = Enumerable.Range(1, sizes.Length - 1).ToArray();
        TElement[][][] Weights() =>
            [.. layers.Select(l => Enumerable.Range(0, sizes[l]).Select(_ => new TElement[sizes[l - 1]]).ToArray())];
        TElement[][] Units() => [.. layers.Select(l => new TElement[sizes[l]])];
        (_w, _b, _gradientOfW, _gradientOfB) = (Weights(), Units(), Weights(), Units());
        (_a, _delta) = ([new TElement[sizes[0]], .. Units()], Units());
        (_learningRate, _hidden, _isCrossEntropy) = (TElement.CreateChecked(learningRate), workload.Act[0], workload.IsCrossEntropy);
        var next = 0;
        for (var l = 0; l < _w.Length; l++)
        {
            foreach (var row in _w[l].Append(_b[l]))
            {
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = TElement.CreateChecked(values[next++]);
                }
            }
        }
    }

    public TElement Step(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows)
    {
        var (inputs, outputs, loss) = (_a[0].Length, _b[^1].Length, TElement.Zero);
        Clear();
        foreach (var row in rows)
        {
            Forward(x.Slice(row * inputs, inputs));
            loss += OutputDelta(y.Slice(row * outputs, outputs));
            Backward();
        }

        Update(_learningRate / TElement.CreateChecked(rows.Length));
        return loss / TElement.CreateChecked(rows.Length);
    }

    public void Predict(ReadOnlySpan<TElement> x, Span<TElement> prediction)
    {
        Forward(x);
        _a[^1].CopyTo(prediction);
    }

    private void Forward(ReadOnlySpan<TElement> x)
    {
        x.CopyTo(_a[0]);
        for (var l = 0; l < _w.Length; l++)
        {
            for (var j = 0; j < _w[l].Length; j++)
            {
                var (w, a, z) = (_w[l][j], _a[l], _b[l][j]);
                for (var i = 0; i < a.Length; i++)
                {
                    z += w[i] * a[i];
                }

                _a[l + 1][j] =
                    l < _w.Length - 1 ? Activation(z)
                    : _isCrossEntropy ? TElement.Exp(z)
                    : Sigmoid(z);
            }
        }

        if (_isCrossEntropy)
        {
            var (output, sum) = (_a[^1], TElement.Zero);
            foreach (var e in output)
            {
                sum += e;
            }

            for (var k = 0; k < output.Length; k++)
            {
                output[k] /= sum;
            }
        }
    }

    /// <summary>The deltas of the output layer, and the loss of the example.</summary>
    private TElement OutputDelta(ReadOnlySpan<TElement> y)
    {
        var (output, delta, loss, count) = (_a[^1], _delta[^1], TElement.Zero, TElement.CreateChecked(y.Length));
        for (var k = 0; k < output.Length; k++)
        {
            var error = output[k] - y[k];
            delta[k] = _isCrossEntropy ? error : (error + error) / count * output[k] * (TElement.One - output[k]);
            loss +=
                !_isCrossEntropy ? error * error / count
                : y[k] == TElement.Zero ? TElement.Zero
                : -y[k] * TElement.Log(output[k]);
        }

        return loss;
    }

    private void Backward()
    {
        for (var l = _w.Length - 1; l >= 0; l--)
        {
            for (var j = 0; j < _w[l].Length; j++)
            {
                var (gradient, a, delta) = (_gradientOfW[l][j], _a[l], _delta[l][j]);
                _gradientOfB[l][j] += delta;
                for (var i = 0; i < a.Length; i++)
                {
                    gradient[i] += delta * a[i];
                }
            }

            for (var i = 0; l > 0 && i < _a[l].Length; i++)
            {
                var sum = TElement.Zero;
                for (var j = 0; j < _w[l].Length; j++)
                {
                    sum += _w[l][j][i] * _delta[l][j];
                }

                _delta[l - 1][i] = sum * Derivative(_a[l][i]);
            }
        }
    }

    private void Update(TElement rate)
    {
        for (var l = 0; l < _w.Length; l++)
        {
            for (var j = 0; j < _w[l].Length; j++)
            {
                var (w, gradient) = (_w[l][j], _gradientOfW[l][j]);
                _b[l][j] -= rate * _gradientOfB[l][j];
                for (var i = 0; i < w.Length; i++)
                {
                    w[i] -= rate * gradient[i];
                }
            }
        }
    }

    private void Clear()
    {
        for (var l = 0; l < _w.Length; l++)
        {
            Array.Clear(_gradientOfB[l]);
            foreach (var row in _gradientOfW[l])
            {
                Array.Clear(row);
            }
        }
    }

    private TElement Activation(TElement z) =>
        _hidden switch
        {
            'r' => TElement.Max(z, TElement.Zero),
            't' => TElement.Tanh(z),
            _ => Sigmoid(z),
        };

    private TElement Derivative(TElement a) =>
        _hidden switch
        {
            'r' => a > TElement.Zero ? TElement.One : TElement.Zero,
            't' => TElement.One - (a * a),
            _ => a * (TElement.One - a),
        };

    private static TElement Sigmoid(TElement z) => TElement.One / (TElement.One + TElement.Exp(-z));
}
