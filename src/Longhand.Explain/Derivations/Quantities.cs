using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Derivations;

/// <summary>Short names for the quantities that derivations are made of.</summary>
internal static class Quantities
{
    public static Quantity Parameter(int index) => new(QuantityKind.Parameter, Parameter: index);

    public static Quantity WeightedInput(int layer, int unit, int example) => new(QuantityKind.WeightedInput, layer, unit, Example: example);

    public static Quantity Activation(int layer, int unit, int example) => new(QuantityKind.Activation, layer, unit, Example: example);

    public static Quantity Input(int input, int example) => new(QuantityKind.Input, Unit: input, Example: example);

    /// <summary>What comes into a layer: an input of the network, or an activation of the layer before, or what dropout leaves of it.</summary>
    public static Quantity InputOf(NetworkDefinition network, int layer, int source, int example) =>
        layer == 0 ? Input(source, example)
        : network.Layers[layer - 1].HasDropout ? Output(layer - 1, source, example)
        : Activation(layer - 1, source, example);

    public static Quantity DropoutShare(int layer) => new(QuantityKind.DropoutShare, layer);

    public static Quantity MaskKept(int layer) => new(QuantityKind.MaskKept, layer);

    public static Quantity Mask(int layer, int unit, int example) => new(QuantityKind.Mask, layer, unit, Example: example);

    public static Quantity Output(int layer, int unit, int example) => new(QuantityKind.Output, layer, unit, Example: example);

    public static Quantity OutputGradient(int layer, int unit, int example) => new(QuantityKind.OutputGradient, layer, unit, Example: example);

    public static Quantity Target(int output, int example) => new(QuantityKind.Target, Unit: output, Example: example);

    /// <summary>The target after label smoothing; the target itself where nothing is smoothed.</summary>
    public static Quantity SmoothedTarget(Loss loss, int output, int example) =>
        loss.LabelSmoothing == 0.0 ? Target(output, example) : new(QuantityKind.SmoothedTarget, Unit: output, Example: example);

    public static Quantity ExampleWeight(int example) => new(QuantityKind.ExampleWeight, Example: example);

    public static Quantity Delta(int layer, int unit, int example) => new(QuantityKind.Delta, layer, unit, Example: example);

    public static Quantity ActivationGradient(int layer, int unit, int example) =>
        new(QuantityKind.ActivationGradient, layer, unit, Example: example);

    public static Quantity ActivationDerivative(int layer, int output, int input, int example) =>
        new(QuantityKind.ActivationDerivative, layer, output, input, Example: example);

    public static Quantity ShapeDerivative(Parameter parameter, int unit, int example) =>
        new(QuantityKind.ShapeDerivative, parameter.Layer, unit, Parameter: parameter.Index, Example: example);

    public static Quantity ProductDelta(int layer, int unit, int example) => new(QuantityKind.ProductDelta, layer, unit, Example: example);

    public static Quantity ExampleGradient(int parameter, int example) =>
        new(QuantityKind.ExampleGradient, Parameter: parameter, Example: example);

    public static Quantity PathGradient(int parameter, int example) => new(QuantityKind.PathGradient, Parameter: parameter, Example: example);

    public static Quantity Gradient(int parameter) => new(QuantityKind.Gradient, Parameter: parameter);

    /// <summary>The learning rate of the step, where a schedule changes it.</summary>
    public static Quantity LearningRate { get; } = new(QuantityKind.LearningRate);

    public static Quantity Constant(string name) => new(QuantityKind.Constant, Name: name);

    public static Quantity ExampleLoss(int example) => new(QuantityKind.Loss, Example: example);
}
