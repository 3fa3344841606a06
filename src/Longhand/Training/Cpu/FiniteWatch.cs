using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// Sees to it that no step is made with a number that is not finite. The passes leave Σ |a| and Σ |δ| of each layer, which are finite only
/// where all of them are; with how far the parameters reach they bound everything else. Where the bounds do not suffice, the parameters are
/// put aside, and the step is looked through when it is made.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class FiniteWatch<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private readonly CpuNetwork<TElement> _network;
    private readonly UpdateKernel<TElement> _rule;
    private readonly Culprit<TElement> _culprit;
    private readonly double[] _sums; // [threads][L + 1 of a, the inputs first; then L of δ; then the targets]
    private readonly CpuParameters<TElement>[] _parameters;
    private readonly int _layers;
    private readonly bool _canBound;
    private readonly bool _checksPredictions;
    private Reach? _reach;
    private int _allowedSteps;
    private double _allowedGradient;
    private TElement[]? _aside;
    private int _examples;

    public FiniteWatch(Problem problem, CpuNetwork<TElement> network, UpdateKernel<TElement> rule, int threads)
    {
        (_network, _rule) = (network, rule);
        _culprit = new(problem, network);
        _parameters = [.. network.Layers.SelectMany(layer => layer.Parameters)];
        _layers = network.Layers.Length;
        _sums = new double[threads * Width];

        // What a loss has as ∂L/∂ŷ has no bound that is known here: a number that is learned there moves by it.
        _canBound = network.Layers[^1].Definition.LearnedCount == 0;
        var range = problem.Network.Definition.OutputLayer.Activation.Range;
        var domain = problem.Loss.Domain;
        _checksPredictions = !domain.AllowsPrediction(Math.Max(range.Least, double.MinValue)) || !domain.AllowsPrediction(Math.Min(range.Most, double.MaxValue));
    }

    private int Width => (2 * _layers) + 2;

    /// <summary>Begins a step.</summary>
    public void Begin(int number, int examples)
    {
        Array.Clear(_sums);
        _examples = examples;
        _culprit.Begin(number, examples);
    }

    /// <summary>What was known of how far the parameters reach: it is measured when it is asked for.</summary>
    public void Forget() => (_reach, _allowedSteps) = (null, 0);

    /// <summary>Takes Σ |x| of a thread's share of the examples.</summary>
    public void Input(int thread, double sum) => _sums[thread * Width] = sum;

    /// <summary>Takes Σ |y|: a loss may let a target pass that is not finite.</summary>
    public void Target(int thread, double sum) => _sums[((thread + 1) * Width) - 1] = sum;

    /// <summary>Takes Σ |a|, with dropout Σ |a| + Σ |d|.</summary>
    public void Activation(int thread, int layer, double sum) => _sums[(thread * Width) + 1 + layer] = sum;

    /// <summary>Takes Σ |δ|.</summary>
    public void Delta(int thread, int layer, double sum) => _sums[(thread * Width) + 1 + _layers + layer] = sum;

    /// <summary>Looks at what the passes left, before anything moves.</summary>
    /// <param name="loss">The loss of the batch.</param>
    /// <param name="output">What the output layer left: the losses of the examples.</param>
    /// <param name="batch">The rows of the step.</param>
    /// <returns>Whether it is sure that the update stays finite.</returns>
    /// <exception cref="Longhand.Backpropagation.StepException">A number is not finite, or no prediction for the loss.</exception>
    public bool Judge(double loss, OutputPass<TElement, TLane> output, BatchRows<TElement> batch)
    {
        var isSure = _canBound && double.IsFinite(Sum(Width - 1)) && double.IsFinite(loss) && (IsBounded() || IsBoundedAnew());
        if (!isSure)
        {
            Forget();
        }

        if (!isSure || _checksPredictions)
        {
            output.Show(_examples);
            _culprit.LookThroughPasses(loss, output.Losses, batch);
        }

        return isSure;
    }

    /// <summary>How many steps were made on trial, since no bound was sure.</summary>
    public int Trials { get; private set; }

    /// <summary>Keeps a copy of everything that the step changes.</summary>
    public void PutAside()
    {
        Trials++;
        _aside ??= new TElement[_network.Kept.Length];
        _network.Kept.CopyTo(_aside);
    }

    /// <summary>Looks through the step that was made; where a number is not finite, all is as it was before.</summary>
    /// <param name="items">The pieces of the update.</param>
    /// <param name="update">What makes their gradients once more.</param>
    /// <param name="gradientIsFinite">Whether all gradients are finite.</param>
    /// <param name="norm">Their norm, where they are clipped by it.</param>
    /// <exception cref="Longhand.Backpropagation.NonFiniteException">A number is not finite.</exception>
    public void Verify(UpdateItem<TElement>[] items, UpdatePass<TElement, TLane> update, bool gradientIsFinite, TElement norm)
    {
        var isFinite = gradientIsFinite && double.IsFinite(Element<TElement>.Double(norm));
        if (!isFinite || (!double.IsFinite(Magnitude<TElement, TLane>.Of(_network.Kept)) && !_culprit.IsUpdateFinite()))
        {
            _culprit.CollectUpdate();
            _aside.CopyTo(_network.Kept);
            foreach (var item in items)
            {
                _culprit.CheckGradient(item, update.GradientOf(item, _examples, 0));
            }

            _culprit.CheckUpdate(norm);
        }
    }

    private bool IsBounded() => PassesAreSure(out var gradient) && UpdateIsSure(gradient);

    /// <summary>The bounds only grow: measured anew they may do.</summary>
    private bool IsBoundedAnew()
    {
        Forget();
        return IsBounded();
    }

    private bool PassesAreSure(out double gradient)
    {
        gradient = 0.0;
        var at = _rule.ReachOfPasses(_reach ??= Measure());
        var (most, input) = (at.Magnitude, Sum(0));
        for (var l = 0; l < _layers; l++)
        {
            // |z| ≤ Σ |w| |a| + |b|; |∂L/∂a| ≤ Σ |w| |δ|; |∂L/∂w| ≤ Σ |δ| |a|, and |∂L/∂b| ≤ Σ |δ|.
            var (a, δ) = (Sum(1 + l), Sum(1 + _layers + l));
            if (!(most * (input + 1.0) < Interval.Reach) || !(most * δ < Interval.Reach) || !(δ * (input + 1.0) < Interval.Reach) || !(a < Interval.Reach))
            {
                return false;
            }

            gradient = Math.Max(Math.Max(gradient, δ * (input + 1.0)), OfLearned(l, most, most * (input + 1.0), a));
            input = a;
        }

        return gradient < Interval.Reach;
    }

    /// <summary>|∂L/∂p| ≤ Σ |∂L/∂a| |∂f/∂p| over the examples, and over the units that share p, where ∂L/∂a comes from the next layer; by dropout it is m ∂L/∂d.</summary>
    private double OfLearned(int layer, double parameters, double z, double a) =>
        _network.Layers[layer] is { Definition.LearnedCount: > 0, Loops.Learned: { } learned } of
            ? (double)_examples * of.Definition.Units * parameters * Sum(1 + _layers + layer + 1) * Dropout.Kept(new F64(of.Definition.Dropout)).Value * learned.LargestDerivative(z, a, parameters)
            : 0.0;

    private bool UpdateIsSure(double gradient)
    {
        if (_allowedSteps > 0 && gradient <= _allowedGradient)
        {
            _allowedSteps--;
            return true;
        }

        var reach = _reach!.Value;
        var isSure = _rule.Reaches(ref reach, gradient);
        _reach = reach;
        if (isSure && _rule.IsMemoryless)
        {
            Allow(reach, 2.0 * gradient);
        }

        return isSure;
    }

    /// <summary>The bounds after many steps, each with as large a gradient as is foreseen: until then none is worked again.</summary>
    private void Allow(Reach reach, double gradient)
    {
        const int Steps = 1_000;
        var before = reach.Parameters;
        if (_rule.Reaches(ref reach, gradient))
        {
            var all = Interval.Between(
                before.Least + (Steps * (reach.Parameters.Least - before.Least)),
                before.Most + (Steps * (reach.Parameters.Most - before.Most))
            );
            if (all.IsFinite)
            {
                (_reach, _allowedSteps, _allowedGradient) = (reach with { Parameters = all }, Steps - 1, gradient);
            }
        }
    }

    private double Sum(int place)
    {
        var sum = 0.0;
        for (var thread = place; thread < _sums.Length; thread += Width)
        {
            sum += _sums[thread];
        }

        return sum;
    }

    /// <summary>How far the parameters and what is remembered of them reach now.</summary>
    private Reach Measure()
    {
        var all = Interval.Zero;
        foreach (var parameters in _parameters)
        {
            all = all.With(Of(new(parameters.Values.Pointer, parameters.Values.Length)));
        }

        return new(all, new(State(0), State(1), State(2)));
    }

    private Interval State(int slot)
    {
        var state = Interval.Zero;
        foreach (var parameters in slot < _network.StatesOfParameter ? _parameters : [])
        {
            if (parameters.IsUpdated)
            {
                state = state.With(Of(new(parameters.States + (slot * (nint)parameters.Values.Length), parameters.Values.Length)));
            }
        }

        return state;
    }

    private static Interval Of(ReadOnlySpan<TElement> numbers)
    {
        var (least, most) = (0.0, 0.0);
        foreach (var number in numbers)
        {
            var value = Element<TElement>.Double(number);
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return Interval.Between(least, most);
    }
}
