namespace Longhand.Functions;

/// <summary>Which parameters weight decay pulls on, and where.</summary>
public enum WeightDecayForm
{
    /// <summary>λ w is added to the gradient of weights.</summary>
    WeightsOnly,

    /// <summary>λ w is added to the gradient of weights and biases.</summary>
    WeightsAndBiases,

    /// <summary>η λ w is subtracted beside the step, and the gradient is left alone.</summary>
    Decoupled,
}
