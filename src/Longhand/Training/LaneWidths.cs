using System.Runtime.Intrinsics;

namespace Longhand.Training;

/// <summary>The widths, and which of them suits this processor.</summary>
public static class LaneWidths
{
    /// <summary>All of them. Each works on every processor; a width without registers of its own only takes longer.</summary>
    public static IReadOnlyList<LaneWidth> All { get; } = [LaneWidth.One, LaneWidth.Lane128, LaneWidth.Lane256, LaneWidth.Lane512];

    /// <summary>The widest one that this processor has registers for.</summary>
    public static LaneWidth Widest { get; } =
        Vector512.IsHardwareAccelerated ? LaneWidth.Lane512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Lane256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Lane128
        : LaneWidth.One;
}
