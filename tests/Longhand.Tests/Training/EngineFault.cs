using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Tests.Training;

/// <summary>A batch on which a number of a step in floats is not finite, after a step that went well.</summary>
/// <param name="Problem">The problem; its examples are the batch that goes well.</param>
/// <param name="Bad">The batch that does not.</param>
/// <param name="Kind">The first quantity that is not finite.</param>
/// <param name="Value">Its value.</param>
/// <param name="Example">Its place in the batch, from 0; −1 where it has none.</param>
/// <param name="Layer">Its layer, from 0; −1 where it has none.</param>
/// <param name="Unit">Its unit, from 0; −1 where it has none.</param>
internal sealed record EngineFault(Problem Problem, Example[] Bad, QuantityKind Kind, double Value, int Example = -1, int Layer = -1, int Unit = -1)
{
    /// <summary>What the reference names first where the fast engine has written over it: a ∂L/∂a makes way for its delta.</summary>
    public QuantityKind ReferenceKind { get; init; } = Kind;
}
