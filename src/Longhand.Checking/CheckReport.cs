using Longhand.Model;

namespace Longhand.Checking;

/// <summary>What was found in somebody's working.</summary>
/// <param name="Claims">Every number that is claimed, in the order of the text.</param>
/// <param name="Problem">The problem as it was given, or as it was understood.</param>
/// <param name="Conventions">The conventions under which most claims agree, as name and value.</param>
public sealed record CheckReport(IReadOnlyList<Claim> Claims, Problem Problem, IReadOnlyList<KeyValuePair<string, string>> Conventions)
{
    /// <summary>The index of the first mistake, a slip in the last digit included; null where there is none.</summary>
    public int? FirstMistake
    {
        get
        {
            for (var i = 0; i < Claims.Count; i++)
            {
                if (Claims[i].Verdict is Verdict.Wrong or Verdict.Misrounded)
                {
                    return i;
                }
            }

            return null;
        }
    }

    /// <summary>What the working was judged by, thing by thing, and where each comes from: so that its author can object.</summary>
    public IReadOnlyList<Understood> Understood { get; init; } = [];

    /// <summary>Whether the problem was read from the working itself.</summary>
    public bool IsInferred { get; init; }

    /// <summary>How many claims got which verdict.</summary>
    public CheckSummary Summary => CheckSummary.Of([.. Claims]);
}
