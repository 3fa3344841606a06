using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>What regularization adds to the loss for one weight; biases are left out.</summary>
public interface IPenalty
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>The penalty of one weight, before it is multiplied by λ/n.</summary>
    /// <param name="w">The weight.</param>
    static abstract T Value<T>(T w)
        where T : struct, IReal<T>;

    /// <summary>Its derivative by the weight.</summary>
    /// <param name="w">The weight.</param>
    static abstract T Derivative<T>(T w)
        where T : struct, IReal<T>;
}
