namespace Longhand.Explain.Rendering;

/// <summary>A rectangle in a drawing, by its middle.</summary>
/// <param name="X">The middle, from the left.</param>
/// <param name="Y">The middle, from the top.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Height">How high it is.</param>
internal readonly record struct SvgBox(double X, double Y, double Width, double Height)
{
    /// <summary>Whether the two have room in common.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(SvgBox other) =>
        Math.Abs(X - other.X) * 2 < Width + other.Width && Math.Abs(Y - other.Y) * 2 < Height + other.Height;
}
