namespace Longhand.Checking.Judging;

/// <summary>Displayed arithmetic in LaTeX as it is read aloud: its signs in place of their commands.</summary>
internal static class PlainProducts
{
    private static readonly (string Command, string Sign)[] Signs =
    [
        (@"\left", string.Empty), (@"\right", string.Empty), (@"\cdot", "·"), (@"\times", "×"), (@"\approx", "≈"), (@"\sigma", "σ"), ("{,}", ","), (@"\,", " "), (@"\;", " "), (@"\!", string.Empty), ("&", string.Empty),
        (@"\tanh", "tanh"), (@"\exp", "exp"), (@"\ln", "ln"), (@"\log", "log"), (@"\max", "max"),
    ];

    /// <summary>The arithmetic.</summary>
    public static string Of(string source) =>
        source.AsSpan().IndexOfAny('\\', '{', '&') < 0 ? source : string.Join(' ', Signs.Aggregate(source, (text, s) => text.Replace(s.Command, s.Sign, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
