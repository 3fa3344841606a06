using System.Diagnostics;

namespace Longhand.Training;

/// <content>Which shapes there are.</content>
internal static unsafe partial class Tiles<TElement, TLane>
{
    /// <summary>The lanes in a block of a panel.</summary>
    public static int LanesInBlock => Panel<TElement>.BlockBytes / sizeof(TLane);

    /// <summary>
    /// The rows of a tile: with registers as wide as a block, 8 rows by 3 blocks keep 24 sums in 32 registers; narrower registers are 16, and
    /// keep 8 sums.
    /// </summary>
    public static int Rows => LanesInBlock == 1 ? 8 : LanesInBlock == 2 ? 4 : 2;

    /// <summary>The most lanes that a tile is wide.</summary>
    public static int Columns => LanesInBlock == 1 ? 3 : LanesInBlock == 2 ? 2 : 4;

    /// <summary>Works a tile of <see cref="Rows"/> rows.</summary>
    /// <param name="tile">The tile, with a row of A for each of its rows.</param>
    /// <param name="columns">How many lanes it is wide: <see cref="Columns"/>, or fewer where a lane is a block.</param>
    public static void Across(ref Tile<TElement, TLane> tile, int columns)
    {
        switch (LanesInBlock, columns)
        {
            case (1, 3):
                Across8x3(ref tile);
                break;
            case (1, 2):
                Across8x2(ref tile);
                break;
            case (1, 1):
                Across8x1(ref tile);
                break;
            case (2, 2):
                Across4x2(ref tile);
                break;
            default:
                Debug.Assert(columns == 4);
                Across2x4(ref tile);
                break;
        }
    }

    /// <summary>Works a tile of <see cref="Rows"/> rows.</summary>
    /// <param name="tile">The tile, with a row of A for each of its steps.</param>
    /// <param name="columns">How many lanes it is wide.</param>
    public static void Along(ref Tile<TElement, TLane> tile, int columns)
    {
        switch (LanesInBlock, columns)
        {
            case (1, 3):
                Along8x3(ref tile);
                break;
            case (1, 2):
                Along8x2(ref tile);
                break;
            case (1, 1):
                Along8x1(ref tile);
                break;
            case (2, 2):
                Along4x2(ref tile);
                break;
            default:
                Debug.Assert(columns == 4);
                Along2x4(ref tile);
                break;
        }
    }

    /// <summary>Works a tile of one row.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="columns">How many lanes it is wide: 8, 4, 2 or 1.</param>
    public static void One(ref Tile<TElement, TLane> tile, int columns)
    {
        switch (columns)
        {
            case 8:
                Across1x8(ref tile);
                break;
            case 4:
                Across1x4(ref tile);
                break;
            case 2:
                Across1x2(ref tile);
                break;
            default:
                Debug.Assert(columns == 1);
                Across1x1(ref tile);
                break;
        }
    }
}
