using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>
/// The fast engine: whole batches, in the widest registers of the processor, on as many threads as are worth it. It makes the steps of
/// <see cref="ReferenceEngine{TElement}"/> up to rounding, and the same bits whatever the width and the number of threads.
/// </summary>
/// <remarks>
/// <para>Sums of products are fused multiply-adds, in the order of their terms, and begin with the bias.</para>
/// <para>What an update rule remembers, and is below 1e-30 (1e-290 for doubles) in magnitude, becomes 0.</para>
/// </remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed unsafe class CpuEngine<TElement> : Engine<TElement>
    where TElement : unmanaged
{
    /// <summary>The most threads of an engine.</summary>
    private const int Most = 256;

    /// <summary>How many products in a step make it worth a thread: some ten microseconds of them.</summary>
    private const double ProductsOfAThread = 1e6;

    /// <summary>A product whose weight has to come out of a distant cache takes as long as this many.</summary>
    private const double ProductsAtHand = 40.0;

    private readonly Team _team;
    private readonly CpuSteps<TElement> _steps;

    /// <summary>Begins at the numbers that a problem gives, and takes all of the memory that it will need.</summary>
    /// <param name="problem">The network, the loss, the update rule, the conventions.</param>
    /// <param name="options">How it works.</param>
    /// <exception cref="NonFiniteException">A parameter is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option has no such value.</exception>
    public CpuEngine(Problem problem, EngineOptions? options = null)
        : base(problem, options)
    {
        new FiniteGuard(problem, 1).CheckParameters(problem.Network, value => Element<TElement>.Double(Element<TElement>.From(value)));
        var threads = options?.Threads is { } asked ? Checked(asked) : (int?)null;
        Threads = threads ?? Worth(ProductsOf(problem) * 3.0 * BatchSize);
        _team = new(threads ?? Math.Max(Threads, Worth(ProductsOf(problem) * ProductsAtHand)));
        _steps = (CpuSteps<TElement>)Make(problem, options?.Width ?? LaneWidths.Widest);
    }

    /// <inheritdoc/>
    public override int Threads { get; }

    /// <summary>How many steps were made on trial, since no bound was sure.</summary>
    internal int Trials => _steps.Trials;

    /// <summary>The forward pass by itself, over the parameters of this engine.</summary>
    internal ForwardPasses<TElement> ForwardPasses() => _steps.ForwardPasses();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _team.Dispose();
        base.Dispose(disposing);
    }

    private protected override TElement Work(ReadOnlySpan<TElement> x, ReadOnlySpan<TElement> y, ReadOnlySpan<int> rows)
    {
        fixed (TElement* inputs = x, targets = y)
        {
            return Element<TElement>.From(_steps.Step(Steps + 1, inputs, targets, rows));
        }
    }

    private protected override void Forward(ReadOnlySpan<TElement> x, Span<TElement> prediction)
    {
        fixed (TElement* inputs = x)
        {
            _steps.Predict(inputs, prediction);
        }
    }

    private protected override TElement[] Read(int slot) => _steps.Read(slot);

    private protected override void Write(int slot, TElement[] numbers) => _steps.Write(slot, numbers);

    private static int Checked(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threads, Most);
        return threads;
    }

    private static double ProductsOf(Problem problem)
    {
        var definition = problem.Network.Definition;
        return Enumerable.Range(0, definition.Layers.Length).Sum(l => (double)definition.Layers[l].Units * definition.InputsOf(l));
    }

    /// <summary>One thread, or as many as the processor runs if each has some microseconds' worth of products.</summary>
    private static int Worth(double products)
    {
#pragma warning disable RS0030 // The number of threads changes no result.
        var processors = Math.Min(Environment.ProcessorCount, Most);
#pragma warning restore RS0030
        return products >= ProductsOfAThread * processors ? processors : (int)Math.Max(1.0, products / ProductsOfAThread);
    }

    private object Make(Problem problem, LaneWidth width)
    {
        Loops<float> Single(Activation activation) => ActivationKernels.SingleLoops(activation, width);
        Loops<double> Double(Activation activation) => ActivationKernels.DoubleLoops(activation, width);
        return (typeof(TElement) == typeof(float), width) switch
        {
            (true, LaneWidth.One) => new CpuSteps<float, F32>(problem, BatchSize, _team, Threads, Single),
            (true, LaneWidth.Lane128) => new CpuSteps<float, Lane128F32>(problem, BatchSize, _team, Threads, Single),
            (true, LaneWidth.Lane256) => new CpuSteps<float, Lane256F32>(problem, BatchSize, _team, Threads, Single),
            (true, LaneWidth.Lane512) => new CpuSteps<float, Lane512F32>(problem, BatchSize, _team, Threads, Single),
            (false, LaneWidth.One) => new CpuSteps<double, F64>(problem, BatchSize, _team, Threads, Double),
            (false, LaneWidth.Lane128) => new CpuSteps<double, Lane128F64>(problem, BatchSize, _team, Threads, Double),
            (false, LaneWidth.Lane256) => new CpuSteps<double, Lane256F64>(problem, BatchSize, _team, Threads, Double),
            (false, LaneWidth.Lane512) => new CpuSteps<double, Lane512F64>(problem, BatchSize, _team, Threads, Double),
            _ => throw new ArgumentOutOfRangeException(nameof(width), width, $"The widths are {string.Join(", ", LaneWidths.All)}."),
        };
    }
}
