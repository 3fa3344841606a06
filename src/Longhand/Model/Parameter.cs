namespace Longhand.Model;

/// <summary>One parameter of a network: a weight, a bias, or a number of an activation that is learned.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">Where it stands in the flat buffer.</param>
/// <param name="Layer">Its layer, from 0.</param>
/// <param name="Unit">The unit it leads to or belongs to, from 0; −1 for a number that a layer shares.</param>
/// <param name="Source">The unit or input that a weight comes from, from 0; −1 for what is no weight.</param>
/// <param name="IsFrozen">Whether it is never updated.</param>
public readonly record struct Parameter(ParameterKind Kind, int Index, int Layer, int Unit, int Source, bool IsFrozen)
{
    /// <summary>Whether it is a weight.</summary>
    public bool IsWeight => Kind == ParameterKind.Weight;

    /// <summary>Whether it is a bias.</summary>
    public bool IsBias => Kind == ParameterKind.Bias;

    /// <summary>Whether it shapes an activation.</summary>
    public bool IsOfActivation => Kind == ParameterKind.Activation;

    /// <summary>Whether it is one number for a whole layer.</summary>
    public bool IsShared => Unit < 0;
}
