using System.Numerics;
using System.Runtime.InteropServices;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training.Kernels;

/// <summary>Law 1 for whole layers: every example of a block is what one example alone is, to the bit.</summary>
public sealed class ExamplesInLanesTests
{
    private const int Blocks = 3;

    /// <summary>Every activation that mixes units, with every width and some numbers of units.</summary>
    public static TheoryData<string, LaneWidth, int> Layers
    {
        get
        {
            var rows = new TheoryData<string, LaneWidth, int>();
            foreach (var activation in Catalogue.Default.Activations.Where(a => !a.IsElementwise))
            {
                foreach (var width in LaneWidths.All)
                {
                    foreach (var units in new[] { 1, 2, 3, 10 })
                    {
                        rows.Add(activation.Name, width, units);
                    }
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Floats_are_those_of_one_example_at_a_time(string activation, LaneWidth width, int units) =>
        Check<float, F32>(Tables.ActivationNamed(activation), ActivationKernels.SingleLayer(Tables.ActivationNamed(activation), width), units);

    [Theory]
    [MemberData(nameof(Layers))]
    public void Doubles_are_those_of_one_example_at_a_time(string activation, LaneWidth width, int units) =>
        Check<double, F64>(Tables.ActivationNamed(activation), ActivationKernels.DoubleLayer(Tables.ActivationNamed(activation), width), units);

    [Fact]
    public void An_elementwise_activation_has_no_loop_over_layers() =>
        Assert.Contains(
            "relu",
            Assert.Throws<NotSupportedException>(() => ActivationKernels.SingleLayer(Activation.Of<Relu>())).Message,
            StringComparison.Ordinal
        );

    private static void Check<TElement, TScalar>(Activation activation, LayerKernel<TElement> kernel, int units)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
        where TScalar : unmanaged, IScalar<TScalar>
    {
        var lanes = kernel.Lanes;
        var n = Blocks * units * lanes;
        using GuardedMemory forZ = new(), forA = new(), forGradient = new(), forDelta = new();
        var (z, a) = (Numbers<TElement>(forZ, n, 21), forA.Of<TElement>(n, atEnd: true).ToArray());
        var (gradient, delta) = (Numbers<TElement>(forGradient, n, 22), forDelta.Of<TElement>(n, atEnd: true).ToArray());
        kernel.Forward(units, forZ.Of<TElement>(n, atEnd: true), forA.Of<TElement>(n, atEnd: true));
        forA.Of<TElement>(n, atEnd: true).CopyTo(a);
        kernel.Backward(units, forA.Of<TElement>(n, atEnd: true), forGradient.Of<TElement>(n, atEnd: true), forDelta.Of<TElement>(n, atEnd: true));
        forDelta.Of<TElement>(n, atEnd: true).CopyTo(delta);
        for (var example = 0; example < Blocks * lanes; example++)
        {
            var one = One<TElement, TScalar>(activation, Of(z), Of(gradient));
            AssertSame(one.A, Of(a), activation, example);
            AssertSame(one.Delta, Of(delta), activation, example);

            TElement[] Of(TElement[] all) =>
                [.. Enumerable.Range(0, units).Select(j => all[(((example / lanes * units) + j) * lanes) + (example % lanes)])];
        }
    }

    private static TElement[] Numbers<TElement>(GuardedMemory memory, int n, long seed)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    {
        var numbers = LaneValues.Shuffled(LaneValues.Of<TElement>(seed), seed)[..n];
        numbers.CopyTo(memory.Of<TElement>(n, atEnd: true));
        return numbers;
    }

    /// <summary>One example by the four equations of backpropagation.</summary>
    private static (TElement[] A, TElement[] Delta) One<TElement, TScalar>(Activation activation, TElement[] z, TElement[] gradient)
        where TElement : unmanaged
        where TScalar : unmanaged, IScalar<TScalar>
    {
        var zs = MemoryMarshal.Cast<TElement, TScalar>(z.AsSpan()).ToArray();
        var gradients = MemoryMarshal.Cast<TElement, TScalar>(gradient.AsSpan()).ToArray();
        var a = new TScalar[z.Length];
        activation.Apply<TScalar>(zs, a);
        TScalar[] delta =
        [
            .. Enumerable.Range(0, z.Length).Select(j =>
                Reference.Delta<TScalar>(gradients, [.. Enumerable.Range(0, z.Length).Select(k => activation.Derivative<TScalar>(zs, a, k, j))])
            ),
        ];
        return (
            MemoryMarshal.Cast<TScalar, TElement>(a.AsSpan()).ToArray(),
            MemoryMarshal.Cast<TScalar, TElement>(delta.AsSpan()).ToArray()
        );
    }

    private static void AssertSame<TElement>(TElement[] expected, TElement[] computed, Activation activation, int example)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    {
        for (var j = 0; j < expected.Length; j++)
        {
            Assert.True(
                LaneValues.AreSame(expected[j], computed[j]),
                $"{activation}, example {example}, unit {j}: {computed[j]:R}, alone {expected[j]:R}"
            );
        }
    }
}
