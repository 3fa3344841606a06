using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Tests.Training;

/// <summary>A user's activation, a = 1 + z / (1 + z²): it is 1 where nothing comes in.</summary>
internal readonly struct OwnActivation : IActivation
{
    public static string Name => "own-activation";

    public static string Symbol => "o";

    public static T Value<T>(T z)
        where T : struct, IReal<T> => T.One + (z / (T.One + T.Square(z)));

    public static T Derivative<T>(T z, T a)
        where T : struct, IReal<T> => (T.One - T.Square(z)) / T.Square(T.One + T.Square(z));
}
