namespace Longhand.Functions;

/// <summary>How the losses of the outputs of one example are combined.</summary>
public enum Outputs
{
    /// <summary>They are added.</summary>
    Sum,

    /// <summary>They are added and divided by the number of outputs.</summary>
    Mean,
}
