namespace Longhand.Model;

/// <summary>One example: what goes in, and what should come out.</summary>
/// <param name="X">The inputs x. // [N]</param>
/// <param name="Y">The targets y, one for each unit of the output layer. // [K]</param>
public sealed record Example(IReadOnlyList<double> X, IReadOnlyList<double> Y);
