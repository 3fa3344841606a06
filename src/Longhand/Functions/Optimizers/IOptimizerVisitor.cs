namespace Longhand.Functions;

/// <summary>Is told which formula stands behind an <see cref="Optimizer"/>, as a type argument, so that a loop can be compiled for it.</summary>
/// <typeparam name="TResult">What it makes.</typeparam>
public interface IOptimizerVisitor<out TResult>
{
    /// <summary>The formula.</summary>
    /// <typeparam name="TFormula">The struct with the formula.</typeparam>
    TResult Visit<TFormula>()
        where TFormula : struct, IOptimizer;
}
