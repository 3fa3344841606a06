using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>Training by <see cref="Reference"/>, one example and one number at a time: the oracle beside <see cref="CpuEngine{TElement}"/>.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class ReferenceEngine<TElement> : Engine<TElement>
    where TElement : unmanaged
{
    private readonly IWorker _worker;

    /// <summary>Begins at the numbers that a problem gives.</summary>
    /// <param name="problem">The network, the loss, the update rule, the conventions.</param>
    /// <param name="options">How it works: one thread and one number at a time, whatever is asked for.</param>
    /// <exception cref="NonFiniteException">A parameter is not finite.</exception>
    public ReferenceEngine(Problem problem, EngineOptions? options = null)
        : base(problem, options)
    {
        _worker = typeof(TElement) == typeof(float)
            ? new Worker<F32>(problem, value => new((float)value), value => value.Value)
            : new Worker<F64>(problem, value => new(value), value => value.Value);
    }

    /// <inheritdoc/>
    public override int Threads => 1;

    private protected override TElement Work(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows)
    {
        var (inputs, outputs) = (Problem.Network.Definition.Inputs, Problem.Network.Definition.Outputs);
        var examples = new Example[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            examples[i] = new(Doubles(x.Slice(rows[i] * inputs, inputs)), Doubles(y.Slice(rows[i] * outputs, outputs)));
        }

        return Element<TElement>.From(_worker.Step(Problem with { Examples = [.. examples], BatchSize = null }, Steps + 1));
    }

    private protected override void Forward(ReadOnlySpan<TElement> x, Span<TElement> prediction)
    {
        var output = _worker.Forward(Doubles(x));
        for (var k = 0; k < prediction.Length; k++)
        {
            prediction[k] = Element<TElement>.From(output[k]);
        }
    }

    private protected override TElement[] Read(int slot)
    {
        var numbers = new double[Problem.Network.Definition.Layout.Length];
        _worker.Read(slot, numbers);
        return [.. numbers.Select(Element<TElement>.From)];
    }

    private protected override void Write(int slot, TElement[] numbers) => _worker.Write(slot, Doubles(numbers));

    private static double[] Doubles(ReadOnlySpan<TElement> values)
    {
        var doubles = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            doubles[i] = Element<TElement>.Double(values[i]);
        }

        return doubles;
    }

    private interface IWorker
    {
        double Step(Problem problem, int number);

        double[] Forward(double[] x);

        void Read(int slot, Span<double> numbers);

        void Write(int slot, double[] numbers);
    }

    private sealed class Worker<T>(Problem given, Func<double, T> lift, Func<T, double> value) : IWorker
        where T : struct, IScalar<T>
    {
        private readonly OptimizerState<T>[] _states = ReferenceEngine.Start(given, lift);
        private Parameters<T> _parameters = ReferenceEngine.Begin(given, lift);

        public double Step(Problem problem, int number)
        {
            var step = ReferenceEngine.Step(problem, number, _parameters, _states, lift);
            _parameters = step.After;
            foreach (var update in step.Update.All)
            {
                _states[update.Parameter.Index] = update.StateAfter;
            }

            return value(step.Loss);
        }

        public double[] Forward(double[] x) =>
            [.. Reference.Forward(given.Network.Definition, _parameters, [.. x.Select(lift)]).Output.Select(value)];

        public void Read(int slot, Span<double> numbers)
        {
            foreach (var parameter in given.Network.Definition.Layout.Parameters.Where(parameter => slot < 0 || !parameter.IsFrozen))
            {
                numbers[parameter.Index] = value(slot < 0 ? _parameters[parameter.Index] : _states[parameter.Index][slot]);
            }
        }

        public void Write(int slot, double[] numbers)
        {
            if (slot < 0)
            {
                _parameters = new(given.Network.Definition, [.. numbers.Select(lift)]);
                return;
            }

            for (var i = 0; i < numbers.Length; i++)
            {
                _states[i] = _states[i].With(slot, lift(numbers[i]));
            }
        }
    }
}
