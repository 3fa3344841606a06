using System.Globalization;
using Longhand.Model;

namespace Longhand.Checking.Reports;

/// <summary>The words of a report: each sentence stands here once.</summary>
internal static class CheckWords
{
    public const string NoMistake = "No mistake was found.";
    public const string Others = "Further on:";
    public const string NotRead = "Not understood, and so not judged:";
    public const string Document = "The working with its claims marked";

    private const int MostListed = 12;

    public static string Of(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    public static string Of(MistakeKind kind) => kind switch
    {
        MistakeKind.UpdatedWeights => "updated-weights",
        MistakeKind.WrongOperand => "wrong-operand",
        MistakeKind.WrongTarget => "wrong-target",
        MistakeKind.DroppedDigit => "dropped-digit",
        MistakeKind.DecimalShift => "decimal-shift",
        MistakeKind.MeanOrSum => "mean-or-sum",
        MistakeKind.StaleCopy => "stale-copy",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Place(Claim claim) => Invariant($"{claim.Line}:{claim.Column}");

    public static string FirstMistake(Claim claim) => Invariant($"The first mistake is in line {claim.Line}, column {claim.Column}:");

    public static string Correction(Claim claim) =>
        $"{Name(claim)} is printed as {claim.Printed}; it should be {claim.Expected ?? "another number"}. {Kind(claim)}{Sentence(claim.Because)}";

    public static string Consequences(CheckReport report, int index)
    {
        Claim[] carried = [.. report.Claims.Where(c => c.From == index)];
        var (verb, are) = carried.Length == 1 ? ("number carries", "is") : ("numbers carry", "are");
        return carried.Length == 0
            ? "It has no effect on any later number: it is masked."
            : Invariant($"{carried.Length} later {verb} it and {are} no new mistake: {string.Join(", ", carried.Take(MostListed).Select(c => FormattableString.Invariant($"{c.Quantity} in line {c.Line}")))}{(carried.Length > MostListed ? ", …" : string.Empty)}.");
    }

    /// <summary>What is said of a claim that is not simply right.</summary>
    public static string Remark(Claim claim, CheckReport report)
    {
        var start = $"{Name(claim)} = {claim.Printed}: {Of(claim.Verdict)}";
        return claim.Verdict switch
        {
            Verdict.Carried when claim.From is { } from => Invariant($"{start}, from line {report.Claims[from].Line}"),
            Verdict.Rounded or Verdict.Truncated or Verdict.Carried => $"{start}; exactly it is {claim.Expected}",
            Verdict.Unread => $"{start}, {claim.Because}",
            _ => $"{start} ({(claim.Kind is { } kind ? Of(kind) : "unknown")}{(claim.IsMasked ? ", masked" : string.Empty)}); it should be {claim.Expected}{(claim.Because.Length > 0 ? ": " + claim.Because : string.Empty)}",
        };
    }

    public static string More(int count) => Invariant($"  … and {count} more");

    public static string Summary(CheckSummary s) => Invariant($"{s.Right} right, {s.Rounded} rounded, {s.Truncated} truncated, {s.Misrounded} misrounded, {s.Wrong} wrong, {s.Carried} carried, {s.Unread} unread.");

    public static string Marks(Marking m) =>
        Invariant($"Method {m.Method} of {m.Claims}, accuracy {m.Accuracy} of {m.Claims}{(m.Degenerate > 0 ? FormattableString.Invariant($"; {m.Degenerate} come out right whatever stood before and do not count") : string.Empty)}.");

    /// <summary>The problem and the conventions, a line each.</summary>
    public static IEnumerable<string> Understood(CheckReport report)
    {
        var network = report.Problem.Network.Definition;
        var layers = network.Layers.Select(l => FormattableString.Invariant($"{l.Units} {l.Activation.Name}{Bias(l.Bias)}"));
        yield return Invariant($"The problem{(report.IsInferred ? ", as it was read from the working" : string.Empty)}: {network.Inputs} inputs, then {string.Join(", then ", layers)}; {report.Problem.Examples.Length} {(report.Problem.Examples.Length == 1 ? "example" : "examples")}.");
        foreach (var (name, value) in report.Conventions)
        {
            yield return $"{name}: {value}";
        }
    }

    private static string Bias(BiasKind bias) => bias switch
    {
        BiasKind.None => " without bias",
        BiasKind.Shared => " with one bias",
        _ => " with a bias a unit",
    };

    private static string Kind(Claim claim) => claim.Kind is { } kind and not MistakeKind.Unknown ? $"({Of(kind)}) " : string.Empty;

    private static string Name(Claim claim) => claim.Quantity.Length > 0 ? claim.Quantity : "the result";

    private static string Sentence(string because) => because.Length == 0 ? string.Empty : because + ".";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
