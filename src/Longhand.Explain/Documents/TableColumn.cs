namespace Longhand.Explain.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Header">What stands above it.</param>
/// <param name="IsNumeric">Whether it holds numbers, which line up at the right.</param>
public sealed record TableColumn(Prose Header, bool IsNumeric);
