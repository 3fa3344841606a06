namespace Longhand.Explain.Documents;

/// <summary>One side of an equation with the sign before it.</summary>
/// <param name="IsExact">Whether the sign is = and not ≈.</param>
/// <param name="Formula">What stands behind the sign.</param>
public sealed record EquationSide(bool IsExact, Formula Formula);
