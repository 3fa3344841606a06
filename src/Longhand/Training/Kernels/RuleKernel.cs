using System.Runtime.CompilerServices;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The formula of an update rule over lanes: the same lines that update one parameter in a derivation.</summary>
/// <remarks>
/// What is remembered and is below <see cref="Negligible"/> becomes 0: the moments of a unit that no longer learns would go on shrinking
/// through numbers that most processors work a hundred times slower.
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
/// <typeparam name="TFormula">The formula.</typeparam>
internal sealed unsafe class RuleKernel<TElement, TLane, TFormula> : UpdateKernel<TElement>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
    where TFormula : struct, IOptimizer
{
    private readonly Problem _problem;
    private readonly UpdateLimits<TLane> _ofWeights;
    private readonly UpdateLimits<TLane> _ofOthers;
    private readonly TLane _l2;
    private readonly TLane _l1;
    private readonly int _states;
    private readonly TLane[] _others;
    private readonly double[] _values;
    private readonly double[] _ofSchedule;
    private readonly F32[] _singles;
    private readonly F64[] _doubles;
    private readonly UpdateLimits<Interval> _bounds;
    private readonly Interval[] _intervals;
    private readonly TLane _constantRate;
    private OptimizerNumbers<TLane> _numbers;
    private int _examples;

    public RuleKernel(Problem problem)
    {
        _problem = problem;
        _ofWeights = Limits<TLane>(ParameterKind.Weight);
        _ofOthers = Limits<TLane>(ParameterKind.Bias);
        (_l2, _l1) = (TLane.From(problem.Regularization.L2), TLane.From(problem.Regularization.L1));
        _states = problem.Optimizer.Slots;
        _others = [.. problem.Optimizer.Parameters.Select(p => TLane.From(UpdateRule.ConstantOf(problem, p.Name)))];
        _values = [.. problem.Optimizer.Values];
        _ofSchedule = [.. problem.Optimizer.Schedule.Values];
        _singles = [.. _ofSchedule.Select(F32.From)];
        _doubles = [.. _ofSchedule.Select(F64.From)];
        _constantRate = Rate(1);
        KeepsZero = Enumerable.Range(1, 3).All(step => LeavesZero(UpdateRule.Numbers(problem, step, F64.From)));
        _bounds = Limits<Interval>(ParameterKind.Weight);
        _intervals = [.. problem.Optimizer.Parameters.Select(p => Interval.From(UpdateRule.ConstantOf(problem, p.Name)))];
    }

    /// <summary>The largest magnitude that is remembered as 0: 1e-30 in floats, 1e-290 in doubles.</summary>
    private static double Negligible => TLane.IsSingle ? 1e-30 : 1e-290;

    /// <inheritdoc/>
    public override bool IsPenalized => !_problem.Regularization.IsNone;

    /// <inheritdoc/>
    public override bool KeepsZero { get; }

    /// <inheritdoc/>
    public override bool IsMemoryless =>
        typeof(TFormula) == typeof(GradientDescent) && _problem.Optimizer.Schedule.IsConstant && !IsPenalized && _ofWeights.LeavesGradient && _ofWeights.DecoupledDecay is null;

    /// <inheritdoc/>
    public override void Begin(int step, int examples)
    {
        _numbers = new(_problem.Optimizer.Schedule.IsConstant ? _constantRate : Rate(step), _others, _values, step);
        _examples = examples;
    }

    /// <inheritdoc/>
    public override void Start(TElement* states, int length)
    {
        var start = TFormula.Start(new OptimizerNumbers<TLane>(Rate(1), _others, _values, 1));
        for (var slot = 0; slot < _states; slot++)
        {
            new Span<TLane>(states + (slot * (nint)length), length * sizeof(TElement) / sizeof(TLane)).Fill(start[slot]);
        }
    }

    /// <inheritdoc/>
    public override void Penalize(TElement* at, TElement* g, int count)
    {
        for (nint i = 0; i < count * sizeof(TElement) / sizeof(TLane); i++)
        {
            ((TLane*)g)[i] += Regularization.PenaltyGradient(((TLane*)at)[i], _l2, _l1, _examples);
        }
    }

    /// <inheritdoc/>
    public override void Work(in UpdateStrip<TElement> strip)
    {
        ref readonly var limits = ref (strip.Kind == ParameterKind.Weight ? ref _ofWeights : ref _ofOthers);
        if (!limits.LeavesGradient)
        {
            Adjust(strip, limits);
        }

        switch (_states)
        {
            case 0:
                Move<NoMemory<TLane>>(strip, limits, _numbers);
                break;
            case 1:
                Move<MemoryOfOne<TLane>>(strip, limits, _numbers);
                break;
            case 2:
                Move<MemoryOfTwo<TLane>>(strip, limits, _numbers);
                break;
            default:
                Move<MemoryOfThree<TLane>>(strip, limits, _numbers);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Move<TMemory>(in UpdateStrip<TElement> strip, in UpdateLimits<TLane> limits, in OptimizerNumbers<TLane> numbers)
        where TMemory : struct, IRuleMemory<TLane>
    {
        var (count, far) = ((nint)strip.Count * sizeof(TElement) / sizeof(TLane), strip.StateLength * sizeof(TElement) / sizeof(TLane));
        var negligible = TLane.From(Negligible);
        var (own, ofKind) = (numbers, limits); // What stands in this method no store into parameters can change.
        for (var block = 0; block < strip.Blocks; block++)
        {
            var w = (TLane*)(strip.W + (block * strip.WBlock));
            var g = (TLane*)(strip.G + (block * strip.GBlock));
            var remembered = (TLane*)(strip.States + (block * strip.WBlock));
            for (nint i = 0; i < count; i++)
            {
                var state = TMemory.Load(remembered + i, far);
                var step = TFormula.Step(w[i], g[i], ref state, own);
                w[i] = UpdateRule.Apply(w[i], step, own.LearningRate, ofKind);
                TMemory.Store(remembered + i, far, state, negligible);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Adjust(in UpdateStrip<TElement> strip, in UpdateLimits<TLane> limits)
    {
        var norm = TLane.Fill(strip.Norm);
        for (var block = 0; block < strip.Blocks; block++)
        {
            var w = (TLane*)(strip.W + (block * strip.WBlock));
            var g = (TLane*)(strip.G + (block * strip.GBlock));
            for (nint i = 0; i < (nint)strip.Count * sizeof(TElement) / sizeof(TLane); i++)
            {
                g[i] = UpdateRule.Adjust(g[i], w[i], norm, limits);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public override void LookAhead(TElement* w, TElement* states, nint length, TElement* at, int count)
    {
        var far = length * sizeof(TElement) / sizeof(TLane);
        for (nint i = 0; i < count * sizeof(TElement) / sizeof(TLane); i++)
        {
            var remembered = (TLane*)states + i;
            var state = _states switch
            {
                0 => NoMemory<TLane>.Load(remembered, far),
                1 => MemoryOfOne<TLane>.Load(remembered, far),
                2 => MemoryOfTwo<TLane>.Load(remembered, far),
                _ => MemoryOfThree<TLane>.Load(remembered, far),
            };
            ((TLane*)at)[i] = TFormula.LookAhead(((TLane*)w)[i], state, _numbers);
        }
    }

    /// <inheritdoc/>
    public override Interval ReachOfPasses(in Reach reach) =>
        TFormula.LooksAhead ? TFormula.LookAhead(reach.Parameters, reach.State, Bounds()).With(reach.Parameters) : reach.Parameters;

    /// <inheritdoc/>
    public override bool Reaches(ref Reach reach, double gradient)
    {
        var g = Interval.Within(gradient);
        g += IsPenalized ? Regularization.PenaltyGradient(reach.Parameters, Interval.From(_problem.Regularization.L2), Interval.From(_problem.Regularization.L1), _examples) : Interval.Zero;
        var norm = Interval.Square(g) * Interval.From(_problem.Network.Definition.Layout.Length);
        return (_ofWeights.ClipNorm is null || norm.IsFinite) && reach.Step<TFormula>(g, _bounds, Bounds());
    }

    private OptimizerNumbers<Interval> Bounds()
    {
        var rate = _numbers.LearningRate;
        return new(Interval.From(Element<TElement>.Double(*(TElement*)&rate)), _intervals, _values, _numbers.Step);
    }

    private static bool LeavesZero(OptimizerNumbers<F64> numbers)
    {
        var state = TFormula.Start(numbers);
        return TFormula.Step(F64.Zero, F64.Zero, ref state, numbers).Value == 0.0;
    }

    private TLane Rate(int step) =>
        TLane.From(
            TLane.IsSingle
                ? UpdateRule.LearningRate(_problem.Optimizer.Schedule, step, F32.From(_problem.Optimizer.LearningRate), _singles, _ofSchedule).Value
                : UpdateRule.LearningRate(_problem.Optimizer.Schedule, step, F64.From(_problem.Optimizer.LearningRate), _doubles, _ofSchedule).Value
        );

    private UpdateLimits<T> Limits<T>(ParameterKind kind)
        where T : struct, IReal<T> =>
        UpdateLimits<T>.Of(_problem, new Parameter(kind, 0, 0, 0, 0, false), name => T.From(UpdateRule.ConstantOf(_problem, name)));
}
