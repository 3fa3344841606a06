using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The update of all parameters of a network in one step.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class UpdateTrace<T>
    where T : struct, IScalar<T>
{
    private readonly ParameterUpdate<T>?[] _entries;

    internal UpdateTrace(T norm, T learningRate, ParameterUpdate<T>?[] entries) =>
        (GradientNorm, LearningRate, _entries) = (norm, learningRate, entries);

    /// <summary>ηₜ, the learning rate of the step.</summary>
    public T LearningRate { get; }

    /// <summary>The norm of all gradients together where they are clipped by it; else 0.</summary>
    public T GradientNorm { get; }

    /// <summary>The update of one parameter.</summary>
    /// <param name="index">Its place in the buffer.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no parameter at that place: it is a missing connection.</exception>
    public ParameterUpdate<T> this[int index] =>
        _entries[index] ?? throw new ArgumentOutOfRangeException(nameof(index), index, "There is no connection at that place.");

    /// <summary>The updates of all parameters, in the order of the buffer.</summary>
    public IEnumerable<ParameterUpdate<T>> All => _entries.OfType<ParameterUpdate<T>>();
}
