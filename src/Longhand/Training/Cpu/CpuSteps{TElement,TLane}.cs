using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// A step over one number type: load, forward pass, loss and backward pass, each thread for its share of the examples; then gradient and
/// update, each thread for its share of the parameters.
/// </summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
internal sealed unsafe class CpuSteps<TElement, TLane> : CpuSteps<TElement>
    where TElement : unmanaged
    where TLane : unmanaged, ILane<TLane, TElement>
{
    /// <summary>The examples of a share are a multiple of this: what no kernel divides.</summary>
    private const int Together = 16;

    private readonly Problem _problem;
    private readonly Team _team;
    private readonly int _threads;
    private readonly Workspace<TElement> _workspace;
    private readonly CpuNetwork<TElement> _network;
    private readonly InputRows<TElement, TLane> _input;
    private readonly LayerPasses<TElement, TLane>[] _layers;
    private readonly DropoutPass<TElement, TLane>?[] _dropout; // [L], null where a layer has none
    private readonly OutputPass<TElement, TLane> _output;
    private readonly Prediction<TElement, TLane> _prediction;
    private readonly SmallPasses<TElement, TLane>? _small;
    private readonly UpdateKernel<TElement> _rule;
    private readonly UpdatePass<TElement, TLane> _update;
    private readonly UpdateItem<TElement>[] _items;
    private readonly int[] _shares; // where the items of each thread begin, and where those of the last end
    private readonly double[] _squares;
    private readonly bool[] _areFinite; // the gradients of each item, where that is not sure beforehand
    private readonly FiniteWatch<TElement, TLane> _watch;
    private readonly Action<int> _lookAhead;
    private readonly Action<int> _passes;
    private readonly Action<int> _updates;
    private readonly Action<int> _gradients;
    private readonly Action<int> _keptUpdates;
    private TElement* _x;
    private TElement* _y;
    private int* _rows;
    private int _number;
    private int _examples;
    private TLane _size;
    private TElement _norm;
    private bool _isSure;

    /// <summary>Begins at the numbers that a problem gives.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="batch">The most examples of a step.</param>
    /// <param name="team">The threads.</param>
    /// <param name="threads">How many of them work in a step: one, or all.</param>
    /// <param name="loops">The loops of an activation.</param>
    public CpuSteps(Problem problem, int batch, Team team, int threads, Func<Activation, Loops<TElement>> loops)
    {
        (_problem, _team, _threads) = (problem, team, threads);
        var counted = new Workspace<TElement>();
        var ofLayers = problem.Network.Definition.Layers.Select(layer => loops(layer.Activation)).ToArray();
        _ = Plan(problem, batch, team, threads, ofLayers, counted);
        _workspace = new(counted.Length);
        (_network, _layers, _output, _prediction) = Plan(problem, batch, team, threads, ofLayers, _workspace);
        _dropout = [.. _network.Layers.Select((layer, l) => layer.Definition.HasDropout ? new DropoutPass<TElement, TLane>(layer, l, problem.DropoutSeed) : null)];
        _rule = problem.Optimizer.Accept(new RuleMaker(problem));
        _update = new(_network, _rule);
        _input = new(_network.Input);
        _items = UpdateItem<TElement>.Of(_network);
        _squares = new double[_items.Length];
        _areFinite = new bool[_items.Length];
        _shares = Shares(_items, threads);
        _watch = new(problem, _network, _rule, threads);
        _small = SmallPasses<TElement, TLane>.For(problem, _network, batch, _rule, _watch);
        (_lookAhead, _passes, _updates) = (LookAhead, Passes, Updates);
        (_gradients, _keptUpdates) = (Gradients, KeptUpdates);
        _network.Write(-1, [.. problem.Network.Values.ToArray().Select(Element<TElement>.From)]);
        foreach (var parameters in _network.Layers.SelectMany(layer => layer.Parameters).Where(p => p.IsUpdated))
        {
            _rule.Start(parameters.States, parameters.Values.Length);
        }
    }

    public override int Trials => _watch.Trials;

    public override double Step(int number, TElement* x, TElement* y, ReadOnlySpan<int> rows)
    {
        fixed (int* first = rows)
        {
            _x = x;
            _y = y;
            _rows = first;
            _number = number;
            _examples = rows.Length;
            _rule.Begin(number, rows.Length);
            _watch.Begin(number, rows.Length);
            if (_problem.Optimizer.LooksAhead)
            {
                Run(_lookAhead);
            }

            _size = _output.SizeOf(y, rows);
            if (_small is null)
            {
                Run(_passes);
            }
            else
            {
                PassesOf(_small);
            }

            var loss = Element<TElement>.Double(Element<TElement>.From(Loss()));
            Move(_watch.Judge(loss, _output, new(x, y, first)));
            _workspace.AssertFences();
            return loss;
        }
    }

    public override void Predict(TElement* x, Span<TElement> prediction)
    {
        _prediction.Work(x, prediction);
        _workspace.AssertFences();
    }

    public override ForwardPasses<TElement> ForwardPasses() => new ForwardPasses<TElement, TLane>(_network, _team);

    public override TElement[] Read(int slot) => _network.Read(slot);

    public override void Write(int slot, TElement[] numbers)
    {
        _network.Write(slot, numbers);
        _watch.Forget();
    }

    private static Plans Plan(Problem problem, int batch, Team team, int threads, Loops<TElement>[] loops, Workspace<TElement> workspace)
    {
        var network = new CpuNetwork<TElement>(problem, batch, threads, loops, workspace);
        LayerPasses<TElement, TLane>[] layers = [.. network.Layers.Select(layer => new LayerPasses<TElement, TLane>(layer, batch, workspace))];
        return new(network, layers, new(problem, network.Layers[^1], layers[^1], batch, workspace), new(network.Layers, layers, team, workspace));
    }

    /// <summary>Consecutive pieces for each thread, about the same work for all.</summary>
    private static int[] Shares(UpdateItem<TElement>[] items, int threads)
    {
        var all = items.Sum(item => item.Work);
        var shares = new int[threads + 1];
        for (var thread = 1; thread <= threads; thread++)
        {
            var done = 0L;
            var next = 0;
            while (next < items.Length && (thread == threads || (done + (items[next].Work / 2)) * threads < all * thread))
            {
                done += items[next++].Work;
            }

            shares[thread] = next;
        }

        return shares;
    }

    private void Run(Action<int> work)
    {
        if (_threads == 1)
        {
            work(0);
        }
        else
        {
            _team.Run(work);
        }
    }

    private void LookAhead(int thread)
    {
        for (var item = _shares[thread]; item < _shares[thread + 1]; item++)
        {
            _update.LookAhead(_items[item]);
        }
    }

    private void Passes(int thread)
    {
        var groups = (_examples + Together - 1) / Together;
        var first = groups * thread / _threads * Together;
        var count = Math.Min(groups * (thread + 1) / _threads * Together, _examples) - first;
        if (count > 0)
        {
            Load(first, count, thread);
            Forward(first, count, thread);
            _watch.Activation(thread, _layers.Length - 1, _output.Work(first, count, _size));
            Backward(first, count, thread);
        }
    }

    private void PassesOf(SmallPasses<TElement, TLane> small)
    {
        _watch.Target(0, Targets(0, _examples));
        _input.Take(_x, new(_rows, _examples), 0, _examples);
        small.Forward(_examples);
        _watch.Input(0, _input.SumOfMagnitudes(0, _examples));
        _watch.Activation(0, _layers.Length - 1, _output.Work(0, _examples, _size));
        small.Backward(_examples);
    }

    /// <summary>Where a row of the table can be read in whole tiles it is read where it stands; else it is copied.</summary>
    private void Load(int first, int count, int thread)
    {
        var outputs = _network.Layers[^1].Definition.Units;
        Product<TElement, TLane>.BringNear(_x, _network.Input.Units, new(_rows + first, count));
        Product<TElement, TLane>.BringNear(_y, outputs, new(_rows + first, count));
        _watch.Target(thread, Targets(first, count));
        _input.Take(_x, new(_rows, _examples), first, count);
    }

    /// <summary>Takes the targets of some examples.</summary>
    /// <returns>Σ |y|.</returns>
    private double Targets(int first, int count)
    {
        var sum = TLane.Zero;
        for (var place = first; place < first + count; place++)
        {
            sum += _output.Put(place, _y + ((nint)_rows[place] * _network.Layers[^1].Definition.Units));
        }

        return Magnitude<TElement, TLane>.Total(sum);
    }

    private void Forward(int first, int count, int thread)
    {
        for (var l = 0; l < _layers.Length; l++)
        {
            _layers[l].Weigh(_network.InputOf(l), first, count);
            if (l == 0)
            {
                _watch.Input(thread, _input.SumOfMagnitudes(first, count));
            }

            if (l < _layers.Length - 1)
            {
                _layers[l].Activate(first, count);
                _dropout[l]?.Forward(_number, first, count);
                _watch.Activation(thread, l, MagnitudeOf(_network.Layers[l], first, count));
            }
        }
    }

    private void Backward(int first, int count, int thread)
    {
        for (var l = _layers.Length - 1; l >= 0; l--)
        {
            if (l < _layers.Length - 1)
            {
                _layers[l].GradientFrom(_network.Layers[l + 1], _network.Zero, first, count);
                _dropout[l]?.Backward(first, count);
                _layers[l].Backward(first, count);
            }

            _watch.Delta(thread, l, Magnitude<TElement, TLane>.Of(_network.Layers[l].Delta, first, count));
        }
    }

    /// <summary>Σ |a|, and Σ |d| where dropout makes d of it: more than either, and finite only where both are.</summary>
    private static double MagnitudeOf(CpuLayer<TElement> layer, int first, int count) =>
        Magnitude<TElement, TLane>.Of(layer.A, first, count) + (layer.Definition.HasDropout ? Magnitude<TElement, TLane>.Of(layer.Output, first, count) : 0.0);

    /// <summary>The loss of the batch; its examples are added up in one order, whoever worked them.</summary>
    private double Loss()
    {
        var losses = _output.Losses;
        var (even, odd) = (0.0, 0.0);
        for (var i = 0; i < _examples; i += 2)
        {
            even += Element<TElement>.Double(losses[i]);
            odd += i + 1 < _examples ? Element<TElement>.Double(losses[i + 1]) : 0.0;
        }

        var size = _size;
        var penalty = _problem.Regularization.IsNone ? F64.Zero : new F64(PenaltyPass<TElement, TLane>.Work(_problem.Regularization, _network, _examples));
        return Reference.OverBatch(_problem.Loss, [new F64(even + odd)], new F64(Element<TElement>.Double(*(TElement*)&size)), penalty).Value;
    }

    private void Move(bool isSure)
    {
        _isSure = isSure;
        if (_small is not null && isSure)
        {
            _small.Update();
            return;
        }

        if (!isSure)
        {
            _watch.PutAside();
        }

        if (double.IsFinite(_problem.Optimizer.ClipNorm))
        {
            Run(_gradients);
            _norm = Norm();
            Run(_keptUpdates);
        }
        else
        {
            Run(_updates);
        }

        if (!isSure)
        {
            _watch.Verify(_items, _update, double.IsFinite(_problem.Optimizer.ClipNorm) || Array.TrueForAll(_areFinite, isFinite => isFinite), _norm);
        }
    }

    private TElement Norm()
    {
        var sum = 0.0;
        foreach (var squares in _squares)
        {
            sum += squares;
        }

        return Element<TElement>.From(UpdateRule.NormOf(new F64(sum)).Value);
    }

    private void Updates(int thread)
    {
        for (var item = _shares[thread]; item < _shares[thread + 1]; item++)
        {
            if (_isSure)
            {
                _update.Work(_items[item], _examples, thread);
            }
            else
            {
                _areFinite[item] = _update.WorkLooking(_items[item], _examples, thread);
            }
        }
    }

    private void Gradients(int thread)
    {
        for (var item = _shares[thread]; item < _shares[thread + 1]; item++)
        {
            _squares[item] = _update.Keep(_items[item], _examples, thread);
        }
    }

    private void KeptUpdates(int thread)
    {
        for (var item = _shares[thread]; item < _shares[thread + 1]; item++)
        {
            _update.UpdateKept(_items[item], _norm);
        }
    }

    private sealed class RuleMaker(Problem problem) : IOptimizerVisitor<UpdateKernel<TElement>>
    {
        public UpdateKernel<TElement> Visit<TFormula>()
            where TFormula : struct, IOptimizer => new RuleKernel<TElement, TLane, TFormula>(problem);
    }

    private sealed record Plans(
        CpuNetwork<TElement> Network,
        LayerPasses<TElement, TLane>[] Layers,
        OutputPass<TElement, TLane> Output,
        Prediction<TElement, TLane> Prediction
    );
}
