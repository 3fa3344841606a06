namespace Longhand.Serialization;

/// <summary>What a file held, and where it stood.</summary>
/// <typeparam name="TContent">What is read.</typeparam>
/// <param name="Content">What it held.</param>
/// <param name="Path">The file that was read: the one that was named, or the older one beside it.</param>
/// <param name="Damage">Why the file that was named was not read; null where it was.</param>
public sealed record StoredFile<TContent>(TContent Content, string Path, string? Damage);
