using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Σ |x| over numbers: finite only where each of them is, and at least as large as the largest.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal static unsafe class Magnitude<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>Over some rows, what fills them up included.</summary>
    public static double Of(in Rows<TElement> rows, int first, int count) =>
        Total(Of((TLane*)rows.Row(first), (nint)count * rows.Stride * sizeof(TElement) / sizeof(TLane)));

    /// <summary>Over numbers that stand at a multiple of a block, whole blocks of them.</summary>
    public static double Of(ReadOnlySpan<TElement> numbers)
    {
        fixed (TElement* first = numbers)
        {
            return Total(Of((TLane*)first, (nint)numbers.Length * sizeof(TElement) / sizeof(TLane)));
        }
    }

    /// <summary>Over some examples that stand in lanes; a lane that none stands in does not count.</summary>
    public static double Of(in Columns<TElement, TLane> columns, int first, int count)
    {
        var sum = TLane.Zero;
        var example = first;
        for (; example + Columns<TElement, TLane>.Width <= first + count; example += Columns<TElement, TLane>.Width)
        {
            foreach (var lane in columns[example / Columns<TElement, TLane>.Width])
            {
                sum += TLane.Abs(lane);
            }
        }

        var total = Total(sum);
        for (; example < first + count; example++)
        {
            for (var k = 0; k < columns.Units; k++)
            {
                total += Math.Abs(Element<TElement>.Double(columns.At(k, example)));
            }
        }

        return total;
    }

    /// <summary>The sum over the numbers of a lane, in whatever order: it is a bound, and no result.</summary>
    public static double Total(TLane lane) => Element<TElement>.Double(sizeof(TLane) switch
    {
        64 => Vector512.Sum(*(Vector512<TElement>*)&lane),
        32 => Vector256.Sum(*(Vector256<TElement>*)&lane),
        16 => Vector128.Sum(*(Vector128<TElement>*)&lane),
        _ => *(TElement*)&lane,
    });

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static TLane Of(TLane* numbers, nint count)
    {
        var (first, second) = (TLane.Zero, TLane.Zero);
        nint i = 0;
        for (; i < count - 1; i += 2)
        {
            first += TLane.Abs(numbers[i]);
            second += TLane.Abs(numbers[i + 1]);
        }

        return i < count ? first + second + TLane.Abs(numbers[i]) : first + second;
    }
}
