namespace Longhand.Explain.Rendering;

/// <summary>What is shown of a row that is too long.</summary>
internal static class Excerpt
{
    /// <summary>Stands for what is left out.</summary>
    public const int Dots = -1;

    /// <summary>All places from 0, or where there are too many: the first ones, <see cref="Dots"/>, and the last.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="maximum">How many are shown, the dots counted; 3 or more.</param>
    public static List<int> Of(int count, int maximum)
    {
        var kept = new List<int>(Math.Min(count, maximum));
        for (var i = 0; i < count; i++)
        {
            if (count <= maximum || i < maximum - 2 || i == count - 1)
            {
                kept.Add(i);
            }
            else if (i == maximum - 2)
            {
                kept.Add(Dots);
            }
        }

        return kept;
    }
}
