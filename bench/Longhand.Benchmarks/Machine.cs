namespace Longhand.Benchmarks;

/// <summary>What a file of results was measured on, and what its numbers are.</summary>
internal sealed record Machine(string Processor, string Runtime, string System, string Unit);
