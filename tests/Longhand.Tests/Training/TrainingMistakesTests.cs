using Longhand.Backpropagation;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>What cannot be trained is refused in one line: place, value, rule, remedy.</summary>
public sealed class TrainingMistakesTests
{
    private static readonly DataSet<double> Plane = TrainingSets.Plane();

    [Theory]
    [InlineData("Epochs is 0; a training makes at least 1.")]
    [InlineData("BatchSize is -1; a step takes at least 1 example.")]
    [InlineData("Patience is 0; it waits at least 1 epoch for an improvement.")]
    [InlineData("LeastImprovement is -1; it has to be at least 0 and finite.")]
    [InlineData("ValidationShare is 1; it has to be at least 0 and below 1, such as 0.2.")]
    [InlineData("There are data for validation and a ValidationShare too; give one of them.")]
    [InlineData("There are ClassWeights, and BalanceClasses is set; give one of them.")]
    [InlineData("The metric accuracy is for classes; the targets are numbers: choose mae, rmse or r2.")]
    [InlineData("Class weights need the loss cross-entropy and an output for each class; the loss is mean-squared-error: choose one-hot targets and softmax, or leave the weights out.")]
    public void An_option_that_cannot_be_is_named(string message)
    {
        var options = message.Split(' ')[0] switch
        {
            "Epochs" => new TrainingOptions { Epochs = 0 },
            "BatchSize" => new() { BatchSize = -1 },
            "Patience" => new() { EarlyStopping = new(Patience: 0) },
            "LeastImprovement" => new() { EarlyStopping = new(LeastImprovement: -1.0) },
            "ValidationShare" => new() { ValidationShare = 1.0 },
            "Class" => new() { BalanceClasses = true },
            "The" => new() { Metrics = [Metric.Accuracy] },
            _ when message.Contains("ClassWeights", StringComparison.Ordinal) => new() { ClassWeights = [1.0], BalanceClasses = true },
            _ => new() { ValidationShare = 0.5 },
        };
        var validation = message.Contains("too", StringComparison.Ordinal) ? Plane : null;
        var mistake = Assert.Throws<ArgumentException>(() => TrainingSets.Line.Trained(Plane, options, validation));
        Assert.Equal(message + " (Parameter 'options')", mistake.Message);
    }

    [Fact]
    public void Data_of_another_shape_are_refused_with_both_shapes()
    {
        var iris = TrainingSets.Iris<double>();
        const string message = "iris.csv: a row has 4 inputs and 3 targets; the network has 2 inputs and 1 output: give it a network of that size, or prepare the data as for this one.";
        Assert.Equal(message, Assert.Throws<DataException>(() => TrainingSets.Line.Trained(iris)).Message);
        Assert.Equal(message, Assert.Throws<DataException>(() => TrainingSets.Line.Evaluate(iris)).Message);
        Assert.Equal(message, Assert.Throws<DataException>(() => TrainingSets.Line.Trained(Plane, null, iris)).Message);
    }

    [Fact]
    public void Data_for_validation_with_other_classes_are_refused()
    {
        var iris = TrainingSets.Iris<double>();
        var other = new DataSet<double>(iris.X.ToArray(), iris.Y.ToArray(), 4, 3) { Form = TargetForm.OneHot, Classes = ["a", "b", "c"], Name = "other.csv" };
        Assert.Equal(
            "other.csv: the targets are the classes a, b, c; those of iris.csv are the classes setosa, versicolor, virginica: prepare both alike.",
            Assert.Throws<DataException>(() => TrainingSets.Classifier(iris).Trained(iris, null, other)).Message
        );
    }

    [Fact]
    public void A_target_outside_the_domain_of_the_loss_is_named_with_its_row()
    {
        Assert.Equal(
            "data, row 1: target 1 is -2.5; under binary-cross-entropy a target is a probability: give a number from 0 to 1.",
            Assert.Throws<DataException>(() => TrainingSets.Line.Trained(
                DataSet<double>.Of([[1.0, 2.0]], [[-2.5]]),
                new() { Loss = Loss.OfCanonical<BinaryCrossEntropy>() })).Message
        );
        Assert.Equal(
            "iris.csv:2: target 2 is 0; under hinge a target is the sign of a class: give -1 or 1.",
            Assert.Throws<DataException>(() => TrainingSets.Classifier(TrainingSets.Iris<double>()).Evaluate(TrainingSets.Iris<double>(), Loss.Of<Hinge>())).Message
        );
    }

    [Fact]
    public void A_softmax_of_one_unit_is_refused()
    {
        var network = new NetworkDefinition(2, [new(1, Activation.OfVector<Softmax>())]).Initialize();
        Assert.Equal(
            "data: the output layer is a softmax of 1 unit, which gives 1 whatever it learns; choose sigmoid, or one output for each class.",
            Assert.Throws<DataException>(() => network.Trained(Plane)).Message
        );
    }

