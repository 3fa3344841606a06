namespace Longhand.Explain.Documents;

/// <summary>A point of a curve.</summary>
/// <param name="X">Where it is taken.</param>
/// <param name="Y">Its value; it may be infinite, and is then not drawn.</param>
public readonly record struct CurvePoint(double X, double Y);
