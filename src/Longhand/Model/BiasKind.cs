namespace Longhand.Model;

/// <summary>How many biases a layer has.</summary>
public enum BiasKind
{
    /// <summary>None: z = W a.</summary>
    None,

    /// <summary>One for the whole layer, added to the weighted input of every unit; its gradient is a sum over the units.</summary>
    Shared,

    /// <summary>One a unit.</summary>
    PerUnit,
}
