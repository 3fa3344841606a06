using Longhand.Model;

namespace Longhand.Training;

/// <summary>The parameters of one kind of a layer, and what the update needs of them. All panels have the same shape.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed unsafe class CpuParameters<TElement>
    where TElement : unmanaged
{
    public required ParameterKind Kind { get; init; }

    /// <summary>The numbers themselves.</summary>
    public required Panel<TElement> Values { get; init; }

    /// <summary>What forward and backward pass are made with: the numbers, or where the rule looks ahead to.</summary>
    public required Panel<TElement> At { get; init; }

    /// <summary>What the update rule remembers of each, one panel after the other.</summary>
    public required TElement* States { get; init; }

    /// <summary>The gradient, where the whole of it is needed before the first number is updated; else not there.</summary>
    public required Panel<TElement> Gradient { get; init; }

    /// <summary>Whether they are updated.</summary>
    public required bool IsUpdated { get; init; }

    /// <summary>Where a connection is missing: units and sources.</summary>
    public required (int Unit, int Source)[] Missing { get; init; }
}
