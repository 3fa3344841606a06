using Longhand.Backpropagation;
using Longhand.Data;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Tests.Training;

public sealed class EvaluationTests
{
    public static TheoryData<string, string, TargetForm> Losses =>
        new()
        {
            { "cross-entropy", "softmax", TargetForm.OneHot },
            { "cross-entropy weighed", "softmax", TargetForm.OneHot },
            { "cross-entropy smoothed", "softmax", TargetForm.OneHot },
            { "kl-divergence", "softmax", TargetForm.OneHot },
            { "binary-cross-entropy", "sigmoid", TargetForm.OneHot },
            { "mean-squared-error", "tanh", TargetForm.OneHot },
            { "huber", "identity", TargetForm.Numbers },
            { "poisson", "exponential", TargetForm.Numbers },
        };

    [Theory]
    [MemberData(nameof(Losses))]
    public void The_loss_over_all_rows_is_that_of_a_batch_of_them_all(string loss, string output, TargetForm form)
    {
        var iris = TrainingSets.Iris<double>();
        var data = new DataSet<double>(iris.X.ToArray(), iris.Y.ToArray(), 4, 3) { Form = form };
        var network = new NetworkDefinition(4, [new(5, Activation.Of<Tanh>()), new(3, Named(output))]).Initialize(3);
        var rule = LossOf(loss);
        var problem = new Problem
        {
            Network = network,
            Loss = rule,
            Examples = [.. Enumerable.Range(0, 150).Select(row => new Example([.. data.XOf(row).ToArray()], [.. data.YOf(row).ToArray()]))],
        };
        var expected = ReferenceEngine.Work(problem).First().Loss.Value;
        Assert.Equal(expected, network.Evaluate(data, rule).Loss, 1e-12 * Math.Max(1.0, expected));
    }

    [Fact]
    public void A_probability_that_is_0_in_floats_has_a_loss_nevertheless()
    {
        // −ln of a probability e^(−200) is 200; in floats it is 0 below e^(−104).
        var data = new DataSet<float>([100f], [1f, 0f], 1, 2) { Form = TargetForm.OneHot };
        Network network = Network.WithInputs(1).Layer(Activation.OfVector<Softmax>(), [[-1.0], [1.0]], Bias.None);
        Assert.Equal(0f, network.Predict<float>([100f])[0]);
        Assert.Equal(200.0, network.Evaluate(data).Loss, 12);
        var binary = new DataSet<float>([100f], [0f], 1, 1) { Form = TargetForm.Binary };
        Network unit = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[2.0]], Bias.None);
        Assert.Equal(200.0, unit.Evaluate(binary).Loss, 12);
    }

    [Theory]
    [InlineData(TargetForm.Binary, "sigmoid", 0.0, 1.0)]
    [InlineData(TargetForm.Signs, "identity", -1.0, 1.0)]
    public void One_output_tells_two_classes_apart_by_its_middle(TargetForm form, string output, double first, double second)
    {
        double[] x = [-2.0, -1.0, 1.0, 2.0, 3.0];
        double[] y = [first, second, second, first, second];
        var data = new DataSet<double>(x, y, 1, 1) { Form = form, Classes = ["no", "yes"] };
        Network network = Network.WithInputs(1).Layer(Named(output), [[1.0]], Bias.None);
        var scores = network.Evaluate(data).Classification;
        Assert.Equal([1, 1, 1, 2], new[] { scores.Confusion[0, 0], scores.Confusion[0, 1], scores.Confusion[1, 0], scores.Confusion[1, 1] });
        Assert.Equal(["no", "yes"], scores.Confusion.Classes);
        Assert.Equal((0.6, 0.6, 1.0), (scores.Accuracy, scores.TopAccuracy(1), scores.TopAccuracy(2)));
        Assert.Equal(0.6, network.Score(data));
    }

    [Fact]
    public void Equal_outputs_count_in_their_order()
    {
        var data = new DataSet<double>([0.0, 0.0, 0.0], [1, 0, 0, 1, 0, 0, 0, 1, 0], 1, 3) { Form = TargetForm.OneHot };
        var scores = new NetworkDefinition(1, [new(3, Activation.OfVector<Softmax>())]).Initialize(0, Initializer.Zeros).Evaluate(data).Classification;
        Assert.Equal([2.0 / 3, 1.0, 1.0], Enumerable.Range(1, 3).Select(scores.TopAccuracy));
        Assert.Equal([3, 0, 0], scores.Confusion.Scores.Select(s => s.Predicted));
    }

    [Fact]
    public void More_rows_than_are_worked_at_once_give_the_figures_of_all_of_them()
    {
        var iris = TrainingSets.Iris<float>();
        var network = TrainingSets.Classifier(iris);
        var four = iris.Take([.. Enumerable.Range(0, 600).Select(row => row % 150)]);
        var (once, often) = (network.Evaluate(iris), network.Evaluate(four));
        Assert.Equal(once.Loss, often.Loss, 12);
        Assert.Equal((600, once.Score), (often.Examples, often.Score));
        Assert.Equal(4 * once.Classification.Confusion[1, 2], often.Classification.Confusion[1, 2]);
    }

    [Fact]
    public void What_classes_have_numbers_have_not()
    {
        var numbers = TrainingSets.Line.Evaluate(TrainingSets.Plane());
        Assert.Equal("The targets are numbers, which have no accuracy, precision or recall; ask for the regression.", Assert.Throws<InvalidOperationException>(() => numbers.Classification).Message);
        var iris = TrainingSets.Iris<float>();
        var classes = TrainingSets.Classifier(iris).Evaluate(iris);
        Assert.Equal("The targets are classes, which have no mean error and no R²; ask for the classification.", Assert.Throws<InvalidOperationException>(() => classes.Regression).Message);
    }

    [Fact]
    public void Predictions_are_those_of_a_predictor()
    {
        var iris = TrainingSets.Iris<float>();
        var network = TrainingSets.Classifier(iris);
        var expected = new float[3 * 150];
        new Predictor<float>(network).Predict(iris.X, expected);
        Assert.Equal(expected, network.Predict(iris.X));
    }

    [Fact]
    public void A_confusion_matrix_has_a_count_for_each_pair_and_metrics_have_names_of_their_own()
    {
        Assert.StartsWith("There are 3 counts; 2 classes need 4.", Assert.Throws<ArgumentException>(() => new ConfusionMatrix(["a", "b"], [1, 2, 3])).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 0 targets and 0 predictions; give as many of each, at least one.", Assert.Throws<ArgumentException>(() => OutputScores.Of("y", [], [])).Message, StringComparison.Ordinal);
        Assert.Equal(Metric.All.Count, Metric.All.Select(metric => metric.Name).Distinct().Count());
        Assert.Equal("top-5-accuracy", Metric.TopAccuracy(5).Name);
        Assert.Throws<ArgumentOutOfRangeException>(() => Metric.TopAccuracy(0));
    }

    private static Activation Named(string name) => Catalogue.Default.Activations.Single(a => a.Name == name);

    private static Loss LossOf(string name)
    {
        var words = name.Split(' ');
        var loss = Catalogue.Default.Losses.Single(l => l.Name == words[0]);
        return words.Length == 1 ? loss : words[1] == "weighed" ? loss.WithClassWeights(0.5, 1.0, 3.0) : loss.WithLabelSmoothing(0.1);
    }
}
