using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Longhand.Training;

/// <summary>Has memory brought near that is soon read, where the processor can be told so; else nothing.</summary>
internal static unsafe class Prefetch
{
    /// <summary>The line of 64 bytes that an address stands in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Line(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }
}
