using System.Collections.Immutable;

namespace Longhand.Training;

/// <summary>
/// Everything that decides what the next step of a training does, besides its network, options and data: a training that is restored
/// from it goes on bit for bit like one that was never stopped.
/// </summary>
/// <remarks>The order of the examples is none of it: that of an epoch comes from the seed and the number of the epoch alone.</remarks>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed record TrainingState<TElement>
    where TElement : unmanaged
{
    /// <summary>The parameters, what the update rule remembers of them, and how many steps were made.</summary>
    public required EngineState<TElement> Engine { get; init; }

    /// <summary>How many steps of the current epoch were made.</summary>
    public required int Batch { get; init; }

    /// <summary>The sum of the losses of those steps, each times its examples.</summary>
    public required double LossSum { get; init; }

    /// <summary>The epochs that were made.</summary>
    public required History History { get; init; }

    /// <summary>The loss that the next improvement is measured by; infinite before the first epoch.</summary>
    public required double BestLoss { get; init; }

    /// <summary>How many epochs have gone by without an improvement.</summary>
    public required int EpochsWithout { get; init; }

    /// <summary>The parameters of the best epoch, laid out as <see cref="Model.ParameterLayout"/> says; empty where they are not kept.</summary>
    public required ImmutableArray<double> BestParameters { get; init; }

    /// <summary>Why it ended; none where more epochs follow.</summary>
    public required TrainingStop Stopped { get; init; }

    /// <summary>A hash of the data that it was trained on, so that it does not go on with other data unnoticed.</summary>
    public required ulong DataHash { get; init; }
}
