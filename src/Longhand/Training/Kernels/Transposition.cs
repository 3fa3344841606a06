using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Training;

/// <summary>Turns rows into columns.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal static unsafe class Transposition<TElement>
    where TElement : unmanaged
{
    /// <summary>to[c, r] = from[r, c].</summary>
    /// <param name="from">The first number.</param>
    /// <param name="fromRow">From a row to the next, in numbers.</param>
    /// <param name="to">Where the first number goes.</param>
    /// <param name="toRow">From a row there to the next, in numbers.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Turn(TElement* from, nint fromRow, TElement* to, nint toRow, int rows, int columns)
    {
        if (typeof(TElement) == typeof(float) && rows % 4 == 0 && columns % 4 == 0)
        {
            for (var r = 0; r < rows; r += 4)
            {
                for (var c = 0; c < columns; c += 4)
                {
                    Four((float*)from + (r * fromRow) + c, fromRow, (float*)to + (c * toRow) + r, toRow);
                }
            }

            return;
        }

        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                to[(c * toRow) + r] = from[(r * fromRow) + c];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(float* from, nint fromRow, float* to, nint toRow)
    {
        var r0 = Vector128.Load(from);
        var r1 = Vector128.Load(from + fromRow);
        var r2 = Vector128.Load(from + (2 * fromRow));
        var r3 = Vector128.Load(from + (3 * fromRow));
        var even0 = Low(r0, r1); // r0[0] r1[0] r0[1] r1[1]
        var even1 = Low(r2, r3);
        var odd0 = High(r0, r1); // r0[2] r1[2] r0[3] r1[3]
        var odd1 = High(r2, r3);
        LowHalves(even0, even1).Store(to);
        HighHalves(even0, even1).Store(to + toRow);
        LowHalves(odd0, odd1).Store(to + (2 * toRow));
        HighHalves(odd0, odd1).Store(to + (3 * toRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackLow(x, y)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(x, y)
        : Vector128.Create(x[0], y[0], x[1], y[1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackHigh(x, y)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(x, y)
        : Vector128.Create(x[2], y[2], x[3], y[3]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> LowHalves(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.MoveLowToHigh(x, y) : Vector128.Create(x.GetLower(), y.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> HighHalves(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.MoveHighToLow(y, x) : Vector128.Create(x.GetUpper(), y.GetUpper());
}
