namespace Longhand.Explain.Documents;

/// <summary>An input or a unit in a diagram.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Number">Its value (the input, or the activation); null where there are several examples.</param>
public sealed record DiagramNode(Symbol Name, Formula.Number? Number)
{
    /// <summary>Its value as it is shown; empty where it has none.</summary>
    public string Value => Number?.Text ?? string.Empty;

    /// <summary>How much of what was selected meets here: a drawing that leaves nodes out keeps those with the most; 0 where nothing was selected.</summary>
    public int Chosen { get; init; }
}
