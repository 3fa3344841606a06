using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The loss of one output: a prediction ŷ beside its target y. How outputs are combined is <see cref="Outputs"/>.</summary>
public interface ILoss
{
    /// <summary>The name in problem files.</summary>
    static abstract string Name { get; }

    /// <summary>How outputs are combined where nothing is said.</summary>
    static abstract Outputs Outputs { get; }

    /// <summary>What it is defined for.</summary>
    static virtual LossDomain Domain => LossDomain.Numbers;

    /// <summary>The values of <see cref="KinkArgument{T}"/> at which the derivative does not exist and a side is chosen.</summary>
    static virtual IReadOnlyList<double> Kinks => [];

    /// <summary>Whether its targets are shares of classes, which can be weighed and smoothed.</summary>
    static virtual bool HasClasses => false;

    /// <summary>The values that the loss of an example takes inside its domain.</summary>
    static virtual ValueRange Range => ValueRange.NotNegative;

    /// <summary>Its source and its use.</summary>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>What decides where a kink is: ŷ − y, or the margin y ŷ.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    static virtual T KinkArgument<T>(T prediction, T target)
        where T : struct, IReal<T> => prediction - target;

    /// <summary>Whether the formula takes a limit in the place of a logarithm that is out of hand.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    static virtual bool Clips(double prediction, double target) => false;

    /// <summary>Whether the derivative takes a limit in the place of what it divides by, so that it is not the slope of the value.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    static virtual bool ClipsDerivative(double prediction) => false;

    /// <summary>The loss of one output.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    static abstract T Value<T>(T prediction, T target)
        where T : struct, IReal<T>;

    /// <summary>The derivative of <see cref="Value{T}"/> by the prediction.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    static abstract T Derivative<T>(T prediction, T target)
        where T : struct, IReal<T>;
}
