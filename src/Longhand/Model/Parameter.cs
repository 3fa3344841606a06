namespace Longhand.Model;

/// <summary>One parameter of a network: a weight or a bias.</summary>
/// <param name="Index">Where it stands in the flat buffer.</param>
/// <param name="Layer">Its layer, from 0.</param>
/// <param name="Unit">The unit it leads to, from 0; −1 for a bias that a layer shares.</param>
/// <param name="Source">The unit or input that a weight comes from, from 0; −1 for a bias.</param>
/// <param name="IsFrozen">Whether it is never updated.</param>
public readonly record struct Parameter(int Index, int Layer, int Unit, int Source, bool IsFrozen)
{
    /// <summary>Whether it is a bias.</summary>
    public bool IsBias => Source < 0;

    /// <summary>Whether it is one bias for a whole layer.</summary>
    public bool IsShared => Unit < 0;
}
