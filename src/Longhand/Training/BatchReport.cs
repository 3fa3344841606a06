namespace Longhand.Training;

/// <summary>What came of one step of a training.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Batch">The batch of the epoch, counted from 1.</param>
/// <param name="Examples">How many examples it took.</param>
/// <param name="Loss">The loss of the batch before the step, regularization included.</param>
/// <param name="Ended">The report of the epoch, where this was its last step.</param>
public readonly record struct BatchReport(int Epoch, int Batch, int Examples, double Loss, EpochReport? Ended);
