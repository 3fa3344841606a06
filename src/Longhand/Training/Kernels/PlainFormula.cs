using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>An activation without a parameter.</summary>
internal readonly struct PlainFormula<TFormula, T> : IElementwiseFormula<T>
    where TFormula : struct, IActivation
    where T : struct, IReal<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Value(T z) => TFormula.Value(z);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Derivative(T z, T a) => TFormula.Derivative(z, a);
}
