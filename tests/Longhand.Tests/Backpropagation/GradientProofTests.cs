using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Testing;

namespace Longhand.Tests.Backpropagation;

public sealed class GradientProofTests
{
    private const int Problems = 300;

    [Fact]
    public void The_first_step_of_a_full_batch_is_checked_with_the_numbers_of_gradcheck()
    {
        for (var number = 1; number <= Problems; number++)
        {
            var problem = RandomProblems.Make(number) with { BatchSize = null };
            var report = GradientCheck.Work(problem).Comparisons.Where(c => c.Place.Kind == QuantityKind.Parameter);
            var proof = Proof(First(problem));
            Assert.True(proof.IsWhole);
            Assert.Equal(
                report.Select(c => (c.Place, c.Backpropagation, c.Central, c.CentralBound, c.Kink, c.IsWidened)),
                proof.Differences.Select(d => (d.Place, d.Gradient, d.Central, d.Bound, d.Kink, d.IsWidened))
            );
        }
    }

    /// <summary>Only what a moved number enters is worked anew, and the loss is the one that whole forward passes give, bit for bit.</summary>
    [Fact]
    public void A_difference_is_the_one_of_whole_forward_passes()
    {
        for (var number = 1; number <= Problems; number++)
        {
            var problem = RandomProblems.Make(number) with { BatchSize = null };
            var whole = new LossOfOne(problem, ReferenceEngine.GradientOf(problem, F64.From).Examples);
            foreach (var difference in Proof(First(problem)).Differences)
            {
                var value = whole.ValueOf(difference.Place);
                var (above, below) = (value + GradientCheck.StepSize, value - GradientCheck.StepSize);
                double Loss(double at) => whole.At(difference.Place, new F64(at), F64.From).Value;
                Assert.Equal((Loss(above) - Loss(below)) / (above - below), difference.Central);
            }
        }
    }

    [Fact]
    public void Every_step_is_checked_at_its_own_numbers_and_for_its_own_examples()
    {
        var compared = 0;
        for (var number = 1; number <= Problems; number++)
        {
            var problem = RandomProblems.Make(number);
            foreach (var view in ReferenceEngine.Work(problem).Select(step => new StepView<F64>(problem, step, F64.From)))
            {
                var proof = Proof(view);
                Assert.True(proof.Agrees, $"Problem {number}, step {view.Number}: {proof.Worst}");
                Assert.All(proof.Differences, d => Assert.Equal(view.Value(new Quantity(QuantityKind.Gradient, Parameter: d.Place.Parameter)), d.Gradient));
                Assert.All(proof.Differences.Where(d => d.Kink?.Quantity.Example >= 0), d => Assert.Contains(d.Kink!.Quantity.Example, view.Examples));
                compared += proof.Differences.Count(d => d.IsCompared);
            }
        }

        Assert.True(compared > 10 * Problems, $"Only {compared} were compared.");
    }

    [Fact]
    public void A_step_worked_by_hand_is_checked_exactly_from_its_rounded_numbers()
    {
        var problem = Problem.Textbook with { Steps = 2 };
        var view = ReferenceEngine.Work(problem, new Rounding(2)).Select(step => new StepView<Carried>(problem, step, value => new Carried(value, new Rounding(2)))).Last();
        var proof = Proof(view);
        Assert.True(proof.Agrees);
        Assert.NotEqual(view.Value(new Quantity(QuantityKind.Gradient, Parameter: 4)), proof.Differences[4].Gradient);
        Assert.Equal(0.0, view.Value(new Quantity(QuantityKind.Parameter, Parameter: 4)) * 100.0 % 1.0, 9);
    }

    [Fact]
    public void A_wrong_gradient_would_part()
    {
        var right = Proof(First(Problem.Textbook)).Differences[0];
        Assert.True(right is { Agrees: true, IsCompared: true });
        Assert.False((right with { Gradient = right.Gradient * 1.0001 }).Agrees);
    }

    [Fact]
    public void Of_very_many_parameters_some_are_checked_evenly_chosen()
    {
        var proof = Proof(First(Wide(40, 30, examples: 1)));
        Assert.Equal((GradientProof.MostParameters, (40 * 30) + 30 + 30 + 1), (proof.Differences.Count, proof.Asked));
        Assert.False(proof.IsWhole);
        Assert.True(proof.Agrees);
        Assert.Equal(0, proof.Differences[0].Place.Parameter);
        var gaps = proof.Differences.Zip(proof.Differences.Skip(1), (a, b) => b.Place.Parameter - a.Place.Parameter).Distinct().Order();
        Assert.Equal([6, 7], gaps);
    }

    [Fact]
    public void Of_many_examples_fewer_are_checked_and_in_the_end_none()
    {
        Assert.InRange(Proof(First(Wide(40, 30, examples: 50))).Differences.Count, 1, GradientProof.MostParameters - 1);
        Assert.Empty(Proof(First(Wide(400, 60, examples: 50))).Differences);
    }

    private static Problem Wide(int inputs, int units, int examples)
    {
        var random = new SplitMix64(1);
        double Number() => (random.NextInt32(2001) - 1000) / 4000.0;
        var definition = new NetworkDefinition(inputs, [new LayerDefinition(units, Activation.Of<Tanh>()), new LayerDefinition(1, Activation.Of<Sigmoid>())]);
        return new Problem
        {
            Network = new Network(definition, [.. Enumerable.Range(0, definition.Layout.Length).Select(_ => Number())]),
            Examples = [.. Enumerable.Range(0, examples).Select(_ => new Example([.. Enumerable.Range(0, inputs).Select(_ => Number())], [0.3]))],
        };
    }

    private static StepView<F64> First(Problem problem) => new(problem, ReferenceEngine.Work(problem).First(), F64.From);

    private static GradientProof Proof(StepView view) => GradientProof.Of(view, view.Problem.Network.Definition.Layout.Parameters);
}
