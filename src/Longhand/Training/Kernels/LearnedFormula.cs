using System.Runtime.CompilerServices;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The formula of an activation whose number is learned, over one number type.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLane">The number type: one number or several of them.</typeparam>
/// <typeparam name="TFormula">The formula.</typeparam>
internal sealed unsafe class LearnedFormula<TElement, TLane, TFormula> : LearnedKernel<TElement>
    where TElement : unmanaged
    where TLane : unmanaged, IReal<TLane>
    where TFormula : struct, ILearnedActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public override void Forward(in Rows<TElement> z, TElement* p, in Rows<TElement> a, int first, int count)
    {
        for (var row = first; row < first + count; row++)
        {
            for (nint i = 0; i < z.Width * sizeof(TElement) / sizeof(TLane); i++)
            {
                ((TLane*)a.Row(row))[i] = TFormula.Value(((TLane*)z.Row(row))[i], ((TLane*)p)[i]);
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public override void Backward(in Rows<TElement> z, in Rows<TElement> a, TElement* p, in Rows<TElement> gradient, in Rows<TElement> delta, int first, int count)
    {
        for (var row = first; row < first + count; row++)
        {
            for (nint i = 0; i < z.Width * sizeof(TElement) / sizeof(TLane); i++)
            {
                var derivative = TFormula.Derivative(((TLane*)z.Row(row))[i], ((TLane*)a.Row(row))[i], ((TLane*)p)[i]);
                ((TLane*)delta.Row(row))[i] = ((TLane*)gradient.Row(row))[i] * derivative;
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public override void Gradient(in Rows<TElement> z, in Rows<TElement> a, TElement* p, in Rows<TElement> gradient, TElement* sums, int examples)
    {
        for (nint i = 0; i < z.Width * sizeof(TElement) / sizeof(TLane); i++)
        {
            var sum = TLane.Zero;
            for (var row = 0; row < examples; row++)
            {
                var derivative = TFormula.ParameterDerivative(((TLane*)z.Row(row))[i], ((TLane*)a.Row(row))[i], ((TLane*)p)[i]);
                sum += ((TLane*)gradient.Row(row))[i] * derivative;
            }

            ((TLane*)sums)[i] = sum;
        }
    }

    /// <inheritdoc/>
    public override double LargestDerivative(double z, double a, double p) =>
        TFormula.ParameterDerivative(Interval.Within(z), Interval.Within(a), Interval.Within(p)).Magnitude;
}
