using Longhand.Checking.Ledgers;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Judging;

/// <summary>The sentences of a report: each stands here once.</summary>
internal static class Because
{
    public const string Doubtful = "the network that was read from the working explains too few of its numbers; give the problem file with --problem";

    public const string TooMany = "too many numbers before it are wrong; put them right first";

    public static string NoQuantity(string label) => label.Length == 0 ? "nothing says what this number is" : $"\"{label}\" is no quantity of the problem";

    public static string Arithmetic(string source, double value, PrintedNumber printed) => $"{Shown(source)} = {Close(value, printed)}";

    public static string Exact(Entry entry, double exact, PrintedNumber printed) =>
        entry.IsGiven ? $"{entry.Identifier} is given as {PrintedPrecision.Short(exact)}" : $"{entry.Identifier} = {Close(exact, printed)}";

    public static string Copied(Entry other) => $"this is the number of {other.Identifier}";

    public static string Kept(Entry old) => $"this is {old.Identifier} as it was before the step";

    public static string GivenAs(Entry given, string shown) => $"it comes out with {given.Identifier} = {shown}, which is given as {PrintedPrecision.Short(given.Exact)}";

    public static string Operand(Entry right, double value, string printed) => $"{printed} stands where {right.Identifier} = {PrintedPrecision.Short(value)} belongs";

    public static string OperandIs(Entry right, double value, string printed, Entry wrong) => $"{printed} is {wrong.Identifier}; {right.Identifier} = {PrintedPrecision.Short(value)} belongs there";

    /// <summary>What a formula gives, with the sign before it: = where nothing is left out.</summary>
    public static string Given(double value, PrintedNumber printed) => Close(value, printed) is var text && text.Contains(',', StringComparison.Ordinal) ? $" = {text}" : $" {(IsAll(text, value) ? '=' : '≈')} {text}";

    private static bool IsAll(string text, double value) => PrintedPrecision.AreSame(double.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture), value);

    /// <summary>A value with the printed digits, and more where they do not show the difference.</summary>
    private static string Close(double value, PrintedNumber printed)
    {
        var text = PrintedPrecision.Write(value, printed);
        return IsAll(text, value) || Math.Abs(value - printed.Value) > printed.Unit * 5
            ? text
            : PrintedPrecision.Short(value) is var full && full.Length > text.Length ? $"{full}, rounded {text}" : text;
    }

    private static string Shown(string source) => string.Join(' ', source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('=', '≈', ' ', '$', '`', '\\');
}
