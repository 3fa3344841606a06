namespace Longhand.Checking;

/// <summary>How many claims got which verdict.</summary>
/// <param name="Right">Right ones.</param>
/// <param name="Rounded">Rounded by hand.</param>
/// <param name="Truncated">Cut off.</param>
/// <param name="Misrounded">Slips in the last digit.</param>
/// <param name="Wrong">Mistakes.</param>
/// <param name="Carried">Consequences of mistakes.</param>
/// <param name="Unread">Not understood.</param>
public sealed record CheckSummary(int Right, int Rounded, int Truncated, int Misrounded, int Wrong, int Carried, int Unread)
{
    /// <summary>Counts verdicts.</summary>
    /// <param name="claims">The claims.</param>
    public static CheckSummary Of(IReadOnlyCollection<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        int Count(Verdict verdict) => claims.Count(claim => claim.Verdict == verdict);
        return new(Count(Verdict.Right), Count(Verdict.Rounded), Count(Verdict.Truncated), Count(Verdict.Misrounded), Count(Verdict.Wrong), Count(Verdict.Carried), Count(Verdict.Unread));
    }
}
