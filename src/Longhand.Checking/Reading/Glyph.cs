namespace Longhand.Checking.Reading;

/// <summary>A character of the plain notation, and where in the text it comes from.</summary>
/// <param name="Character">The character.</param>
/// <param name="Offset">Its place in the text, from 0.</param>
internal readonly record struct Glyph(char Character, int Offset);
