namespace Longhand.Explain.Rendering;

/// <summary>A part of a formula that stays on one line.</summary>
/// <param name="Text">Its LaTeX.</param>
/// <param name="Width">Its width in em.</param>
/// <param name="Depth">How many brackets and operators it stands inside: a line that begins with it is indented by as much.</param>
internal readonly record struct LatexChunk(string Text, double Width, int Depth);
