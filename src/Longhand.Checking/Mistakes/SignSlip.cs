using Longhand.Checking.Judging;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>The sign is the opposite one.</summary>
internal sealed class SignSlip : DigitSlip
{
    public override MistakeKind Kind => MistakeKind.Sign;

    public override string Sentence => "the sign is the wrong one";

    public override bool Gives(double value, PrintedNumber printed) => value != 0.0 && PrintedPrecision.IsNear(-value, printed) && !printed.Digits.Mantissa.IsZero;
}
