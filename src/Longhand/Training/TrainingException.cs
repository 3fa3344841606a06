using Longhand.Backpropagation;

namespace Longhand.Training;

/// <summary>A step of a training that cannot be made: a number of it is not finite, or the loss is not defined for a prediction. No weight has changed.</summary>
public sealed class TrainingException : StepException
{
    internal TrainingException(string message, StepException cause, int epoch, int batch, int row)
        : base(message, cause)
    {
        (Epoch, Batch, Row) = (epoch, batch, row);
    }

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>The batch of the epoch, counted from 1.</summary>
    public int Batch { get; }

    /// <summary>The row of the data, from 0; −1 where the number belongs to no example.</summary>
    public int Row { get; }
}
