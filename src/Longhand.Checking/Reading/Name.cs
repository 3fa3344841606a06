using System.Collections.Immutable;

namespace Longhand.Checking.Reading;

/// <summary>A name as somebody wrote it, taken apart: the letter, what hangs below it and above it.</summary>
/// <param name="Base">The letter or the word: z, net, w, δ.</param>
internal sealed record Name(string Base)
{
    /// <summary>What stands below, letters and digits apart: h and 1 for z_h1.</summary>
    public ImmutableArray<string> Index { get; init; } = [];

    /// <summary>The layer that stands above in brackets: 1 for a⁽¹⁾; empty where there is none.</summary>
    public string Layer { get; init; } = string.Empty;

    /// <summary>Whether it wears a hat.</summary>
    public bool HasHat { get; init; }

    /// <summary>Whether it is the value after the step.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether a prime or a star stands on it.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether a Δ stands before it.</summary>
    public bool IsChange { get; init; }

    /// <summary>What stands in square brackets behind it: an example, or places of an array.</summary>
    public ImmutableArray<int> Brackets { get; init; } = [];

    /// <summary>What it is derived by: w5 for ∂L/∂w5; null where it is no derivative.</summary>
    public Name? By { get; init; }

    /// <summary>The name as it can be looked up: what two ways to write it have in common.</summary>
    public string Key => Bare + (Brackets.IsEmpty ? string.Empty : "[" + string.Join(',', Brackets) + "]");

    /// <summary>The key without square brackets.</summary>
    public string Bare =>
        (By is null ? string.Empty : "d") + (IsChange ? "Δ" : string.Empty) + Base + (HasHat ? "^" : string.Empty) + (IsMarked ? "'" : string.Empty)
        + (Index.IsEmpty ? string.Empty : "_" + string.Join('_', Index)) + (Layer.Length == 0 ? string.Empty : "(" + Layer + ")")
        + (IsNew ? "+" : string.Empty) + (By is null ? string.Empty : "/d" + By.Key);

    /// <inheritdoc/>
    public bool Equals(Name? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
