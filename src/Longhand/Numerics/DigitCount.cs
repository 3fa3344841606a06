namespace Longhand.Numerics;

/// <summary>What is counted when a number is rounded.</summary>
public enum DigitCount
{
    /// <summary>Digits behind the decimal point: 0.0138 has four.</summary>
    Decimals,

    /// <summary>Digits from the first that is not 0: 0.0138 has three.</summary>
    Significant,
}
