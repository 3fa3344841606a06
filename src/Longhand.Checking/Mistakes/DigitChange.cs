using Longhand.Checking.Judging;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>One digit is another, or two neighbours changed places: 0.0576 became 0.0567.</summary>
internal sealed class DigitChange : DigitSlip
{
    public override MistakeKind Kind => MistakeKind.Arithmetic;

    public override string Sentence => "a digit is another, or two have changed places";

    public override bool Gives(double value, PrintedNumber printed)
    {
        if (!double.IsFinite(value) || Math.Sign(value) != printed.Digits.Sign)
        {
            return false;
        }

        var (right, wrong) = (PrintedPrecision.Write(Math.Abs(value), printed), PrintedPrecision.Write(Math.Abs(printed.Value), printed));
        if (right.Length != wrong.Length)
        {
            return false;
        }

        int[] differing = [.. Enumerable.Range(0, right.Length).Where(i => right[i] != wrong[i])];
        return differing.Length == 1
            || (differing is [var first, var second] && second - first == 1 && right[first] == wrong[second] && right[second] == wrong[first]);
    }
}
