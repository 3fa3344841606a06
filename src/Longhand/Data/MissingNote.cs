using Longhand.Model;

namespace Longhand.Data;

/// <summary>Says where values were missing, and what stands for them.</summary>
internal static class MissingNote
{
    /// <summary>A sentence.</summary>
    /// <param name="input">The column as inputs.</param>
    /// <param name="missing">In how many rows it is missing.</param>
    /// <param name="rows">Of how many.</param>
    /// <param name="first">The place of the first.</param>
    public static string Of(InputColumn input, int missing, int rows, string first) =>
        FormattableString.Invariant($"{input.Name} is missing in {missing} of {Counted.Of(rows, "row")} ({(missing == 1 ? string.Empty : "the first is ")}{first}), and ")
            + (input.IsText ? "counted as none of its categories." : $"set to the mean, {ShortNumber.Of(input.Fill ?? 0.0)}.");
}
