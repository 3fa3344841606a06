namespace Longhand.Checking.Reports;

/// <summary>What each known way to go wrong is called, and what it is, in a sentence for the one who went it.</summary>
internal static class KindWords
{
    /// <summary>The name of a kind for programs.</summary>
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

    /// <summary>The sentence of a kind, without its full stop.</summary>
    public static string Sentence(MistakeKind kind) => kind switch
    {
        MistakeKind.Arithmetic => "the way is the right one, and worked out it gives another number",
        MistakeKind.Rounding => "the last digit is off, the number does not round to it",
        MistakeKind.UpdatedWeights => "weights that were updated already were used; the backward pass takes the old ones",
        MistakeKind.WrongOperand => "another quantity was put in than the one that belongs there",
        MistakeKind.WrongTarget => "another number was put in for the target",
        MistakeKind.Sign => "a sign is the wrong one",
        MistakeKind.DroppedDigit => "a digit was left out in writing the number down",
        MistakeKind.DecimalShift => "the decimal point stands in the wrong place",
        MistakeKind.MeanOrSum => "a factor is off: a mean was taken for a sum or a sum for a mean, or the ½ of the loss was lost",
        MistakeKind.Bias => "the bias was left out, added twice, or taken from elsewhere",
        MistakeKind.Activation => "the activation function was not applied, or another one was",
        MistakeKind.Derivative => "the derivative of the activation was left out, or another one was taken",
        MistakeKind.Formula => "another formula was used than the one that belongs here",
        MistakeKind.StaleCopy => "a number was copied that does not belong here",
        MistakeKind.Given => "a number that is given was copied, and not as it is given",
        _ => "none of the usual slips gives this number; work it out anew",
    };

    /// <summary>What is said of a mistake: the sentence of its kind, and what was found out of it; of some kinds this says all.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="reason">What was found out; empty where that is nothing.</param>
    public static string Of(MistakeKind kind, string reason)
    {
        var sentence = Sentence(kind);
        var isWhole = kind is MistakeKind.Sign or MistakeKind.MeanOrSum or MistakeKind.Bias or MistakeKind.Activation or MistakeKind.Derivative or MistakeKind.Formula;
        return reason.Length == 0 || sentence.Contains(reason, StringComparison.Ordinal) ? sentence : isWhole ? reason : $"{sentence}; {reason}";
    }

    /// <summary>The kind as the beginning of a sentence: Wrong operand.</summary>
    public static string Title(MistakeKind kind) => Of(kind).Replace('-', ' ') is var words ? char.ToUpperInvariant(words[0]) + words[1..] : string.Empty;
}
