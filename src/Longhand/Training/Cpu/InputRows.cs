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
    public void Take(TElement* x, ReadOnlySpan<int> rows, int first, int count)
    {
        for (var place = first; place < first + count; place++)
        {
            var row = x + ((nint)rows[place] * input.Units);
            if (_copies)
            {
                new ReadOnlySpan<TElement>(row, input.Units).CopyTo(new(input.Row(place), input.Units));
            }
            else
            {
                input.Table[place] = row;
            }
        }

        // What the last tile reads beside the batch can be any row.
        for (var place = first + count; !_copies && place % Panel<TElement>.Block != 0; place++)
        {
            input.Table[place] = input.Table[first + count - 1];
        }
    }

    /// <summary>Σ |x| of some examples: asked for when the first layer has read them, they are near.</summary>
    /// <param name="first">The first place of the batch.</param>
    /// <param name="count">How many.</param>
    public double SumOfMagnitudes(int first, int count)
    {
        if (_copies)
        {
            return Magnitude<TElement, TLane>.Of(input, first, count);
        }

        var sum = TLane.Zero;
        for (var place = first; place < first + count; place++)
        {
            sum += Sum(input.Table[place]);
        }

        return Magnitude<TElement, TLane>.Total(sum);
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
