namespace Longhand.Training;

/// <summary>The steps of an engine, whatever the width of its registers.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal abstract unsafe class CpuSteps<TElement>
    where TElement : unmanaged
{
    /// <summary>How many steps were made on trial: looked through afterwards, and taken back where a number was not finite.</summary>
    public abstract int Trials { get; }

    /// <summary>Makes a step.</summary>
    /// <param name="number">Which step it is, counted from 1.</param>
    /// <param name="x">The inputs of all rows. // [n][N]</param>
    /// <param name="y">The targets of all rows. // [n][K]</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <returns>The loss of the batch.</returns>
    public abstract double Step(int number, TElement* x, TElement* y, ReadOnlySpan<int> rows);

    /// <summary>The forward pass of one example.</summary>
    public abstract void Predict(TElement* x, Span<TElement> prediction);

    /// <summary>The forward pass by itself, over the same parameters.</summary>
    public abstract ForwardPasses<TElement> ForwardPasses();

    /// <summary>The parameters, or a number that the update rule remembers of each, in the order of the layout.</summary>
    /// <param name="slot">Which number of those that are remembered; a negative one for the parameters themselves.</param>
    public abstract TElement[] Read(int slot);

    /// <summary>Puts what was read back.</summary>
    /// <param name="slot">Which number of those that are remembered; a negative one for the parameters themselves.</param>
    /// <param name="numbers">The numbers, in the order of the layout.</param>
    public abstract void Write(int slot, TElement[] numbers);
}
