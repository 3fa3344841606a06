namespace Longhand.Training;

/// <summary>The rows of a table that a step takes.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal readonly unsafe struct BatchRows<TElement>(TElement* x, TElement* y, int* rows)
    where TElement : unmanaged
{
    /// <summary>The inputs of the example at a place of the batch. // [N]</summary>
    public ReadOnlySpan<TElement> X(int place, int inputs) => new(x + ((nint)rows[place] * inputs), inputs);

    /// <summary>Its targets. // [K]</summary>
    public ReadOnlySpan<TElement> Y(int place, int outputs) => new(y + ((nint)rows[place] * outputs), outputs);
}
