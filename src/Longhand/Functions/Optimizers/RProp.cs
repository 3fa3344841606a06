using System.Runtime.CompilerServices;
using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>
/// Rprop: a step size s of each parameter's own grows by η⁺ while its gradient keeps the sign and shrinks by η⁻ when it turns;
/// w ← w − s sgn(g).
/// </summary>
/// <remarks>
/// s starts at the learning rate and stays from minStep to maxStep. Where the sign turned the gradient counts as 0, now and in the next
/// comparison, and no step is taken back: Riedmiller and Braun, 1993, without backtracking (Igel and Hüsken, 2003, iRprop⁻), as PyTorch
/// has it. Only for full batches: the size of the gradient is not used.
/// </remarks>
public readonly struct RProp : IOptimizer
{
    /// <inheritdoc/>
    public static string Name => "rprop";

    /// <inheritdoc/>
    public static double LearningRate => 0.01;

    /// <inheritdoc/>
    public static IReadOnlyList<FunctionParameter> Parameters { get; } =
    [
        new("etaMinus", "η_down", Default: 0.5, Least: 0.0, Most: 1.0, IncludesLeast: false, IncludesMost: false),
        new("etaPlus", "η_up", Default: 1.2, Least: 1.0, IncludesLeast: false),
        new("minStep", "s_min", Default: 1e-6, Least: 0.0),
        new("maxStep", "s_max", Default: 50.0, Least: 0.0, IncludesLeast: false),
    ];

    /// <inheritdoc/>
    public static IReadOnlyList<string> State { get; } = ["s", "p"];

    /// <inheritdoc/>
    public static FunctionFacts Facts { get; } =
        new("Riedmiller and Braun, 1993; Igel and Hüsken, 2003", "Small networks on full batches: fast, and nearly nothing to choose.");

    /// <inheritdoc/>
    public static OptimizerState<T> Start<T>(in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T> => new(numbers.LearningRate);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Step<T>(T w, T g, ref OptimizerState<T> state, in OptimizerNumbers<T> numbers)
        where T : struct, IReal<T>
    {
        var (down, up, least, most) = (numbers[0], numbers[1], numbers[2], numbers[3]);
        var turn = state.Second * g;
        var size = T.IfGreater(turn, T.Zero, up * state.First, T.IfGreater(T.Zero, turn, down * state.First, state.First));
        var within = T.Max(T.Named(size, "a"), least);
        state.First = T.Named(T.IfGreater(within, most, most, within), "s");
        state.Second = T.Named(T.IfGreater(T.Zero, turn, T.Zero, g), "p");
        return state.First * T.Sign(state.Second);
    }
}
