using Longhand.Training;

namespace Longhand.Benchmarks.Ladder;

/// <summary>An engine of the library.</summary>
internal readonly struct EngineTrainee<TElement>(Engine<TElement> engine) : ITrainee<TElement>
    where TElement : unmanaged
{
    public int Threads => engine.Threads;

    public TElement Step(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows) => engine.Step(x, y, rows);

    public void Predict(ReadOnlySpan<TElement> x, Span<TElement> prediction) => engine.Predict(x, prediction);
}
