using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>The loops of an activation, by precision and width.</summary>
public static class ActivationKernels
{
    /// <summary>The loop of an elementwise activation over floats.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="width">How wide it works; null for the widest one of this processor.</param>
    /// <exception cref="NotSupportedException">The activation mixes the units of a layer.</exception>
    public static ActivationKernel<float> Single(Activation activation, LaneWidth? width = null)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return (width ?? LaneWidths.Widest) switch
        {
            LaneWidth.One => activation.Accept(new Maker<float, F32>()),
            LaneWidth.Lane128 => activation.Accept(new Maker<float, Lane128F32>()),
            LaneWidth.Lane256 => activation.Accept(new Maker<float, Lane256F32>()),
            LaneWidth.Lane512 => activation.Accept(new Maker<float, Lane512F32>()),
            var other => throw new ArgumentOutOfRangeException(nameof(width), other, "There is no such width."),
        };
    }

    /// <summary>The loop of an elementwise activation over doubles.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="width">How wide it works; null for the widest one of this processor.</param>
    /// <exception cref="NotSupportedException">The activation mixes the units of a layer.</exception>
    public static ActivationKernel<double> Double(Activation activation, LaneWidth? width = null)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return (width ?? LaneWidths.Widest) switch
        {
            LaneWidth.One => activation.Accept(new Maker<double, F64>()),
            LaneWidth.Lane128 => activation.Accept(new Maker<double, Lane128F64>()),
            LaneWidth.Lane256 => activation.Accept(new Maker<double, Lane256F64>()),
            LaneWidth.Lane512 => activation.Accept(new Maker<double, Lane512F64>()),
            var other => throw new ArgumentOutOfRangeException(nameof(width), other, "There is no such width."),
        };
    }

    private sealed class Maker<TElement, TLane> : IActivationVisitor<ActivationKernel<TElement>>
        where TElement : struct
        where TLane : struct, IReal<TLane>
    {
        public ActivationKernel<TElement> Elementwise<TFormula>()
            where TFormula : struct, IActivation => new Elementwise<TElement, TLane, PlainFormula<TFormula>>(default);

        public ActivationKernel<TElement> Parametric<TFormula>(double parameter)
            where TFormula : struct, IParametricActivation =>
            new Elementwise<TElement, TLane, ParametricFormula<TFormula>>(new(parameter));

        public ActivationKernel<TElement> Vector<TFormula>()
            where TFormula : struct, IVectorActivation =>
            throw new NotSupportedException($"{TFormula.Name} mixes the units of a layer; it has no loop over single numbers.");
    }
}
