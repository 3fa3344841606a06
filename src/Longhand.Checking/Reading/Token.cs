namespace Longhand.Checking.Reading;

/// <summary>A piece of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The piece in the plain notation.</param>
/// <param name="Start">Where it begins in the text, from 0.</param>
/// <param name="End">Where it ends in the text.</param>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End)
{
    /// <summary>The name that it is; null where it is none.</summary>
    public Name? Name { get; init; }

    /// <summary>Whether a space stands before it.</summary>
    public bool HasSpaceBefore { get; init; }

    /// <summary>Whether a space stands behind it.</summary>
    public bool HasSpaceBehind { get; init; }

    /// <summary>Whether digits behind a space may be the end of a number that was torn apart.</summary>
    public bool MayBeTorn { get; init; }

    public bool Is(char sign) => Kind is TokenKind.Sign && Text.Length == 1 && Text[0] == sign;
}
