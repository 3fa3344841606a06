using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>A rule that remembers a number of each parameter.</summary>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal readonly unsafe struct MemoryOfOne<TLane> : IRuleMemory<TLane>
    where TLane : unmanaged, IReal<TLane>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OptimizerState<TLane> Load(TLane* first, nint far) => new(*first);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TLane* first, nint far, in OptimizerState<TLane> state, TLane negligible)
    {
        *first = IRuleMemory<TLane>.Kept(state.First, negligible);
    }
}
