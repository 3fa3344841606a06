namespace Longhand.Model;

/// <summary>Numbers with their noun, for messages: 2 rows, 1 row, 3 biases.</summary>
internal static class Counted
{
    public static string Of(int count, string noun)
    {
        var ending = count == 1 ? string.Empty : noun.EndsWith('s') ? "es" : "s";
        return FormattableString.Invariant($"{count} {noun}{ending}");
    }
}
