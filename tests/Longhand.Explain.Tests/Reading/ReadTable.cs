namespace Longhand.Explain.Tests.Reading;

/// <summary>A table as it was read back: its head, and its rows.</summary>
internal sealed record ReadTable(IReadOnlyList<ReadCell> Head, IReadOnlyList<IReadOnlyList<ReadCell>> Rows);
