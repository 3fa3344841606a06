using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>A parametric activation whose number can be learned with the weights: it has a gradient of its own.</summary>
public interface ILearnedActivation : IParametricActivation
{
    /// <summary>∂f/∂p, written in z, a and p.</summary>
    /// <param name="z">The weighted input.</param>
    /// <param name="a">The activation f(z; p).</param>
    /// <param name="p">The number that shapes it.</param>
    static abstract T ParameterDerivative<T>(T z, T a, T p)
        where T : struct, IReal<T>;
}
