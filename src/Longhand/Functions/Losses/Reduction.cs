namespace Longhand.Functions;

/// <summary>How the losses of the examples of a batch are combined.</summary>
public enum Reduction
{
    /// <summary>They are added and divided by the number of examples.</summary>
    Mean,

    /// <summary>They are added.</summary>
    Sum,
}
