using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The update of one parameter.</summary>
/// <param name="Parameter">Which one.</param>
/// <param name="Old">Its value before the step.</param>
/// <param name="Gradient">∂L/∂w.</param>
/// <param name="Adjusted">The gradient after clipping and coupled weight decay: what the optimizer sees.</param>
/// <param name="StateBefore">What the optimizer remembered before the step.</param>
/// <param name="StateAfter">What it remembers after it.</param>
/// <param name="New">Its value after the step.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record ParameterUpdate<T>(
    Parameter Parameter,
    T Old,
    T Gradient,
    T Adjusted,
    OptimizerState<T> StateBefore,
    OptimizerState<T> StateAfter,
    T New
)
    where T : struct, IScalar<T>;
