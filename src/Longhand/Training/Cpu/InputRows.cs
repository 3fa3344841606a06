using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The rows of a user's table as the first layer reads them: where they stand, if whole tiles can be read there; else copied.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
/// <param name="input">The table of rows, and room for copies.</param>
internal sealed unsafe class InputRows<TElement, TLane>(Rows<TElement> input)
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>A tile reads whole blocks of inputs: past the end of a row that has others, there is somebody else's memory.</summary>
    private readonly bool _copies = input.Units % Panel<TElement>.Block != 0;

    private static int Width => sizeof(TLane) / sizeof(TElement);

    /// <summary>Takes some rows.</summary>
    /// <param name="x">The table. // [n][N]</param>
    /// <param name="rows">Its rows that the batch has.</param>
    /// <param name="first">The first place of the batch.</param>
    /// <param name="count">How many.</param>
    /// <returns>Σ |x|.</returns>
    public double Take(TElement* x, ReadOnlySpan<int> rows, int first, int count) => _copies ? Copy(x, rows, first, count) : Point(x, rows, first, count);

    private double Copy(TElement* x, ReadOnlySpan<int> rows, int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            new ReadOnlySpan<TElement>(x + ((nint)rows[place] * input.Units), input.Units).CopyTo(new(input.Row(place), input.Units));
        }

        return Magnitude<TElement, TLane>.Of(input, first, count);
    }

    private double Point(TElement* x, ReadOnlySpan<int> rows, int first, int count)
    {
        var sum = TLane.Zero;
        for (var place = first; place < first + count; place++)
        {
            var row = x + ((nint)rows[place] * input.Units);
            if (place + 1 < first + count)
            {
                BringNear(x + ((nint)rows[place + 1] * input.Units));
            }

            sum += Sum(row);
            input.Table[place] = row;
        }

        // What the last tile reads beside the batch can be any row.
        for (var place = first + count; place % Panel<TElement>.Block != 0; place++)
        {
            input.Table[place] = input.Table[first + count - 1];
        }

        return Magnitude<TElement, TLane>.Total(sum);
    }

    private void BringNear(TElement* row)
    {
        for (var i = 0; i < input.Units; i += Panel<TElement>.Block)
        {
            Prefetch.Line(row + i);
        }
    }

    private TLane Sum(TElement* row)
    {
        var (first, second) = (TLane.Zero, TLane.Zero);
        for (var i = 0; i < input.Units; i += 2 * Width)
        {
            first += TLane.Abs(*(TLane*)(row + i));
            if (i + Width < input.Units)
            {
                second += TLane.Abs(*(TLane*)(row + i + Width));
            }
        }

        return first + second;
    }
}
