using System.Numerics;

namespace Longhand.Benchmarks.Ladder;

/// <summary>Plain loops.</summary>
internal readonly struct LoopsTrainee<TElement>(PlainLoops<TElement> loops) : ITrainee<TElement>
    where TElement : unmanaged, IFloatingPointIeee754<TElement>
{
    public int Threads => 1;

    public TElement Step(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows) => loops.Step(x, y, rows);

    public void Predict(ReadOnlySpan<TElement> x, Span<TElement> prediction) => loops.Predict(x, prediction);
}
