using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>
/// Law 1: what a formula gives over lanes is what it gives for one number at a time, to the bit. A NaN equals any other NaN: which of
/// its bit patterns an operation gives is the processor's choice.
/// </summary>
/// <typeparam name="TElement">float or double.</typeparam>
/// <typeparam name="TScalar"><see cref="F32"/> or <see cref="F64"/>.</typeparam>
/// <typeparam name="TLane">The lanes.</typeparam>
internal sealed class LaneLaw<TElement, TScalar, TLane> : ILaneLaw
    where TElement : unmanaged, IBinaryFloatingPointIeee754<TElement>
    where TScalar : unmanaged, IReal<TScalar>
    where TLane : unmanaged, IReal<TLane>
{
    private static readonly int Lanes = Unsafe.SizeOf<TLane>() / Unsafe.SizeOf<TElement>();

    /// <inheritdoc/>
    public void Operations(ResultHash hash)
    {
        var x = LaneValues.Of<TElement>(1);
        var y = LaneValues.Shuffled(x, 2);
        foreach (var (name, scalar, lane) in Members())
        {
            Check(name, x, y, scalar, lane, hash);
        }
    }

    /// <inheritdoc/>
    public void Losses(ResultHash hash)
    {
        var x = LaneValues.Of<TElement>(3);
        var y = LaneValues.Shuffled(x, 4);
        foreach (var loss in Catalogue.Default.Losses)
        {
            Check($"{loss}", x, y, loss.Term, loss.Term, hash);
            Check($"{loss}, derivative", x, y, loss.TermDerivative, loss.TermDerivative, hash);
            foreach (var activation in Catalogue.Default.Activations.Where(loss.IsCanonicalWith))
            {
                // Of two outputs the second: its weighted input is the first number, the other's the second.
                Check(
                    $"{loss} of {activation}",
                    x,
                    y,
                    (a, b) => loss.TermFromWeightedInputs([b, a], 1, b),
                    (a, b) => loss.TermFromWeightedInputs([b, a], 1, b),
                    hash
                );
            }
        }
    }

    /// <inheritdoc/>
    public void Optimizers(ResultHash hash)
    {
        var x = LaneValues.Of<TElement>(5);
        var y = LaneValues.Shuffled(x, 6);
        var rules = Catalogue.Default.Optimizers.Concat(Convention.All.SelectMany(c => Catalogue.Default.Optimizers.Select(c.Apply)));
        foreach (var rule in rules)
        {
            for (var steps = 1; steps <= 3; steps++)
            {
                Check($"{rule}, step {steps}", x, y, (w, g) => Step(rule, w, g, steps), (w, g) => Step(rule, w, g, steps), hash);
            }
        }
    }

    /// <inheritdoc/>
    public void Activations(ResultHash hash)
    {
        var x = LaneValues.Of<TElement>(9);
        foreach (var activation in Tables.Activations.Where(a => a.IsElementwise))
        {
            Check($"{activation}", x, x, (z, _) => Value(activation, z), (z, _) => Value(activation, z), hash);
            Check($"{activation}, derivative", x, x, (z, _) => Slope(activation, z), (z, _) => Slope(activation, z), hash);
        }
    }

    /// <inheritdoc/>
    public void VectorActivations(ResultHash hash)
    {
        var x = LaneValues.Of<TElement>(7);
        var y = LaneValues.Shuffled(x, 8);
        foreach (var activation in Catalogue.Default.Activations.Where(a => !a.IsElementwise))
        {
            for (var entry = 0; entry < 9; entry++)
            {
                var (output, input) = (entry / 3, entry % 3);
                Check(
                    $"{activation}, {output} by {input}",
                    x,
                    y,
                    (a, b) => Entry(activation, [a, b, a - b], output, input),
                    (a, b) => Entry(activation, [a, b, a - b], output, input),
                    hash
                );
            }
        }
    }

    private static (string Name, Func<TScalar, TScalar, TScalar> Scalar, Func<TLane, TLane, TLane> Lane)[] Members() =>
        [
            .. Operation<TScalar>.All.Zip(Operation<TLane>.All, (scalar, lane) => (scalar.Name, scalar.Work, lane.Work)),
        ];

    private static T Step<T>(Optimizer rule, T w, T g, int steps)
        where T : struct, IReal<T>
    {
        OptimizerNumbers<T> Numbers(int step) => new(T.From(rule.LearningRate), [.. rule.Values.Select(T.From)], [.. rule.Values], step);
        var (state, sum) = (rule.Start(Numbers(1)), T.Zero);
        for (var step = 1; step <= steps; step++)
        {
            sum += rule.Step(w - sum, g, ref state, Numbers(step));
        }

        return sum;
    }

    private static T Value<T>(Activation activation, T z)
        where T : struct, IReal<T>
    {
        var a = new T[1];
        activation.Apply<T>([z], a);
        return a[0];
    }

    private static T Slope<T>(Activation activation, T z)
        where T : struct, IReal<T> => activation.Derivative<T>([z], [Value(activation, z)], 0, 0);

    private static T Entry<T>(Activation activation, T[] z, int output, int input)
        where T : struct, IReal<T>
    {
        var a = new T[z.Length];
        activation.Apply<T>(z, a);
        return activation.Derivative<T>(z, a, output, input) + a[output];
    }

    private static void Check(
        string name,
        TElement[] x,
        TElement[] y,
        Func<TScalar, TScalar, TScalar> scalar,
        Func<TLane, TLane, TLane> lane,
        ResultHash hash
    )
    {
        var (expected, computed) = (new TElement[x.Length], new TElement[x.Length]);
        Each(x, y, expected, scalar);
        Each(x, y, computed, lane);
        for (var i = 0; i < x.Length; i++)
        {
            Assert.True(
                LaneValues.AreSame(expected[i], computed[i]),
                $"{name} over {typeof(TLane).Name}, at {x[i]:R} and {y[i]:R}: {computed[i]:R}, one at a time {expected[i]:R}"
            );
        }

        hash.Add<TElement>(expected);
    }

    private static void Each<T>(TElement[] x, TElement[] y, TElement[] results, Func<T, T, T> f)
        where T : unmanaged
    {
        Assert.Equal(0, x.Length % Lanes);
        var xs = Cast<T>(x);
        var ys = Cast<T>(y);
        var all = Cast<T>(results);
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = f(xs[i], ys[i]);
        }
    }

    private static Span<T> Cast<T>(TElement[] numbers)
        where T : unmanaged => MemoryMarshal.Cast<TElement, T>(numbers.AsSpan());
}
