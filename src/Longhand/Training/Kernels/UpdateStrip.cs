using Longhand.Model;

namespace Longhand.Training;

/// <summary>Some parameters that are updated in one go: for each block of units as many rows, one after the other.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal readonly unsafe struct UpdateStrip<TElement>
    where TElement : unmanaged
{
    /// <summary>What the parameters are: regularization and decay may apply to weights alone.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>The parameters, at a multiple of a block.</summary>
    public required TElement* W { get; init; }

    /// <summary>From a block of parameters to the next, in numbers.</summary>
    public required nint WBlock { get; init; }

    /// <summary>Their gradients.</summary>
    public required TElement* G { get; init; }

    /// <summary>From a block of gradients to the next, in numbers.</summary>
    public required nint GBlock { get; init; }

    /// <summary>What the rule remembers of them, laid out like the parameters.</summary>
    public required TElement* States { get; init; }

    /// <summary>From one number that is remembered of a parameter to the next, in numbers.</summary>
    public required nint StateLength { get; init; }

    /// <summary>How many blocks there are.</summary>
    public required int Blocks { get; init; }

    /// <summary>How many numbers of each block, whole blocks of 64 bytes.</summary>
    public required int Count { get; init; }

    /// <summary>The norm of all gradients, where they are clipped by it.</summary>
    public TElement Norm { get; init; }
}
