using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// The matrix products of a layer, by tiles. Each sum is added up in one order, from the first term to the last, whatever the width of the
/// registers, the shape of the tiles and the share of a thread.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal static unsafe class Product<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>The most terms that are added at a time: so many rows of three blocks of weights stay near.</summary>
    private const int Depth = 384;

    private static int Lanes => Tiles<TElement, TLane>.LanesInBlock;

    /// <summary>C[r, u] = B[u] + Σₖ A[r, k] W[u, k] for some examples: weighted inputs from activations, or ∂L/∂a from deltas.</summary>
    /// <param name="a">The examples r by the units k of the layer that is read.</param>
    /// <param name="w">The units u of the layer that is written, by the units k.</param>
    /// <param name="b">What the sums begin with, one for each unit u.</param>
    /// <param name="c">The examples r by the units u.</param>
    /// <param name="first">The first example, a multiple of <see cref="Tiles{TElement, TLane}.Rows"/>.</param>
    /// <param name="count">How many examples; those up to the end of a tile are written as well.</param>
    public static void Multiply(in Rows<TElement> a, in Panel<TElement> w, TElement* b, in Rows<TElement> c, int first, int count)
    {
        var passes = (a.Units + Depth - 1) / Depth;
        for (var pass = 0; pass < passes; pass++)
        {
            var (k, end) = (a.Units * pass / passes, a.Units * (pass + 1) / passes);
            for (var column = 0; column < w.Blocks * Lanes;)
            {
                var columns = Width((w.Blocks * Lanes) - column);
                Strip(a, w, b, c, first, count, k, end - k, column, columns);
                column += columns;
            }
        }
    }

    /// <summary>Some terms, from k on, for some columns of lanes.</summary>
    private static void Strip(in Rows<TElement> a, in Panel<TElement> w, TElement* b, in Rows<TElement> c, int first, int count, int k, int terms, int column, int columns)
    {
        var tile = new Tile<TElement, TLane>
        {
            First = k,
            Steps = terms,
            W = At(w, column, k),
            WColumn = ColumnOf(w),
            WStep = Lanes,
            From = (TLane*)b + column,
            CRow = c.Stride * sizeof(TElement) / sizeof(TLane),
            CColumn = 1,
        };
        for (var row = first; row < first + count; row += Tiles<TElement, TLane>.Rows)
        {
            tile.A = a.Table + row;
            tile.C = (TLane*)c.Row(row) + column;
            if (k > 0)
            {
                tile.From = tile.C;
                tile.FromRow = tile.CRow;
            }

            Tiles<TElement, TLane>.Across(ref tile, columns);
        }
    }

    /// <summary>C[u] = B[u] + Σₖ W[u, k] A[k] for one example.</summary>
    /// <param name="a">The numbers k of the layer that is read.</param>
    /// <param name="w">The units u of the layer that is written, by the units k.</param>
    /// <param name="b">What the sums begin with, one for each unit u.</param>
    /// <param name="c">Where the sums go, one for each unit u.</param>
    /// <param name="block">The first block of units u.</param>
    /// <param name="blocks">How many blocks of units u.</param>
    public static void MultiplyOne(TElement* a, in Panel<TElement> w, TElement* b, TElement* c, int block, int blocks)
    {
        var tile = new Tile<TElement, TLane> { A = &a, Steps = w.Rows, WColumn = ColumnOf(w), WStep = Lanes, CColumn = 1 };
        for (var column = block * Lanes; column < (block + blocks) * Lanes;)
        {
            var left = ((block + blocks) * Lanes) - column;
            var columns = Lanes > 1 ? Math.Min(Lanes, 8) : left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1;
            tile.W = At(w, column, 0);
            tile.From = (TLane*)b + column;
            tile.C = (TLane*)c + column;
            Tiles<TElement, TLane>.One(ref tile, columns);
            column += columns;
        }
    }

    /// <summary>
    /// C[u, k] = Σᵣ D[r, u] A[r, k] for some units k and some blocks of units u: the gradient of weights, from deltas and the activations that
    /// came in.
    /// </summary>
    /// <param name="a">The examples r by the units k of the layer before.</param>
    /// <param name="d">The examples r by the units u.</param>
    /// <param name="zero">What the sums begin with, all 0: at least as many as the units u.</param>
    /// <param name="c">Some blocks of units u by the units k, from the first of both that is asked for.</param>
    /// <param name="examples">How many examples.</param>
    /// <param name="first">The first unit k, a multiple of a block.</param>
    /// <param name="count">How many units k; those up to the end of a tile are written as well.</param>
    /// <param name="block">The first block of units u.</param>
    /// <param name="blocks">How many blocks of units u.</param>
    public static void Outer(in Rows<TElement> a, in Rows<TElement> d, TElement* zero, in Panel<TElement> c, int examples, int first, int count, int block, int blocks)
    {
        var tile = new Tile<TElement, TLane>
        {
            A = a.Table,
            Steps = examples,
            WColumn = 1,
            WStep = d.Stride * sizeof(TElement) / sizeof(TLane),
            From = (TLane*)zero,
            CRow = Lanes,
            CColumn = ColumnOf(c),
        };
        for (var column = 0; column < blocks * Lanes;)
        {
            var columns = Width((blocks * Lanes) - column);
            tile.W = (TLane*)d.Pointer + (block * Lanes) + column;
            for (var k = 0; k < count; k += Tiles<TElement, TLane>.Rows)
            {
                tile.First = first + k;
                tile.C = At(c, column, k);
                Tiles<TElement, TLane>.Along(ref tile, columns);
            }

            column += columns;
        }
    }

    /// <summary>The units of each example that come next: rows far apart are no pattern that a processor would see.</summary>
    public static void BringNear(in Rows<TElement> a, int examples, int first, int count)
    {
        for (var unit = first; unit < Math.Min(first + count, a.Units); unit += Panel<TElement>.Block)
        {
            for (var row = 0; row < examples; row++)
            {
                Prefetch.Line(a.Table[row] + unit);
            }
        }
    }

    /// <summary>Where some rows of a table begin: all at once, since each is far from the others; what follows there the processor foresees.</summary>
    public static void BringNear(TElement* table, int width, ReadOnlySpan<int> rows)
    {
        foreach (var row in rows)
        {
            Prefetch.Line(table + ((nint)row * width));
            Prefetch.Line(table + ((nint)row * width) + Math.Min(width - 1, Panel<TElement>.Block));
        }
    }

    /// <summary>How many blocks the next tile is wide.</summary>
    public static int BlocksOf(int left) => Lanes > 1 ? 1 : Width(left);

    /// <summary>How many lanes wide the next tile is. Inside a block a tile's width divides it; four blocks are twice two, and not three and one.</summary>
    private static int Width(int left) =>
        Lanes > 1 ? Tiles<TElement, TLane>.Columns : left is 2 or 4 ? 2 : Math.Min(left, Tiles<TElement, TLane>.Columns);

    /// <summary>From a lane to the one beside it that a tile takes: the next in a block, or that of the next block.</summary>
    private static nint ColumnOf(in Panel<TElement> panel) => Lanes == 1 ? panel.Stride : 1;

    private static TLane* At(in Panel<TElement> panel, int column, int row) => (TLane*)panel.Row(column / Lanes, row) + (column % Lanes);
}
