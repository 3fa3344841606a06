using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The forward pass of one example, by vectors: each sum is added up as in a batch, so the bits are the same.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class Prediction<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>How many weights of a layer make it worth a thread.</summary>
    private const int WeightsOfAThread = 24_000;

    private readonly CpuLayer<TElement>[] _parameters;
    private readonly LayerPasses<TElement, TLane>[] _layers;
    private readonly Team _team;
    private readonly TElement* _a;
    private readonly TElement* _z;
    private readonly Action<int> _share;
    private TElement* _input;
    private int _layer;

    public Prediction(CpuLayer<TElement>[] parameters, LayerPasses<TElement, TLane>[] layers, Team team, Workspace<TElement> workspace)
    {
        (_parameters, _layers, _team) = (parameters, layers, team);
        var widest = Panel<TElement>.LengthOf(parameters.Max(layer => layer.Definition.Units));
        _a = workspace.Take(widest);
        _z = workspace.Take(widest);
        _share = Share;
    }

    /// <summary>Works an example.</summary>
    /// <param name="x">Its inputs. // [N]</param>
    /// <param name="prediction">Where ŷ goes. // [K]</param>
    public void Work(TElement* x, Span<TElement> prediction)
    {
        _input = x;
        for (_layer = 0; _layer < _layers.Length; _layer++)
        {
            var layer = _parameters[_layer].Weights.Values;
            if (_team.Size > 1 && layer.Length >= WeightsOfAThread * _team.Size)
            {
                _team.Run(_share);
            }
            else
            {
                Multiply(0, layer.Blocks);
            }

            _layers[_layer].ActivateOne(_z, _a);
            _input = _a;
        }

        new ReadOnlySpan<TElement>(_a, prediction.Length).CopyTo(prediction);
    }

    private void Share(int thread)
    {
        var blocks = _parameters[_layer].Weights.Values.Blocks;
        var (first, end) = (blocks * thread / _team.Size, blocks * (thread + 1) / _team.Size);
        Multiply(first, end - first);
    }

    private void Multiply(int block, int blocks)
    {
        var layer = _parameters[_layer];
        Product<TElement, TLane>.MultiplyOne(_input, layer.Weights.Values, layer.Biases.Values.Pointer, _z, block, blocks);
    }
}
