namespace Longhand.Explain.Documents;

/// <summary>An input or a unit in a diagram.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value as it is shown (the input, or the activation); empty where there are several examples.</param>
public sealed record DiagramNode(Symbol Name, string Value);
