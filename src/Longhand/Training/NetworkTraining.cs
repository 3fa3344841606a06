using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Training;

/// <summary>What users do with a network: train it on data, see how well it predicts, predict with it.</summary>
public static class NetworkTraining
{
    /// <summary>Trains a network on data.</summary>
    /// <param name="network">The network to begin with; it does not change.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">How it is trained; null chooses everything, and the result says what was chosen.</param>
    /// <param name="progress">Told of every epoch.</param>
    /// <param name="cancellation">Stops between two steps; the result then says <see cref="TrainingStop.Cancelled"/>.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentException">An option has no such value.</exception>
    /// <exception cref="DataException">The data do not fit the network or the loss.</exception>
    /// <exception cref="TrainingException">A step cannot be made.</exception>
    public static TrainingResult Fit<TElement>(
        this Network network,
        DataSet<TElement> data,
        TrainingOptions? options = null,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellation = default
    )
        where TElement : unmanaged
    {
        using var trainer = new Trainer<TElement>(network, data, options);
        return trainer.Run(progress, cancellation);
    }

    /// <summary>Trains a network on data, and validates with other data.</summary>
    /// <param name="network">The network to begin with; it does not change.</param>
    /// <param name="data">The data.</param>
    /// <param name="options">How it is trained; null chooses everything, and the result says what was chosen.</param>
    /// <param name="validation">The data to validate with after every epoch.</param>
    /// <param name="progress">Told of every epoch.</param>
    /// <param name="cancellation">Stops between two steps; the result then says <see cref="TrainingStop.Cancelled"/>.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentException">An option has no such value.</exception>
    /// <exception cref="DataException">The data do not fit the network or the loss.</exception>
    /// <exception cref="TrainingException">A step cannot be made.</exception>
    public static TrainingResult Fit<TElement>(
        this Network network,
        DataSet<TElement> data,
        TrainingOptions? options,
        DataSet<TElement> validation,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellation = default
    )
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(validation);
        using var trainer = new Trainer<TElement>(network, data, options, validation);
        return trainer.Run(progress, cancellation);
    }

    /// <summary>How well a network predicts data.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <param name="loss">The loss; null is the one that training on such data would choose.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="DataException">The data do not fit the network or the loss.</exception>
    public static Evaluation Evaluate<TElement>(this Network network, DataSet<TElement> data, Loss? loss = null)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        DataChecks.CheckShapes(network.Definition, data);
        loss ??= new TrainingDefaults(network.Definition, data.Form, data.Rows, Convention.Textbook).Loss();
        DataChecks.CheckTargets(data, loss);
        return new Evaluator<TElement>(network, loss, data, [.. Enumerable.Range(0, data.Rows)]).Work();
    }

    /// <summary>How well a network predicts data, in one number: the accuracy of classes, the R² of numbers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The data.</param>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="DataException">The data do not fit the network.</exception>
    public static double Score<TElement>(this Network network, DataSet<TElement> data)
        where TElement : unmanaged => network.Evaluate(data).Score;

    /// <summary>Predicts examples. Who predicts often keeps a <see cref="Predictor{TElement}"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="x">Their inputs, a row for each. // [n][N]</param>
    /// <returns>The predictions ŷ, a row for each. // [n][K]</returns>
    /// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentException">There are no whole rows.</exception>
    public static TElement[] Predict<TElement>(this Network network, ReadOnlySpan<TElement> x)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        var predictions = new TElement[x.Length / network.Definition.Inputs * network.Definition.Outputs];
        new Predictor<TElement>(network).Predict(x, predictions);
        return predictions;
    }

    /// <summary>The layers of a network with their shapes and how many parameters each has, as a table of text.</summary>
    /// <param name="network">The network.</param>
    public static string Summary(this NetworkDefinition network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return NetworkSummary.Of(network);
    }
}
