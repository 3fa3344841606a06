namespace Longhand.Explain.Tests.Reading;

/// <summary>A cell of a table: the formula in it, or the words where there is none.</summary>
internal sealed record ReadCell(string Words, ReadNode? Formula);
