using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Numerics;

/// <summary>How a float and a double are laid out in bits, as <see cref="ILane{T}"/> needs it.</summary>
internal static class LaneBits
{
    /// <summary>
    /// Whether this processor's own least and largest of two give the second number where it is NaN: x86 does so always, Arm gives NaN
    /// where either is. They cost a third of a comparison and a choice.
    /// </summary>
    public static bool SecondIsKept => X86Base.IsSupported || ArmBase.IsSupported;

    /// <summary>
    /// Whether this processor's own largest of two gives the second number also where the two are equal (0 and −0) or cannot be
    /// compared: x86 does.
    /// </summary>
    public static bool EqualsAreSecond => X86Base.IsSupported;

    /// <summary>How many bits the fraction has.</summary>
    public const int SingleFraction = 23;

    /// <inheritdoc cref="SingleFraction"/>
    public const int DoubleFraction = 52;

    /// <summary>Added to a whole n, it leaves n + bias in the lowest bits; moved up by the fraction those are the bits of 2ⁿ.</summary>
    public const float SingleShift = (1.5f * (1 << 23)) + 127.0f;

    /// <inheritdoc cref="SingleShift"/>
    public const double DoubleShift = (1.5 * (1L << 52)) + 1023.0;

    /// <summary>The bits of 1 less those of √½: added to the bits of x, a fraction from √2 on carries into the exponent.</summary>
    public const uint SingleCentre = 0x004A_FB0D;

    /// <inheritdoc cref="SingleCentre"/>
    public const ulong DoubleCentre = 0x0009_5F61_9980_C433;

    /// <summary>The bits of 2²³: with a small whole number in the lowest bits they are 2²³ and that number.</summary>
    public const uint SingleWhole = 0x4B00_0000;

    /// <inheritdoc cref="SingleWhole"/>
    public const ulong DoubleWhole = 0x4330_0000_0000_0000;

    /// <summary>What stands in <see cref="SingleWhole"/> beside the exponent: 2²³ and the bias.</summary>
    public const float SingleBias = (1 << 23) + 127.0f;

    /// <inheritdoc cref="SingleBias"/>
    public const double DoubleBias = (1L << 52) + 1023.0;
}
