namespace Longhand.Checking.Tests.Restyling;

/// <summary>How the backward pass is worked.</summary>
internal enum WorkingMethod
{
    /// <summary>∂L/∂w as one product of all factors of its chain.</summary>
    Factors,

    /// <summary>δ of every unit first, as a product with the factors of its formula.</summary>
    Deltas,

    /// <summary>∂L/∂a, then δ, then ∂L/∂w, each from the one before.</summary>
    Steps,
}
