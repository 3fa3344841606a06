using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>What regularization adds to the loss, over the weights of a whole network.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal static unsafe class PenaltyPass<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private static int Lanes => Panel<TElement>.BlockBytes / sizeof(TLane);

    /// <summary>The penalty of a batch. The weights of each unit are added up, then the units: in one order, whatever the width.</summary>
    public static double Work(Regularization regularization, CpuNetwork<TElement> network, int examples)
    {
        var (l2, l1) = (TLane.From(regularization.L2), TLane.From(regularization.L1));
        var sum = 0.0;
        foreach (var layer in network.Layers)
        {
            var w = layer.Weights.At;
            for (var column = 0; column < w.Blocks * Lanes; column++)
            {
                var units = Of((TLane*)w.Row(column / Lanes, 0) + (column % Lanes), w.Rows, l2, l1);
                for (var unit = 0; unit < sizeof(TLane) / sizeof(TElement); unit++)
                {
                    sum += Element<TElement>.Double(((TElement*)&units)[unit]);
                }
            }
        }

        return sum / examples;
    }

    private static TLane Of(TLane* w, int rows, TLane l2, TLane l1)
    {
        var sum = TLane.Zero;
        for (nint row = 0; row < rows; row++)
        {
            sum += Regularization.Value(w[row * Lanes], l2, l1);
        }

        return sum;
    }
}
