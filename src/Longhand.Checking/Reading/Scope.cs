namespace Longhand.Checking.Reading;

/// <summary>Which example and which step a part of a text is about, counted from 1; 0 where it does not say.</summary>
/// <param name="Example">The example.</param>
/// <param name="Step">The step.</param>
internal readonly record struct Scope(int Example, int Step);
