using System.Numerics;
using System.Runtime.InteropServices;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training.Kernels;

/// <summary>Law 1 in the kernels: every activation, every width, every length, equal to one number at a time to the bit.</summary>
public sealed class ElementwiseTests
{
    private const int Longest = 129;

    /// <summary>The elementwise activations, by place in <see cref="Tables.Activations"/>, with every width.</summary>
    public static TheoryData<int, string, LaneWidth> Kernels
    {
        get
        {
            var rows = new TheoryData<int, string, LaneWidth>();
            foreach (var row in Tables.Elementwise)
            {
                foreach (var width in LaneWidths.All)
                {
                    rows.Add(row.Data.Item1, row.Data.Item2, width);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Floats_are_those_of_one_number_at_a_time_at_every_length_and_nothing_outside_is_touched(int place, string name, LaneWidth width) =>
        Check<float, F32>(Tables.Activations[place], ActivationKernels.Single(Tables.Activations[place], width), name);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Doubles_are_those_of_one_number_at_a_time_at_every_length_and_nothing_outside_is_touched(int place, string name, LaneWidth width) =>
        Check<double, F64>(Tables.Activations[place], ActivationKernels.Double(Tables.Activations[place], width), name);

    [Fact]
    public void Buffers_may_be_the_same_memory()
    {
        var z = LaneValues.Of<float>(11)[..77];
        var (expected, inPlace) = (new float[z.Length], z.ToArray());
        var kernel = ActivationKernels.Single(Activation.Of<Sigmoid>());
        kernel.Forward(z, expected);
        kernel.Forward(inPlace, inPlace);
        Assert.True(inPlace.SequenceEqual(expected));
        kernel.Backward(z, expected, z, expected);
        var delta = z.ToArray();
        kernel.Backward(z, inPlace, delta, delta);
        Assert.True(delta.SequenceEqual(expected));
    }

    [Fact]
    public void The_width_is_the_widest_of_the_processor_unless_another_is_asked_for()
    {
        Assert.Equal(1, ActivationKernels.Single(Activation.Of<Tanh>(), LaneWidth.One).Lanes);
        Assert.Equal(4, ActivationKernels.Single(Activation.Of<Tanh>(), LaneWidth.Lane128).Lanes);
        Assert.Equal(4, ActivationKernels.Double(Activation.Of<Tanh>(), LaneWidth.Lane256).Lanes);
        Assert.Equal(
            Math.Max(1, (int)LaneWidths.Widest / 64),
            ActivationKernels.Double(Activation.Of<Tanh>()).Lanes
        );
    }

    [Fact]
    public void An_activation_that_mixes_units_has_no_loop_of_its_own() =>
        Assert.Contains(
            "softmax",
            Assert.Throws<NotSupportedException>(() => ActivationKernels.Single(Activation.OfVector<Softmax>())).Message,
            StringComparison.Ordinal
        );

    private static void Check<TElement, TScalar>(Activation activation, ActivationKernel<TElement> kernel, string name)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
        where TScalar : unmanaged, IReal<TScalar>
    {
        var z = LaneValues.Of<TElement>(9);
        var gradient = LaneValues.Shuffled(z, 10);
        var (a, delta) = OneAtATime<TElement, TScalar>(activation, z, gradient);
        using GuardedMemory forZ = new(), forA = new(), forGradient = new(), forDelta = new();
        for (var n = 0; n <= Longest; n++)
        {
            // Every length starts elsewhere, so that every number comes to stand in every lane.
            var part = new Range(n * 4 % (z.Length - Longest), (n * 4 % (z.Length - Longest)) + n);
            foreach (var atEnd in new[] { false, true })
            {
                var zs = forZ.Of<TElement>(n, atEnd);
                var values = forA.Of<TElement>(n, atEnd);
                var gradients = forGradient.Of<TElement>(n, atEnd);
                var deltas = forDelta.Of<TElement>(n, atEnd);
                z.AsSpan(part).CopyTo(zs);
                gradient.AsSpan(part).CopyTo(gradients);
                kernel.Forward(zs, values);
                AssertSame(a.AsSpan(part), values, zs, $"{name}, length {n}");
                kernel.Backward(zs, values, gradients, deltas);
                AssertSame(delta.AsSpan(part), deltas, zs, $"{name}, derivative, length {n}");
            }
        }
    }

    private static (TElement[] A, TElement[] Delta) OneAtATime<TElement, TScalar>(Activation activation, TElement[] z, TElement[] gradient)
        where TElement : unmanaged
        where TScalar : unmanaged, IReal<TScalar>
    {
        var (a, delta) = (new TElement[z.Length], new TElement[z.Length]);
        var zs = MemoryMarshal.Cast<TElement, TScalar>(z.AsSpan());
        var values = MemoryMarshal.Cast<TElement, TScalar>(a.AsSpan());
        var gradients = MemoryMarshal.Cast<TElement, TScalar>(gradient.AsSpan());
        var deltas = MemoryMarshal.Cast<TElement, TScalar>(delta.AsSpan());
        activation.Apply<TScalar>(zs, values);
        for (var j = 0; j < zs.Length; j++)
        {
            deltas[j] = gradients[j] * activation.Derivative<TScalar>(zs, values, j, j);
        }

        return (a, delta);
    }

    private static void AssertSame<TElement>(ReadOnlySpan<TElement> expected, ReadOnlySpan<TElement> computed, ReadOnlySpan<TElement> z, string name)
        where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(
                LaneValues.AreSame(expected[i], computed[i]),
                $"{name}, place {i}, at {z[i]:R}: {computed[i]:R}, one at a time {expected[i]:R}"
            );
        }
    }
}
