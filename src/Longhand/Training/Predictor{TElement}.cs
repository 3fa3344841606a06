using System.Collections.Concurrent;
using System.Collections.Immutable;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>
/// The forward pass of a network that no longer learns, one example or many at a time, with the bits that an engine's
/// <see cref="Engine{TElement}.Predict"/> has.
/// </summary>
/// <remarks>It may be used by many threads at once: each call takes memory of its own, which later calls use again.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed unsafe class Predictor<TElement>
    where TElement : unmanaged
{
    private readonly Func<ForwardPasses<TElement>> _forwardPasses;
    private readonly Action<EngineState<TElement>> _restore;
    private readonly ConcurrentBag<ForwardPasses<TElement>> _atRest = [];

    /// <summary>Takes the numbers of a network, rounded to the precision of <typeparamref name="TElement"/>.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="Backpropagation.NonFiniteException">A parameter is not finite.</exception>
    public Predictor(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        Network = network;
        // An engine of one thread holds nothing that has to be given back.
        var engine = new CpuEngine<TElement>(new Problem { Network = network, Examples = ImmutableArray<Example>.Empty }, new EngineOptions { BatchSize = 1, Threads = 1 });
        (_forwardPasses, _restore) = (engine.ForwardPasses, engine.Restore);
    }

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>Takes other numbers, for who knows that nobody else predicts: <see cref="Network"/> has those of the beginning.</summary>
    /// <param name="parameters">The parameters, in the order of the layout.</param>
    internal void Take(ReadOnlyMemory<TElement> parameters) => _restore(new(0, parameters, []));

    /// <summary>Predicts examples.</summary>
    /// <param name="x">Their inputs, a row for each. // [n][N]</param>
    /// <param name="predictions">Where the predictions ŷ go, a row for each. // [n][K]</param>
    /// <exception cref="ArgumentException">The lengths are not those of the network.</exception>
    public void Predict(ReadOnlySpan<TElement> x, Span<TElement> predictions)
    {
        var (inputs, outputs) = (Network.Definition.Inputs, Network.Definition.Outputs);
        var n = x.Length / inputs;
        if (n * inputs != x.Length || n * outputs != predictions.Length)
        {
            throw new ArgumentException($"There are {x.Length} inputs and room for {predictions.Length} outputs; each example has {inputs} and {outputs}.", nameof(x));
        }

        if (!_atRest.TryTake(out var passes))
        {
            passes = _forwardPasses();
        }

        fixed (TElement* from = x, to = predictions)
        {
            passes.Work(from, to, n);
        }

        _atRest.Add(passes);
    }
}
