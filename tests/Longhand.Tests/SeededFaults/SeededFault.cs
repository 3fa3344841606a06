namespace Longhand.Tests.SeededFaults;

/// <summary>A mistake put into the library on purpose: one place of one file, changed.</summary>
/// <param name="File">The file, below src/Longhand.</param>
/// <param name="Right">What stands there; it stands there once.</param>
/// <param name="Wrong">What is put in its place.</param>
public sealed record SeededFault(string File, string Right, string Wrong);
