using Longhand.Training;

namespace Longhand.Serialization;

/// <summary>A model with everything that its training needs to go on.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>: the precision of the model.</typeparam>
/// <param name="Model">The model: with the parameters of the best epoch where they are kept.</param>
/// <param name="State">Where its training is.</param>
public sealed record Checkpoint<TElement>(TrainedModel Model, TrainingState<TElement> State)
    where TElement : unmanaged;
