using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>The loss of one output with a number that shapes it: the δ of Huber's loss.</summary>
public interface IParametricLoss
{
    /// <inheritdoc cref="ILoss.Name"/>
    static abstract string Name { get; }

    /// <inheritdoc cref="ILoss.Outputs"/>
    static abstract Outputs Outputs { get; }

    /// <inheritdoc cref="ILoss.Domain"/>
    static virtual LossDomain Domain => LossDomain.Numbers;

    /// <inheritdoc cref="ILoss.Kinks"/>
    static virtual IReadOnlyList<double> Kinks => [];

    /// <inheritdoc cref="ILoss.Range"/>
    static virtual ValueRange Range => ValueRange.NotNegative;

    /// <inheritdoc cref="ILoss.Facts"/>
    static virtual FunctionFacts Facts => FunctionFacts.None;

    /// <summary>The number that shapes it.</summary>
    static abstract FunctionParameter Parameter { get; }

    /// <summary>The loss of one output.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    /// <param name="p">The number that shapes it.</param>
    static abstract T Value<T>(T prediction, T target, T p)
        where T : struct, IReal<T>;

    /// <summary>The derivative of <see cref="Value{T}"/> by the prediction.</summary>
    /// <param name="prediction">The prediction ŷ.</param>
    /// <param name="target">The target y.</param>
    /// <param name="p">The number that shapes it.</param>
    static abstract T Derivative<T>(T prediction, T target, T p)
        where T : struct, IReal<T>;
}
