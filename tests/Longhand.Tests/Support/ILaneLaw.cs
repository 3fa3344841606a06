namespace Longhand.Tests.Support;

/// <summary>Law 1 for one precision and width.</summary>
internal interface ILaneLaw
{
    /// <summary>Every member of the number type.</summary>
    void Operations(ResultHash hash);

    /// <summary>Every loss of the catalogue, its derivative and its canonical form.</summary>
    void Losses(ResultHash hash);

    /// <summary>Every update rule of the catalogue and of the conventions, three steps.</summary>
    void Optimizers(ResultHash hash);

    /// <summary>Every elementwise activation and its derivative.</summary>
    void Activations(ResultHash hash);

    /// <summary>Every activation that mixes units, and its Jacobian.</summary>
    void VectorActivations(ResultHash hash);
}
