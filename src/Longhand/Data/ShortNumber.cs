using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>A number in a sentence.</summary>
internal static class ShortNumber
{
    private static readonly Rounding FourDigits = new(4, DigitCount.Significant);

    public static string Of(double number) => DecimalText.Write(DecimalNumber.FromDouble(number).Round(FourDigits));
}
