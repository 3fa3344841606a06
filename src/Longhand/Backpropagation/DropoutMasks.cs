using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The masks of one example in one step: of every unit of a layer with dropout 0, or 1 / (1 − p).</summary>
public static class DropoutMasks
{
    /// <summary>The masks of an example, a row for each layer; null for a layer without dropout, and where no layer has any.</summary>
    /// <param name="problem">The problem: its layers, and the seed.</param>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="place">The place of the example in the batch, from 0.</param>
    /// <param name="lift">Makes a number of the type.</param>
    /// <typeparam name="T">The number type.</typeparam>
    public static T[]?[]? Of<T>(Problem problem, int step, int place, Func<double, T> lift)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(lift);
        var definition = problem.Network.Definition;
        return definition.HasDropout ? [.. definition.Layers.Select((layer, l) => Of(layer, Dropout.Row(problem.DropoutSeed, step, l, place), lift))] : null;
    }

    private static T[]? Of<T>(LayerDefinition layer, ulong row, Func<double, T> lift)
        where T : struct, IReal<T>
    {
        if (!layer.HasDropout)
        {
            return null;
        }

        var kept = Dropout.Kept(lift(layer.Dropout));
        return [.. Enumerable.Range(0, layer.Units).Select(unit => Dropout.IsKept(row, unit, layer.Dropout) ? kept : T.Zero)];
    }
}
