using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>A member of <see cref="IReal{T}"/> as a function of two numbers.</summary>
internal sealed record Operation<T>(string Name, Func<T, T, T> Work)
    where T : struct, IReal<T>
{
    public static IReadOnlyList<Operation<T>> All { get; } =
    [
        new("+", (x, y) => x + y),
        new("−", (x, y) => x - y),
        new("·", (x, y) => x * y),
        new("/", (x, y) => x / y),
        new("opposite", (x, _) => -x),
        new("Zero", (_, _) => T.Zero),
        new("One", (_, _) => T.One),
        new("From", (_, _) => T.From(1.0 / 3.0)),
        new("Exp", (x, _) => T.Exp(x)),
        new("Log", (x, _) => T.Log(x)),
        new("LogOnePlus", (x, _) => T.LogOnePlus(x)),
        new("ExpMinusOne", (x, _) => T.ExpMinusOne(x)),
        new("Tanh", (x, _) => T.Tanh(x)),
        new("OnePlusErf", (x, _) => T.OnePlusErf(x)),
        new("Sqrt", (x, _) => T.Sqrt(x)),
        new("Abs", (x, _) => T.Abs(x)),
        new("Sign", (x, _) => T.Sign(x)),
        new("Max", T.Max),
        new("IfGreater", (x, y) => T.IfGreater(x, y, y, -x)),
        new("Beyond", (x, y) => T.Beyond(y, x, x * x, y)),
        new("Square", (x, _) => T.Square(x)),
        new("Power", (x, _) => T.Power(x, 13)),
        new("Raise", T.Raise),
        new("Cos", (x, _) => T.Cos(x)),
        new("Named", (x, _) => T.Named(x, "m")),
    ];

    public static Func<T, T, T> Named(string name) => All.Single(operation => operation.Name == name).Work;
}
