using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// An activation at one value of its parameter, which is made a number of the type once: in a loop the conversion would make each turn
/// wait for the one before.
/// </summary>
internal readonly struct ParametricFormula<TFormula, T>(T parameter) : IElementwiseFormula<T>
    where TFormula : struct, IParametricActivation
    where T : struct, IReal<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Value(T z) => TFormula.Value(z, parameter);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Derivative(T z, T a) => TFormula.Derivative(z, a, parameter);
}
