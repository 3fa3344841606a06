using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>How many numbers an update rule remembers of a parameter: known to the compiler, so that a loop has no question left.</summary>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal unsafe interface IRuleMemory<TLane>
    where TLane : unmanaged, IReal<TLane>
{
    /// <summary>What is remembered of some parameters.</summary>
    /// <param name="first">The first number of each.</param>
    /// <param name="far">From there to the second, in lanes.</param>
    static abstract OptimizerState<TLane> Load(TLane* first, nint far);

    /// <summary>Remembers it; what is smaller than a limit as 0.</summary>
    /// <param name="first">The first number of each.</param>
    /// <param name="far">From there to the second, in lanes.</param>
    /// <param name="state">The numbers.</param>
    /// <param name="negligible">The limit.</param>
    static abstract void Store(TLane* first, nint far, in OptimizerState<TLane> state, TLane negligible);

    /// <summary>The number; 0 where it is smaller than a limit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="negligible">The limit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TLane Kept(TLane number, TLane negligible) => TLane.IfGreater(negligible, TLane.Abs(number), TLane.Zero, number);
}
