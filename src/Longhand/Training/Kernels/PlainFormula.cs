using System.Runtime.CompilerServices;
using Longhand.Functions;

namespace Longhand.Training;

/// <summary>An activation without a parameter.</summary>
internal readonly struct PlainFormula<TFormula> : IElementwiseFormula
    where TFormula : struct, IActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    T IElementwiseFormula.Value<T>(T z) => TFormula.Value(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    T IElementwiseFormula.Derivative<T>(T z, T a) => TFormula.Derivative(z, a);
}
