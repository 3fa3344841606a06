namespace Longhand.Explain.Rendering;

/// <summary>How much room a formula takes when it is typeset: an estimate.</summary>
/// <param name="Width">The width in em.</param>
/// <param name="IsTall">Whether it is taller than a line, so that its brackets grow.</param>
internal readonly record struct FormulaExtent(double Width, bool IsTall);
