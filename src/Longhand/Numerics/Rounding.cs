namespace Longhand.Numerics;

/// <summary>A rule for rounding decimal numbers. It is decided on the decimal digits of a number, never on its binary form.</summary>
/// <param name="Digits">How many digits stay.</param>
/// <param name="Count">Which digits are counted.</param>
/// <param name="Ties">What happens in the middle.</param>
public sealed record Rounding(int Digits, DigitCount Count = DigitCount.Decimals, Ties Ties = Ties.Up)
{
    /// <summary>The most digits a rule may ask for: a double holds every decimal number of fifteen digits.</summary>
    public const int MostDigits = 15;
}
