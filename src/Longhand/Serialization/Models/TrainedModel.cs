using Longhand.Data;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>What a model file holds: a network with all that is needed to use it, and to say how it came about. It never changes.</summary>
public sealed record TrainedModel
{
    /// <summary>The network with its numbers, the loss, the update rule, the conventions. It has no examples.</summary>
    public required Problem Problem { get; init; }

    /// <summary>The numbers that it was trained in.</summary>
    public Precision Precision { get; init; } = Precision.Double;

    /// <summary>How rows of a table become inputs, and predictions classes or numbers; null where the model was given numbers.</summary>
    public Preparation? Preparation { get; init; }

    /// <summary>How it came about; null where it was not trained here.</summary>
    public TrainingRecord? Record { get; init; }

    /// <summary>The network.</summary>
    public Network Network => Problem.Network;
}
