using System.Globalization;

namespace Longhand.Checking.Reports;

/// <summary>What is said of a mistake.</summary>
/// <param name="Says">What is printed, and what it should be.</param>
/// <param name="Worked">The correction worked out; empty where there is none.</param>
/// <param name="Why">What went wrong.</param>
/// <param name="Then">Where the consequences run.</param>
internal sealed record MistakeRemark(string Says, string Worked, string Why, string Then)
{
    private const int MostLines = 24;
    private const int MostNames = 4;

    /// <summary>The remark on a mistake.</summary>
    /// <param name="report">The report.</param>
    /// <param name="index">The index of the mistake.</param>
    /// <param name="carried">What carries which mistake.</param>
    public static MistakeRemark Of(CheckReport report, int index, ILookup<int, Claim> carried)
    {
        var claim = report.Claims[index];
        var (earlier, kind) = (Earlier(report, index), claim.Kind ?? MistakeKind.Unknown);
        return new(Printed(claim), claim.Correction, $"{KindWords.Title(kind)}: {(earlier is null ? KindWords.Of(kind, claim.Reason) : Invariant($"line {earlier.Line} has {earlier.Printed}, and here it was copied otherwise"))}.", Consequences([.. carried[index]]));
    }

    /// <summary>What carries a mistake, by the index of the mistake.</summary>
    public static ILookup<int, Claim> Carried(CheckReport report) => report.Claims.Where(c => c is { Verdict: Verdict.Carried, From: not null }).ToLookup(c => c.From!.Value);

    private static string Printed(Claim claim)
    {
        var name = claim.Name.Length == 0 ? "The result" : char.ToUpperInvariant(claim.Sort[0]) + claim.Sort[1..] + " " + claim.Name;
        return $"{name} is {(claim.IsOperand ? "put in" : "printed")} as {claim.Printed}; it should be {claim.Expected ?? "another number"}{ByNumbersBefore(claim)}.";
    }

    /// <summary>What the numbers that stand before it give, where that is another number than the exact one.</summary>
    private static string ByNumbersBefore(Claim claim)
    {
        var worked = claim.Correction[(claim.Correction.LastIndexOfAny(['=', '≈']) + 1)..].Trim();
        return worked.Length == 0 || claim.Expected is null || worked.Replace('−', '-').Contains(claim.Expected, StringComparison.Ordinal) ? string.Empty : $" (exactly; {worked} with the numbers that stand before it)";
    }

    /// <summary>Where the same quantity stands rightly before, of a number that was copied.</summary>
    private static Claim? Earlier(CheckReport report, int index)
    {
        var claim = report.Claims[index];
        if (claim.Quantity.Length == 0 || !(claim.Kind is MistakeKind.StaleCopy || claim.IsOperand))
        {
            return null;
        }

        return report.Claims.Take(index).LastOrDefault(c => c.Quantity == claim.Quantity && c.Verdict is Verdict.Right or Verdict.Rounded && c.Printed != claim.Printed);
    }

    private static string Consequences(Claim[] carried)
    {
        if (carried.Length == 0)
        {
            return "No later number carries it: the mistake is masked.";
        }

        var lines = carried.GroupBy(c => c.Line).ToArray();
        var places = lines.Take(MostLines).Select(line => Invariant($"{line.Key}{Names([.. line.Select(c => c.Name).Where(n => n.Length > 0).Distinct()])}"));
        var more = lines.Length > MostLines ? Invariant($" and {lines.Length - MostLines} more") : string.Empty;
        var (verb, are) = carried.Length == 1 ? ("number follows", "is no new mistake") : ("numbers follow", "are no new mistakes");
        return Invariant($"{carried.Length} later {verb} from it and {are}: {(lines.Length == 1 ? "line" : "lines")} {string.Join(", ", places)}{more}.");
    }

    private static string Names(string[] names) => names.Length == 0 ? string.Empty : $" ({string.Join(", ", names.Take(MostNames))}{(names.Length > MostNames ? ", …" : string.Empty)})";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
