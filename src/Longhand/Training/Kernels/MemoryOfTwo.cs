using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>A rule that remembers two numbers of each parameter.</summary>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal readonly unsafe struct MemoryOfTwo<TLane> : IRuleMemory<TLane>
    where TLane : unmanaged, IReal<TLane>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OptimizerState<TLane> Load(TLane* first, nint far) => new(*first, first[far]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TLane* first, nint far, in OptimizerState<TLane> state, TLane negligible)
    {
        *first = IRuleMemory<TLane>.Kept(state.First, negligible);
        first[far] = IRuleMemory<TLane>.Kept(state.Second, negligible);
    }
}
