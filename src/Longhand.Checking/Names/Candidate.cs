namespace Longhand.Checking.Names;

/// <summary>What a name may mean.</summary>
/// <param name="Place">The entry in the ledger.</param>
/// <param name="Scheme">The way of naming under which it means that.</param>
internal readonly record struct Candidate(int Place, Scheme Scheme);
