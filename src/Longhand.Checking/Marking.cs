namespace Longhand.Checking;

/// <summary>Marks for a working: method and accuracy apart. A mistake costs once, what carries it costs nothing.</summary>
/// <param name="Claims">How many claims count: those that were read and do not come out right whatever stood before.</param>
/// <param name="Method">How many of them were worked the right way.</param>
/// <param name="Accuracy">How many of them were computed, copied and rounded without a slip.</param>
/// <param name="Degenerate">How many right ones are not rewarded, because they come out right whatever stood before.</param>
public sealed record Marking(int Claims, int Method, int Accuracy, int Degenerate)
{
    /// <summary>Marks claims.</summary>
    /// <param name="claims">The claims.</param>
    public static Marking Of(IReadOnlyCollection<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var counted = claims.Where(c => c.Verdict != Verdict.Unread && !c.IsDegenerate).ToArray();
        return new(counted.Length, counted.Count(c => !IsOfMethod(c.Kind)), counted.Count(c => c.Kind is null || IsOfMethod(c.Kind)), claims.Count(c => c.IsDegenerate));
    }

    /// <summary>Whether a mistake is one of method, and not of accuracy.</summary>
    /// <param name="kind">How the mistake was made.</param>
    public static bool IsOfMethod(MistakeKind? kind) =>
        kind is MistakeKind.UpdatedWeights or MistakeKind.WrongOperand or MistakeKind.WrongTarget or MistakeKind.MeanOrSum or MistakeKind.Bias
            or MistakeKind.Activation or MistakeKind.Derivative or MistakeKind.Formula or MistakeKind.Sign or MistakeKind.Unknown;
}
