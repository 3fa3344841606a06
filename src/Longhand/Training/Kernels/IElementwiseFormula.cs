using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>An activation of one number at a time, with its parameter inside where it has one.</summary>
/// <typeparam name="T">The number type.</typeparam>
internal interface IElementwiseFormula<T>
    where T : struct, IReal<T>
{
    /// <summary>a = f(z).</summary>
    T Value(T z);

    /// <summary>f′(z, a).</summary>
    T Derivative(T z, T a);
}
