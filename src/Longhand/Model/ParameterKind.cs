namespace Longhand.Model;

/// <summary>What a parameter of a network is.</summary>
public enum ParameterKind
{
    /// <summary>A weight.</summary>
    Weight,

    /// <summary>A bias.</summary>
    Bias,

    /// <summary>A number that shapes an activation and is learned: the slope of prelu.</summary>
    Activation,
}