    [Fact]
    public void A_class_that_is_in_no_row_cannot_be_balanced()
    {
        var data = TrainingSets.Iris<float>().Take([.. Enumerable.Range(0, 100)]);
        Assert.Equal(
            "iris.csv: class virginica is in no row that is trained on; a weight that balances needs one: give more rows, or leave balancing out.",
            Assert.Throws<DataException>(() => TrainingSets.Classifier(data).Trained(data, new() { BalanceClasses = true })).Message
        );
    }

    [Fact]
    public void A_run_that_diverges_names_epoch_batch_line_and_unit_and_leaves_the_network_finite()
    {
        var data = TrainingSets.Iris<float>();
        var options = new TrainingOptions { Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e38), BatchSize = 30, Shuffle = false };
        using var trainer = new Trainer<float>(TrainingSets.Classifier(data), data, options);
        trainer.Step();
        var before = trainer.Network.Values.ToArray();
        var mistake = Assert.Throws<TrainingException>(() => trainer.Finished());
        Assert.Matches(@"^Epoch \d+, batch \d+, iris\.csv:\d+, layer 2, unit o\d: \S+ is .*; every number of a step has to be finite, and no weight was changed\. Choose a smaller learning rate, or clip the gradient \(clipNorm\)\.$", mistake.Message);
        Assert.Equal($"Epoch {mistake.Epoch}, batch {mistake.Batch}, {data.PlaceOf(mistake.Row)}", string.Join(", ", mistake.Message.Split(", ")[..3]));
        Assert.Equal((mistake.Step, QuantityKind.WeightedInput), ((5 * (mistake.Epoch - 1)) + mistake.Batch, mistake.Quantity.Kind));
        Assert.IsType<NonFiniteException>(mistake.InnerException);
        Assert.All(before, w => Assert.True(double.IsFinite(w)));
        Assert.All(trainer.Network.Values.ToArray(), w => Assert.True(double.IsFinite(w)));
    }

    [Fact]
    public void A_number_of_no_example_is_named_without_a_row()
    {
        // The gradient is finite, its square is not: nothing that belongs to an example.
        var data = DataSet<float>.Of([[1e15, 1e15]], [[0.0]]);
        var options = new TrainingOptions { Loss = Loss.Of<SquaredError>(), Optimizer = Optimizer.Of<Adam>() };
        var mistake = Assert.Throws<TrainingException>(() => TrainingSets.Line.Trained(data, options));
        Assert.Equal(-1, mistake.Row);
        Assert.StartsWith("Epoch 1, batch 1, layer 1, unit ", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_outside_the_domain_of_the_loss_is_named_in_training_and_in_evaluation()
    {
        var data = DataSet<double>.Of([[1.0, 1.0], [-4.0, -4.0]], [[1.0], [0.0]]);
        var options = new TrainingOptions { Loss = Loss.OfCanonical<Poisson>(), Shuffle = false };
        Assert.Equal(
            "Epoch 1, batch 1, data, row 2, layer 1, unit y_hat: the prediction a_y_hat is -1.5; under poisson it has to be at least 0: choose an activation for the last layer that gives no negative number, or another loss.",
            Assert.Throws<TrainingException>(() => TrainingSets.Line.Trained(data, options)).Message
        );
        Assert.Equal(
            "data, row 2: output 1 of the layer identity is -1.5; under poisson it has to be at least 0: choose an activation for the last layer that gives no negative number, or another loss.",
            Assert.Throws<DataException>(() => TrainingSets.Line.Evaluate(data, options.Loss)).Message
        );
    }

    /// <summary>The engine names a place in its batch; the user is told the row, wherever the order of the epoch has put it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_any_order_the_row_is_named_that_cannot_be_taken(int seed)
    {
        var data = DataSet<double>.Of([.. Enumerable.Range(0, 20).Select(row => row == 13 ? new[] { -4.0, -4.0 } : [1.0, 1.0])], [.. Enumerable.Range(0, 20).Select(_ => new[] { 0.5 })]);
        var options = new TrainingOptions { Loss = Loss.OfCanonical<Poisson>(), Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 1e-6), BatchSize = 6, Seed = seed };
        var mistake = Assert.Throws<TrainingException>(() => TrainingSets.Line.Trained(data, options));
        Assert.Equal(13, mistake.Row);
        Assert.StartsWith($"Epoch 1, batch {mistake.Batch}, data, row 14, ", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prediction_that_is_not_finite_is_named_with_its_row()
    {
        var data = DataSet<float>.Of([[1.0, 1.0], [3e38, 3e38]], [[1.0], [0.0]]);
        Network network = Network.WithInputs(2).Layer(Activation.Of<Identity>(), [[2.0, 2.0]], Bias.None);
        Assert.Equal(
            "data, row 2: output 1 is Infinity; a prediction is a finite number: scale the inputs, or train with a smaller learning rate.",
            Assert.Throws<DataException>(() => network.Evaluate(data)).Message
        );
    }
}
