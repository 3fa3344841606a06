namespace Longhand.Explain.Documents;

/// <summary>What stands between factors.</summary>
public enum ProductOperator
{
    /// <summary>A centred dot: 0.4 · 0.5.</summary>
    Dot,

    /// <summary>Nothing: W a, for matrices.</summary>
    Juxtaposed,

    /// <summary>⊙: entry by entry.</summary>
    Elementwise,
}
