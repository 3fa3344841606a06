namespace Longhand.Numerics;

/// <summary>A lane that is filled from memory.</summary>
/// <typeparam name="TLane">The lane itself.</typeparam>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>: one number of it.</typeparam>
internal interface ILane<TLane, TElement> : ILane<TLane>
    where TLane : struct, ILane<TLane, TElement>
    where TElement : unmanaged
{
    /// <summary>The same number in every lane.</summary>
    static abstract TLane Fill(TElement value);
}
