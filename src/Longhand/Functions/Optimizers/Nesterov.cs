using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Momentum that looks ahead: v ← μ v + η (1 − d) g with g taken at w − μ v; w ← w − v.</summary>
/// <remarks>
/// The step that the velocity alone would make is made first, and the gradient is taken there: forward and backward pass run with
/// w − μ v in place of w. Weight decay pulls on w itself. Nesterov, 1983; in this form Sutskever, Martens, Dahl and Hinton, 2013, equations 3 and 4.
/// </remarks>
public readonly struct Nesterov : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "nesterov";

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters => Momentum.Parameters;

    /// <inheritdoc/>
    public static IReadOnlyList<string> State => Momentum.State;

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Nesterov, 1983; Sutskever, Martens, Dahl and Hinton, 2013", "As momentum; it brakes before the valley turns, and not after.");

    /// <inheritdoc/>
    public static bool LooksAhead => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T LookAhead<T>(T w, OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => w - (numbers[0] * state.First);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => Momentum.Step(w, g, ref state, numbers);
}
