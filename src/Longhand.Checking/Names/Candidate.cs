namespace Longhand.Checking.Names;

/// <summary>What a name may mean.</summary>
/// <param name="Place">The entry in the ledger.</param>
/// <param name="Scheme">The way of naming under which it means that.</param>
internal readonly record struct Candidate(int Place, Scheme Scheme)
{
    /// <summary>The way of naming under which the name means the old value, where it stands for the new one.</summary>
    public Scheme Naming { get; init; } = Scheme == Scheme.Updated ? Scheme.Plain : Scheme;
}
