namespace Longhand.Explain.Derivations;

/// <summary>The forms in which a gradient is shown. They carry the same numbers.</summary>
[Flags]
public enum Forms
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The full sum over paths, every factor of every chain rule written out.</summary>
    Paths = 1,

    /// <summary>δ, computed once a unit and reused.</summary>
    Delta = 2,

    /// <summary>Matrices and vectors, a whole layer at once.</summary>
    Matrix = 4,

    /// <summary>All three.</summary>
    All = Paths | Delta | Matrix,
}
