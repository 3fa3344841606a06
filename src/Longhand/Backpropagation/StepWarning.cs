namespace Longhand.Backpropagation;

/// <summary>One warning about a step.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Layer">The layer, from 0; −1 where it is about none.</param>
/// <param name="Places">
/// The quantities it is about: ∂a/∂z of each unit; a weighted input or prediction on a kink; the largest delta of the layer and of the one
/// above; what cannot be formed; the first new values that are the old ones; the parameter that moved most for its size, or none.
/// </param>
/// <param name="Value">The number: the largest |∂a/∂z|; the derivative on the kink; how many times smaller or larger; how many updates are lost; how many times its own size a parameter moved.</param>
/// <param name="Limit">The threshold that it is beyond; 0 where there is none.</param>
public sealed record StepWarning(WarningKind Kind, int Layer, IReadOnlyList<Quantity> Places, double Value, double Limit);
