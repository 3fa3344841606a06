namespace Longhand.Checking.Reading;

/// <summary>The kinds of pieces that a line is made of.</summary>
internal enum TokenKind
{
    /// <summary>A number without a sign.</summary>
    Number,

    /// <summary>A name, or a word.</summary>
    Name,

    /// <summary>=, ≈ and the like.</summary>
    Relation,

    /// <summary>Any other sign.</summary>
    Sign,

    /// <summary>The end of a formula among words.</summary>
    Boundary,

    /// <summary>The end of a row.</summary>
    Row,
}
