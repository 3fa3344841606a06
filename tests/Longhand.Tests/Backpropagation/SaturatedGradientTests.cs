using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>Outputs so near to 0 or 1 that a rounding of ŷ is seen in the loss: right gradients pass under every convention.</summary>
public sealed class SaturatedGradientTests
{
    private static readonly double[] Biases = [-800.0, -40.0, -36.5, -30.0, -20.0, -10.0, 3.0, 10.0, 20.0, 30.0, 36.5, 40.0, 800.0];

    public static TheoryData<string, double, double> Cases
    {
        get
        {
            var rows = new TheoryData<string, double, double>();
            foreach (var convention in Convention.All)
            {
                foreach (var bias in Biases)
                {
                    foreach (var target in new[] { 0.0, 0.5, 1.0 })
                    {
                        rows.Add(convention.Name, bias, target);
                    }
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_saturated_sigmoid_under_binary_cross_entropy_is_no_mistake(string convention, double bias, double target)
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[0.3]], Bias.Shared(bias));
        AssertAgrees(With(convention, Loss.OfCanonical<BinaryCrossEntropy>(), network, [target]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_saturated_softmax_under_cross_entropy_is_no_mistake(string convention, double bias, double target)
    {
        var network = Network.WithInputs(1).Layer(Tables.ActivationNamed("softmax"), [[0.3], [-0.2]], Bias.PerUnit(bias, 0.0));
        AssertAgrees(With(convention, Loss.OfCanonical<CrossEntropy>(), network, [target, 1.0 - target]));
    }

    [Fact]
    public void What_is_compared_is_counted_and_the_worst_is_one_of_them()
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<Sigmoid>(), [[0.3]], Bias.Shared(-40.0));
        var report = GradientCheck.Work(With("sklearn", Loss.OfCanonical<BinaryCrossEntropy>(), network, [1.0]));
        Assert.True(report.Agrees);
        Assert.Equal(0, report.Compared);
        Assert.Null(report.Worst);
        Assert.All(report.Comparisons, c => Assert.True(c.Kink is { IsAt: true }));
    }

    /// <summary>The slip of a hand behind a saturated output is found all the same: where an output leaves room, the bound leaves none.</summary>
    [Theory]
    [InlineData("pytorch")]
    [InlineData("keras")]
    [InlineData("sklearn")]
    [InlineData("textbook")]
    public void A_wrong_derivative_before_an_output_near_1_is_found(string convention)
    {
        var network = Network.WithInputs(1).Layer(Activation.Of<WrongTanh>(), [[0.3]], Bias.Shared(0.1)).Layer(Activation.Of<Sigmoid>(), [[0.5]], Bias.Shared(10.0));
        Assert.False(GradientCheck.Work(With(convention, Loss.OfCanonical<BinaryCrossEntropy>(), network, [0.0])).Agrees);
    }

    /// <summary>A batch leaves a single wrong gradient no more room than one example does: G1 knows no number of examples.</summary>
    [Fact]
    public void The_bound_of_differences_does_not_grow_with_the_batch()
    {
        var examples = Enumerable.Range(0, 200).Select(e => new Example([0.01 * e, 0.5], [0.3])).ToArray();
        var report = GradientCheck.Work(Problem.Textbook with { Examples = [.. examples] });
        Assert.True(report.Agrees);
        Assert.All(report.Comparisons, c => Assert.True(c.CentralBound <= (1e-7 * Math.Abs(c.Backpropagation)) + (1e-10 * Math.Max(1.0, report.Loss)) || c.IsWidened));
        Assert.Contains(report.Comparisons, c => !c.IsWidened);
    }

    private static Problem With(string convention, Loss loss, Network network, double[] target)
    {
        var named = Convention.All.Single(c => c.Name == convention);
        return new Problem { Convention = named, Loss = named.Apply(loss), Network = network, Examples = [new Example([0.5], [.. target])] };
    }

    private static void AssertAgrees(Problem problem)
    {
        var report = GradientCheck.Work(problem);
        Assert.True(report.Agrees, string.Join(Environment.NewLine, report.Comparisons.Where(c => !c.Agrees)));
    }

    private readonly struct WrongTanh : IActivation
    {
        public static string Name => "wrong-tanh";

        public static string Symbol => "tanh";

        public static T Value<T>(T z)
            where T : struct, IReal<T> => T.Tanh(z);

        public static T Derivative<T>(T z, T a)
            where T : struct, IReal<T> => T.One - a;
    }
}
