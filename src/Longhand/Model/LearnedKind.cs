namespace Longhand.Model;

/// <summary>How many numbers of its activation a layer learns.</summary>
public enum LearnedKind
{
    /// <summary>None: the activation is given once for all.</summary>
    None,

    /// <summary>One that the units share; its gradient is a sum over them.</summary>
    Shared,

    /// <summary>One a unit.</summary>
    PerUnit,
}
