namespace Longhand.Checking.Names;

/// <summary>The ways to name things that are told apart by which of them explains more of a text.</summary>
internal enum Scheme
{
    /// <summary>The names of the problem, and forms that mean one thing only.</summary>
    Plain,

    /// <summary>Two indices, the unit first: w₂₁ leads to unit 2.</summary>
    UnitFirst,

    /// <summary>Two indices, the source first: w₁₂ leads to unit 2.</summary>
    SourceFirst,

    /// <summary>Places counted from 0.</summary>
    FromZero,

    /// <summary>Two indices from 0, the unit first.</summary>
    UnitFirstFromZero,

    /// <summary>Two indices from 0, the source first.</summary>
    SourceFirstFromZero,

    /// <summary>A number alone counts the units of the layer.</summary>
    WithinLayer,

    /// <summary>A number alone counts the units of the whole network.</summary>
    WithinNetwork,

    /// <summary>A number alone counts the layers, the inputs being no layer.</summary>
    Layers,

    /// <summary>A number counts the layers, the inputs being the first.</summary>
    LayersWithInputs,

    /// <summary>y is the output and not the target.</summary>
    OutputIsY,

    /// <summary>The name of a parameter stands for its value after the step.</summary>
    Updated,

    /// <summary>A second forward pass, with the parameters after the step.</summary>
    After,

    /// <summary>Biases counted through the layers.</summary>
    BiasOfLayer,

    /// <summary>A word for the loss stands for what the output is off by.</summary>
    Residual,
}
