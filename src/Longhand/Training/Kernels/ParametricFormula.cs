using System.Runtime.CompilerServices;
using Longhand.Functions;

namespace Longhand.Training;

/// <summary>An activation at one value of its parameter.</summary>
internal readonly struct ParametricFormula<TFormula>(double parameter) : IElementwiseFormula
    where TFormula : struct, IParametricActivation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    T IElementwiseFormula.Value<T>(T z) => TFormula.Value(z, T.From(parameter));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    T IElementwiseFormula.Derivative<T>(T z, T a) => TFormula.Derivative(z, a, T.From(parameter));
}
