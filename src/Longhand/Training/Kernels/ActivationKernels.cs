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
    public static ActivationKernel<float> Single(Activation activation, LaneWidth? width = null) =>
        SingleLoops(activation, width).Elementwise ?? throw MixesUnits(activation);

    /// <summary>The loop of an elementwise activation over doubles.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="width">How wide it works; null for the widest one of this processor.</param>
    /// <exception cref="NotSupportedException">The activation mixes the units of a layer.</exception>
    public static ActivationKernel<double> Double(Activation activation, LaneWidth? width = null) =>
        DoubleLoops(activation, width).Elementwise ?? throw MixesUnits(activation);

    /// <summary>The loop over floats of an activation that mixes the units of a layer.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="width">How wide it works; null for the widest one of this processor.</param>
    /// <exception cref="NotSupportedException">The activation is elementwise.</exception>
    public static LayerKernel<float> SingleLayer(Activation activation, LaneWidth? width = null) =>
        SingleLoops(activation, width).Layer ?? throw IsElementwise(activation);

    /// <summary>The loop over doubles of an activation that mixes the units of a layer.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="width">How wide it works; null for the widest one of this processor.</param>
    /// <exception cref="NotSupportedException">The activation is elementwise.</exception>
    public static LayerKernel<double> DoubleLayer(Activation activation, LaneWidth? width = null) =>
        DoubleLoops(activation, width).Layer ?? throw IsElementwise(activation);

    internal static Loops<float> SingleLoops(Activation activation, LaneWidth? width)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return activation.Accept<Loops<float>>(
            (width ?? LaneWidths.Widest) switch
            {
                LaneWidth.One => new Maker<float, F32>(),
                LaneWidth.Lane128 => new Maker<float, Lane128F32>(),
                LaneWidth.Lane256 => new Maker<float, Lane256F32>(),
                LaneWidth.Lane512 => new Maker<float, Lane512F32>(),
                var other => throw NoSuchWidth(other),
            }
        );
    }

    internal static Loops<double> DoubleLoops(Activation activation, LaneWidth? width)
    {
        ArgumentNullException.ThrowIfNull(activation);
        return activation.Accept<Loops<double>>(
            (width ?? LaneWidths.Widest) switch
            {
                LaneWidth.One => new Maker<double, F64>(),
                LaneWidth.Lane128 => new Maker<double, Lane128F64>(),
                LaneWidth.Lane256 => new Maker<double, Lane256F64>(),
                LaneWidth.Lane512 => new Maker<double, Lane512F64>(),
                var other => throw NoSuchWidth(other),
            }
        );
    }

    private static NotSupportedException MixesUnits(Activation activation) =>
        new($"{activation} mixes the units of a layer; it has a loop over layers and none over single numbers.");

    private static NotSupportedException IsElementwise(Activation activation) =>
        new($"{activation} is elementwise; it has a loop over single numbers and none over layers.");

    private static ArgumentOutOfRangeException NoSuchWidth(LaneWidth width) =>
        new(nameof(width), width, $"The widths are {string.Join(", ", LaneWidths.All)}.");

    private sealed class Maker<TElement, TLane> : IActivationVisitor<Loops<TElement>>
        where TElement : unmanaged
        where TLane : unmanaged, IReal<TLane>
    {
        public Loops<TElement> Elementwise<TFormula>()
            where TFormula : struct, IActivation => new(new Elementwise<TElement, TLane, PlainFormula<TFormula, TLane>>(default), null, null);

        public Loops<TElement> Parametric<TFormula>(double parameter)
            where TFormula : struct, IParametricActivation =>
            new(new Elementwise<TElement, TLane, ParametricFormula<TFormula, TLane>>(new(TLane.From(parameter))), null, null);

        public Loops<TElement> Learned<TFormula>(double parameter)
            where TFormula : struct, ILearnedActivation =>
            Parametric<TFormula>(parameter) with { Learned = new LearnedFormula<TElement, TLane, TFormula>() };

        public Loops<TElement> Vector<TFormula>()
            where TFormula : struct, IVectorActivation => new(null, new ExamplesInLanes<TElement, TLane, TFormula>(), null);
    }
}
