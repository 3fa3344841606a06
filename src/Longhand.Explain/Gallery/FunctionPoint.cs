namespace Longhand.Explain.Gallery;

/// <summary>A function at one number, as the library computes it in double precision.</summary>
/// <param name="X">The number: a weighted input, or a prediction.</param>
/// <param name="Value">The value.</param>
/// <param name="Derivative">The derivative by that number.</param>
public readonly record struct FunctionPoint(double X, double Value, double Derivative);
