using System.Numerics;
using System.Runtime.InteropServices;
using Longhand.Numerics;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training.Kernels;

/// <summary>The products of a layer of some size beside the same sums, one number at a time; what stands around them stays as it was.</summary>
/// <typeparam name="TElement">float or double.</typeparam>
/// <typeparam name="TScalar"><see cref="F32"/> or <see cref="F64"/>.</typeparam>
/// <typeparam name="TLane">The lanes.</typeparam>
internal static unsafe class ProductLaw<TElement, TScalar, TLane>
    where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    where TScalar : unmanaged, ILane<TScalar, TElement>
    where TLane : unmanaged, ILane<TLane, TElement>
{
    private const int Guard = 64;

    private static TElement Sentinel => TElement.CreateChecked(-123.0);

    /// <summary>Checks the three products.</summary>
    public static void Check(int units, int inputs, int examples)
    {
        var counted = new Workspace<TElement>();
        _ = new Layer(counted, units, inputs, examples);
        var layer = new Layer(new(counted.Length), units, inputs, examples);
        layer.Fill(new SplitMix64((units * 10_000L) + (inputs * 100L) + examples));
        var what = $"{units} units, {inputs} inputs, {examples} examples";
        Product<TElement, TLane>.Multiply(layer.A, layer.W, layer.B, layer.C, 0, examples);
        for (var r = 0; r < examples; r++)
        {
            for (var u = 0; u < units; u++)
            {
                AssertSame(Dot(layer.B[u], inputs, k => layer.A[k, r], k => layer.W[u, k]), layer.C[u, r], $"{what}: unit {u}, example {r}");
            }
        }

        Product<TElement, TLane>.MultiplyOne(layer.A.Row(0), layer.W, layer.B, layer.One, 0, layer.W.Blocks);
        for (var u = 0; u < units; u++)
        {
            AssertSame(layer.C[u, 0], layer.One[u], $"{what}: unit {u} of one example");
        }

        var most = UpdateItem<TElement>.Most;
        for (var first = 0; first < inputs; first += most)
        {
            var count = Math.Min(most, inputs - first);
            Product<TElement, TLane>.Outer(layer.A, layer.C, layer.Zero, layer.G, examples, first, count, 0, layer.G.Blocks);
            for (var k = 0; k < count; k++)
            {
                for (var u = 0; u < units; u++)
                {
                    AssertSame(Dot(TElement.Zero, examples, r => layer.A[first + k, r], r => layer.C[u, r]), layer.G[u, k], $"{what}: gradient from {first + k} to {u}");
                }
            }
        }

        layer.AssertGuards(what);
    }

    /// <summary>b + Σ x y, each product fused into the sum.</summary>
    private static TElement Dot(TElement b, int terms, Func<int, TElement> x, Func<int, TElement> y)
    {
        var sum = TScalar.Fill(b);
        for (var i = 0; i < terms; i++)
        {
            sum = TScalar.FusedMultiplyAdd(TScalar.Fill(x(i)), TScalar.Fill(y(i)), sum);
        }

        return MemoryMarshal.Read<TElement>(MemoryMarshal.AsBytes(new ReadOnlySpan<TScalar>(in sum)));
    }

    private static void AssertSame(TElement expected, TElement actual, string what) => Assert.True(LaneValues.AreSame(expected, actual), $"{what}: {actual:R}, one by one {expected:R}");

    /// <summary>The memory of a layer, with numbers between the pieces that nobody may change.</summary>
    private sealed class Layer
    {
        private readonly List<nint> _guards = [];
        private readonly int _examples;
        private readonly Workspace<TElement> _workspace; // the memory is there as long as it is

        public Layer(Workspace<TElement> workspace, int units, int inputs, int examples)
        {
            (_workspace, _examples) = (workspace, examples);
            Guarded(workspace);
            W = workspace.Panel(units, inputs);
            Guarded(workspace);
            B = workspace.Take(Panel<TElement>.LengthOf(units));
            A = Rows<TElement>.In(workspace, inputs, examples);
            Guarded(workspace);
            C = Rows<TElement>.In(workspace, units, examples);
            Guarded(workspace);
            One = workspace.Take(Panel<TElement>.LengthOf(units));
            Guarded(workspace);
            G = workspace.Panel(units, UpdateItem<TElement>.Most);
            Guarded(workspace);
            Zero = workspace.Take(Panel<TElement>.LengthOf(units));
        }

        public Panel<TElement> W { get; }

        public TElement* B { get; }

        public Rows<TElement> A { get; }

        public Rows<TElement> C { get; }

        public TElement* One { get; }

        public Panel<TElement> G { get; }

        public TElement* Zero { get; }

        public void Fill(SplitMix64 random)
        {
            TElement Any() => TElement.CreateTruncating(SmoothProblems.Around0(random, 2.0));
            for (var u = 0; u < W.Units; u++)
            {
                B[u] = Any();
                for (var k = 0; k < W.Rows; k++)
                {
                    W[u, k] = Any();
                }
            }

            for (var r = 0; r < _examples; r++)
            {
                for (var k = 0; k < A.Units; k++)
                {
                    A[k, r] = Any();
                }
            }
        }

        public void AssertGuards(string what)
        {
            Assert.True(_workspace.Length > 0);
            foreach (var guard in _guards)
            {
                for (var i = 0; i < Guard; i++)
                {
                    Assert.True(((TElement*)guard)[i] == Sentinel, $"{what}: something was written outside");
                }
            }
        }

        private void Guarded(Workspace<TElement> workspace)
        {
            var guard = workspace.Take(Guard);
            for (var i = 0; guard is not null && i < Guard; i++)
            {
                guard[i] = Sentinel;
            }

            _guards.Add((nint)guard);
        }
    }
}
