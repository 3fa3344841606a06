namespace Longhand.Data;

/// <summary>Numbers with their noun.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) => FormattableString.Invariant($"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
