using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// The numbers of a layer with examples side by side in the lanes, so that a formula over the units of an example is worked for W examples
/// at once, and no sum runs across a lane: [examples / W][units][W].
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal readonly unsafe struct Columns<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private readonly TElement* _pointer;
    private readonly int _stride;

    /// <summary>Places the numbers of a layer in memory.</summary>
    /// <param name="pointer">Where they begin.</param>
    /// <param name="units">The units of the layer.</param>
    public Columns(TElement* pointer, int units)
    {
        _pointer = pointer;
        Units = units;
        _stride = Panel<TElement>.LengthOf(units);
    }

    /// <summary>How many examples stand side by side, W.</summary>
    public static int Width => sizeof(TLane) / sizeof(TElement);

    public int Units { get; }

    /// <summary>How many numbers are needed.</summary>
    public static int LengthOf(int units, int examples) =>
        Panel<TElement>.LengthOf(units) * Panel<TElement>.LengthOf(examples);

    /// <summary>Takes memory for some examples.</summary>
    public static Columns<TElement, TLane> In(Workspace<TElement> workspace, int units, int examples) => new(workspace.Take(LengthOf(units, examples)), units);

    /// <summary>The groups of W examples that some examples stand in.</summary>
    /// <param name="first">The first example, a multiple of W.</param>
    /// <param name="count">How many.</param>
    public static (int First, int End) Groups(int first, int count) => (first / Width, (first + count + Width - 1) / Width);

    /// <summary>The lanes of W examples, one a unit.</summary>
    public Span<TLane> this[int group] => new((TLane*)_pointer + ((nint)group * _stride), Units);

    /// <summary>The numbers of W examples.</summary>
    public Span<TElement> Numbers(int group) => new(_pointer + ((nint)group * _stride * Width), Units * Width);

    /// <summary>The number of the first unit; those of the others are W apart.</summary>
    public TElement* First(int example) => _pointer + ((nint)(example / Width) * _stride * Width) + (example % Width);

    /// <summary>One number.</summary>
    public ref TElement At(int unit, int example) => ref _pointer[((((nint)(example / Width) * _stride) + unit) * Width) + (example % Width)];

    /// <summary>Takes some examples out of rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="first">The first example, a multiple of W.</param>
    /// <param name="count">How many.</param>
    public void Take(in Rows<TElement> rows, int first, int count)
    {
        for (var example = first; example < first + count; example += Width)
        {
            var to = _pointer + ((nint)(example / Width) * _stride * Width);
            Transposition<TElement>.Turn(rows.Row(example), rows.Stride, to, Width, Some(first + count - example, Width), Some(Units, _stride));
        }
    }

    /// <summary>Puts some examples into rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="first">The first example, a multiple of W.</param>
    /// <param name="count">How many.</param>
    public void Put(in Rows<TElement> rows, int first, int count)
    {
        for (var example = first; example < first + count; example += Width)
        {
            var from = _pointer + ((nint)(example / Width) * _stride * Width);
            Transposition<TElement>.Turn(from, Width, rows.Row(example), rows.Stride, Some(Units, _stride), Some(first + count - example, Width));
        }
    }

    /// <summary>As many as are left, in fours where there is room for them.</summary>
    private static int Some(int left, int most) => Math.Min((left + 3) & ~3, most);
}
