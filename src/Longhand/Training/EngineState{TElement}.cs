namespace Longhand.Training;

/// <summary>Everything that decides the next step of an engine: an engine that is given it goes on as if it had never stopped, to the bit.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class EngineState<TElement>
    where TElement : unmanaged
{
    /// <summary>Puts a state together.</summary>
    /// <param name="steps">How many steps were made.</param>
    /// <param name="parameters">The weights and biases, laid out as <see cref="Model.ParameterLayout"/> says.</param>
    /// <param name="memory">What the update rule remembers: for each of its numbers one for each parameter.</param>
    public EngineState(int steps, ReadOnlyMemory<TElement> parameters, IEnumerable<ReadOnlyMemory<TElement>> memory)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        (Steps, Parameters, Memory) = (steps, parameters, [.. memory]);
    }

    /// <summary>How many steps were made.</summary>
    public int Steps { get; }

    /// <summary>The weights and biases, in the precision of the engine. // [P]</summary>
    public ReadOnlyMemory<TElement> Parameters { get; }

    /// <summary>What the update rule remembers of each parameter; 0 of one that is not updated. // [slots][P]</summary>
    public IReadOnlyList<ReadOnlyMemory<TElement>> Memory { get; }
}
