using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>What follows z of the output layer: activation, the loss of each example, and δ. Examples stand side by side in lanes.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class OutputPass<TElement, TLane>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private readonly Loss _loss;
    private readonly CpuLayer<TElement> _layer;
    private readonly LayerPasses<TElement, TLane> _passes;
    private readonly bool _isLearned;
    private readonly bool _isCanonical;
    private readonly bool _usesWeightedInputs;
    private readonly bool _changesTargets;
    private readonly Columns<TElement, TLane> _z;
    private readonly Columns<TElement, TLane> _a;
    private readonly Columns<TElement, TLane> _y;
    private readonly Columns<TElement, TLane> _gradient;
    private readonly Columns<TElement, TLane> _delta;
    private readonly TLane* _losses;
    private readonly SumOfOutputs _sum;
    private readonly OfEachOutput _derivatives;

    /// <summary>Takes the output layer.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="layer">The output layer.</param>
    /// <param name="passes">Its passes.</param>
    /// <param name="batch">The most examples of a step.</param>
    /// <param name="workspace">The memory, or what counts it.</param>
    public OutputPass(Problem problem, CpuLayer<TElement> layer, LayerPasses<TElement, TLane> passes, int batch, Workspace<TElement> workspace)
    {
        var (network, units) = (problem.Network.Definition, problem.Network.Definition.Outputs);
        (_loss, _layer, _passes) = (problem.Loss, layer, passes);
        _isLearned = layer.Definition.LearnedCount > 0;
        _isCanonical = problem.Loss.IsCanonicalWith(network.OutputLayer.Activation);
        _usesWeightedInputs = ExampleTrace<F64>.UsesWeightedInputs(network, problem.Loss);
        _changesTargets = problem.Loss.LabelSmoothing != 0.0 || problem.Loss.WeighsClasses;
        Columns<TElement, TLane> Columns() => Columns<TElement, TLane>.In(workspace, units, batch);
        (_z, _a, _y, _gradient, _delta) = (Columns(), Columns(), Columns(), Columns(), Columns());
        // Which formula is behind a loss is looked up here, and not for every example.
        _sum = _usesWeightedInputs ? problem.Loss.SumFromWeightedInputs<TLane> : problem.Loss.SumOfTerms<TLane>;
        _derivatives = problem.Loss.TermDerivatives<TLane>;
        _losses = (TLane*)workspace.Take(Panel<TElement>.LengthOf(batch));
    }

    private delegate TLane SumOfOutputs(ReadOnlySpan<TLane> predictions, ReadOnlySpan<TLane> targets);

    private delegate void OfEachOutput(ReadOnlySpan<TLane> predictions, ReadOnlySpan<TLane> targets, Span<TLane> derivatives);

    /// <summary>The loss of each example.</summary>
    public TElement* Losses => (TElement*)_losses;

    /// <summary>Σ of the example weights: what a mean divides by where classes have weights; else how many examples there are.</summary>
    /// <param name="y">The targets of all rows. // [n][K]</param>
    /// <param name="rows">The rows of the batch.</param>
    public TLane SizeOf(TElement* y, ReadOnlySpan<int> rows)
    {
        if (!_loss.DividesByWeights)
        {
            return TLane.From(rows.Length);
        }

        var sum = TLane.Zero;
        var targets = _gradient[0];
        foreach (var row in rows)
        {
            for (var k = 0; k < targets.Length; k++)
            {
                targets[k] = TLane.Fill(y[((nint)row * targets.Length) + k]);
            }

            sum += LossTargets.ExampleWeight<TLane>(_loss, targets);
        }

        return sum;
    }

    /// <summary>Puts the targets of an example into its place.</summary>
    /// <param name="place">The place in the batch.</param>
    /// <param name="y">The targets. // [K]</param>
    /// <returns>Σ |y|, in the numbers of a lane.</returns>
    public TLane Put(int place, TElement* y)
    {
        var sum = TLane.Zero;
        var to = _y.First(place);
        for (var k = 0; k < _y.Units; k++)
        {
            to[k * Columns<TElement, TLane>.Width] = y[k];
            sum += TLane.Abs(TLane.Fill(y[k]));
        }

        return sum;
    }

    /// <summary>Works some examples.</summary>
    /// <param name="first">The first example, a multiple of a block.</param>
    /// <param name="count">How many.</param>
    /// <param name="size">What a mean over the batch divides by.</param>
    /// <returns>Σ |ŷ|.</returns>
    public double Work(int first, int count, TLane size)
    {
        _z.Take(_layer.Z, first, count);
        if (_isLearned)
        {
            _passes.Activate(first, count);
            _a.Take(_layer.A, first, count);
        }

        var (group, end) = Columns<TElement, TLane>.Groups(first, count);
        for (; group < end; group++)
        {
            Group(group, size);
        }

        if (_isLearned)
        {
            _gradient.Put(_layer.Gradient, first, count);
            _passes.Backward(first, count);
        }
        else
        {
            _delta.Put(_layer.Delta, first, count);
        }

        return Magnitude<TElement, TLane>.Of(_a, first, count);
    }

    /// <summary>Leaves the activations in the layer too, for who looks for them there.</summary>
    /// <param name="examples">How many examples there are.</param>
    public void Show(int examples) => _a.Put(_layer.A, 0, examples);

    private void Group(int group, TLane size)
    {
        var z = _z[group];
        var a = _a[group];
        var y = _y[group];
        ChangeTargets(y);
        if (!_isLearned)
        {
            _layer.Loops.Elementwise?.Forward(_z.Numbers(group), _a.Numbers(group));
            _layer.Loops.Layer?.Forward(a.Length, _z.Numbers(group), _a.Numbers(group));
        }

        _losses[group] = _loss.Combine(_sum(_usesWeightedInputs ? z : a, y), y.Length);
        if (_isCanonical)
        {
            Deltas(a, y, _delta[group], size);
            return;
        }

        Gradients(a, y, _gradient[group], size);
        if (!_isLearned)
        {
            _layer.Loops.Elementwise?.Backward(_z.Numbers(group), _a.Numbers(group), _gradient.Numbers(group), _delta.Numbers(group));
            _layer.Loops.Layer?.Backward(a.Length, _a.Numbers(group), _gradient.Numbers(group), _delta.Numbers(group));
        }
    }

    private void ChangeTargets(Span<TLane> y)
    {
        for (var k = 0; _changesTargets && k < y.Length; k++)
        {
            y[k] = LossTargets.Weighed(_loss, LossTargets.Smoothed(_loss, y[k], y.Length), k);
        }
    }

    private void Deltas(ReadOnlySpan<TLane> a, ReadOnlySpan<TLane> y, Span<TLane> delta, TLane size)
    {
        for (var k = 0; k < a.Length; k++)
        {
            delta[k] = _loss.Reduce(Reference.CanonicalDelta(_loss, a[k], y, k), size);
        }
    }

    private void Gradients(ReadOnlySpan<TLane> a, ReadOnlySpan<TLane> y, Span<TLane> gradient, TLane size)
    {
        _derivatives(a, y, gradient);
        for (var k = 0; k < a.Length; k++)
        {
            gradient[k] = _loss.Reduce(_loss.Combine(gradient[k], a.Length), size);
        }
    }
}
