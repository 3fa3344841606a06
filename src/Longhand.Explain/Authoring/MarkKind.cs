namespace Longhand.Explain.Authoring;

/// <summary>What a mark asks for.</summary>
internal enum MarkKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>An equation, as it stands in the derivation.</summary>
    Equation,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A drawing.</summary>
    Figure,

    /// <summary>A section of the derivation.</summary>
    Section,
}
