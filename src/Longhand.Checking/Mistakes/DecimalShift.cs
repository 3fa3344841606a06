using Longhand.Checking.Judging;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>The decimal point stands some places off.</summary>
internal sealed class DecimalShift : DigitSlip
{
    private const int MostPlaces = 4;

    public override MistakeKind Kind => MistakeKind.DecimalShift;

    public override string Sentence => "the decimal point stands in the wrong place";

    public override bool Gives(double value, PrintedNumber printed)
    {
        if (printed.Digits.Mantissa.IsZero || value == 0.0)
        {
            return false;
        }

        for (var places = -MostPlaces; places <= MostPlaces; places++)
        {
            var shifted = printed.Scaled(places, printed.End);
            if (places != 0 && (printed.IsCoarse ? PrintedPrecision.AreSame(value, shifted.Value) : PrintedPrecision.IsNear(value, shifted)))
            {
                return true;
            }
        }

        return false;
    }
}
