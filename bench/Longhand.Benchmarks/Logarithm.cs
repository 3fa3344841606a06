using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Benchmarks;

/// <summary>f(z) = ln z, with f′(z) = 1/z: no activation, but timed like one.</summary>
internal readonly struct Logarithm : IActivation
{
    public static string Name => "ln";

    public static string Symbol => "ln";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.Log(z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => T.One / z;
}
