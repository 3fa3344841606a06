using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>The quantities of a problem with one example and one step.</summary>
internal static class Numbers
{
    public static Quantity Rate { get; } = new(QuantityKind.Constant, Name: "learningRate");

    public static Quantity Loss { get; } = new(QuantityKind.BatchLoss);

    public static Quantity LossAfter { get; } = new(QuantityKind.LossAfter);

    /// <summary>The loss of one output, which has no identifier.</summary>
    public static Quantity PartialLoss(int output) => new(QuantityKind.UpdatePart, Unit: output, Name: "E");

    /// <summary>Δw, what is added to a parameter, which has no identifier.</summary>
    public static Quantity Change(int index) => new(QuantityKind.UpdatePart, Parameter: index, Name: "change");

    public static Quantity Input(int unit) => new(QuantityKind.Input, Unit: unit, Example: 0);

    public static Quantity Target(int unit) => new(QuantityKind.Target, Unit: unit, Example: 0);

    public static Quantity Parameter(int index) => new(QuantityKind.Parameter, Parameter: index);

    public static Quantity New(int index) => new(QuantityKind.NewParameter, Parameter: index);

    public static Quantity Gradient(int index) => new(QuantityKind.Gradient, Parameter: index);

    public static Quantity Weighted(int layer, int unit) => new(QuantityKind.WeightedInput, layer, unit, Example: 0);

    public static Quantity Activation(int layer, int unit) => layer < 0 ? Input(unit) : new(QuantityKind.Activation, layer, unit, Example: 0);

    public static Quantity ActivationGradient(int layer, int unit) => new(QuantityKind.ActivationGradient, layer, unit, Example: 0);

    public static Quantity Derivative(int layer, int unit) => new(QuantityKind.ActivationDerivative, layer, unit, unit, Example: 0);

    public static Quantity Delta(int layer, int unit) => new(QuantityKind.Delta, layer, unit, Example: 0);

    public static Quantity ParameterDerivative(Parameter parameter, int unit) =>
        new(QuantityKind.ParameterDerivative, parameter.Layer, unit, parameter.Source, parameter.Index, Example: 0);
}
