namespace Longhand.Training;

/// <summary>
/// Ends a training that no longer gets better: when the loss of the validation part, or of the training part where there is no other, has
/// not improved for some epochs.
/// </summary>
/// <param name="Patience">How many epochs without an improvement end the training, at least 1.</param>
/// <param name="LeastImprovement">By how much the loss has to be below the best one to count as an improvement, at least 0.</param>
/// <param name="RestoreBest">Whether the result has the parameters of the best epoch, and not those of the last.</param>
public sealed record EarlyStopping(int Patience = 10, double LeastImprovement = 0.0, bool RestoreBest = true);
