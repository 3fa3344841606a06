namespace Longhand.Explain.Wording;

/// <summary>The kinds of functions of a catalogue.</summary>
public enum FunctionKind
{
    /// <summary>What makes an activation of a weighted input.</summary>
    Activation,

    /// <summary>What a prediction beside its target costs.</summary>
    Loss,

    /// <summary>What makes a step of a gradient.</summary>
    Optimizer,

    /// <summary>What makes the learning rate of a step.</summary>
    Schedule,

    /// <summary>What draws starting weights.</summary>
    Initializer,
}
