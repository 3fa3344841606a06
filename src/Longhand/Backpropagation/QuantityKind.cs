namespace Longhand.Backpropagation;

/// <summary>The kinds of quantities that a training step has.</summary>
public enum QuantityKind
{
    /// <summary>An input xᵢ.</summary>
    Input,

    /// <summary>A target yₖ.</summary>
    Target,

    /// <summary>A target y′ₖ after label smoothing.</summary>
    SmoothedTarget,

    /// <summary>What an example counts in the mean over a batch, where classes have weights.</summary>
    ExampleWeight,

    /// <summary>The sum of these over the batch, by which its mean divides.</summary>
    WeightSum,

    /// <summary>A weight or a bias, before the step.</summary>
    Parameter,

    /// <summary>Where a rule looks ahead to: the value of a weight or a bias that forward and backward pass are made with.</summary>
    LookAhead,

    /// <summary>A weighted input zⱼ.</summary>
    WeightedInput,

    /// <summary>The largest weighted input of a softmax layer.</summary>
    LargestInput,

    /// <summary>An activation aⱼ; a prediction ŷₖ in the output layer.</summary>
    Activation,

    /// <summary>p: the share of the units of a layer that a step leaves out.</summary>
    DropoutShare,

    /// <summary>1 / (1 − p): the mask of a unit of the layer that is kept.</summary>
    MaskKept,

    /// <summary>The mask mⱼ of a unit: 0 where it is left out, else 1 / (1 − p).</summary>
    Mask,

    /// <summary>What goes on to the next layer where there is dropout: dⱼ = mⱼ aⱼ.</summary>
    Output,

    /// <summary>The loss of one example, as it is used.</summary>
    Loss,

    /// <summary>The loss of one example by its textbook definition, where it is computed from the weighted inputs.</summary>
    LossByDefinition,

    /// <summary>The loss of the batch.</summary>
    BatchLoss,

    /// <summary>The loss of the batch with the parameters before the step, where the rule looks ahead.</summary>
    LossBefore,

    /// <summary>The loss of the same batch after the step.</summary>
    LossAfter,

    /// <summary>The loss over all examples after the step.</summary>
    LossOverAll,

    /// <summary>By how much the loss fell in the step.</summary>
    LossDrop,

    /// <summary>By how much the loss would have fallen if it were as straight as its gradient: Σ ∂L/∂w (w − w⁺).</summary>
    PredictedDrop,

    /// <summary>What regularization adds to the loss.</summary>
    Penalty,

    /// <summary>∂L/∂dⱼ of one example, where there is dropout.</summary>
    OutputGradient,

    /// <summary>∂dⱼ/∂aⱼ, which is the mask mⱼ.</summary>
    MaskDerivative,

    /// <summary>∂L/∂aⱼ of one example.</summary>
    ActivationGradient,

    /// <summary>∂aₖ/∂zⱼ.</summary>
    ActivationDerivative,

    /// <summary>∂zⱼ/∂aᵢ, or ∂zⱼ/∂dᵢ where the layer below has dropout, which is the weight between them.</summary>
    InputDerivative,

    /// <summary>∂zⱼ/∂w or ∂zⱼ/∂b, which is the input of the weight, or 1.</summary>
    ParameterDerivative,

    /// <summary>∂aⱼ/∂p, by the learned number of an activation.</summary>
    ShapeDerivative,

    /// <summary>∂L/∂z of an output by the long product, where the pair is canonical and ŷ − y is used.</summary>
    ProductDelta,

    /// <summary>δⱼ.</summary>
    Delta,

    /// <summary>∂L/∂w or ∂L/∂b of one example.</summary>
    ExampleGradient,

    /// <summary>∂L/∂w or ∂L/∂b of one example as the sum over paths.</summary>
    PathGradient,

    /// <summary>∂L/∂w or ∂L/∂b of the batch.</summary>
    Gradient,

    /// <summary>The learning rate ηₜ of the step, where a schedule changes it.</summary>
    LearningRate,

    /// <summary>The norm of all gradients together.</summary>
    GradientNorm,

    /// <summary>The gradient after clipping and weight decay.</summary>
    AdjustedGradient,

    /// <summary>What the optimizer remembers of a parameter, before the step.</summary>
    State,

    /// <summary>What the optimizer remembers of a parameter, after the step.</summary>
    NewState,

    /// <summary>A part of an update rule with a name of its own: m̂.</summary>
    UpdatePart,

    /// <summary>The parameter after the step.</summary>
    NewParameter,

    /// <summary>A number that is given: the learning rate, a λ, a slope.</summary>
    Constant,
}
