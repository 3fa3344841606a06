namespace Longhand.Benchmarks.Ladder;

/// <summary>What is measured. A struct, so that the loop around it calls it directly.</summary>
internal interface ITrainee<TElement>
{
    int Threads { get; }

    /// <summary>One step on some rows of the data; the loss before it.</summary>
    TElement Step(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows);

    void Predict(ReadOnlySpan<TElement> x, Span<TElement> prediction);
}
