using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>An activation of one number at a time, with its parameter inside where it has one.</summary>
internal interface IElementwiseFormula
{
    /// <summary>a = f(z).</summary>
    T Value<T>(T z)
        where T : struct, IReal<T>;

    /// <summary>f′(z, a).</summary>
    T Derivative<T>(T z, T a)
        where T : struct, IReal<T>;
}
