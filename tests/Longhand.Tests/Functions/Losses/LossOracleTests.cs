using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

/// <summary>
/// Losses of batches and their gradients as PyTorch recorded them, and as Keras and scikit-learn publish them: with class weights, label
/// smoothing, every reduction, and predictions that are 0 or 1 to double precision. tests/oracles/losses.json.
/// </summary>
public sealed class LossOracleTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var (index, item) in Oracle.Read("losses.json").GetProperty("cases").EnumerateArray().Index())
            {
                rows.Add(index, $"{item.GetProperty("loss")} {Text(item, "convention")} {item.GetProperty("reduction")} {item.GetProperty("origin")}");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Value_and_gradient_are_the_recorded_ones(int index, string title)
    {
        var recorded = Oracle.Read("losses.json").GetProperty("cases")[index];
        var problem = ProblemOf(recorded);
        var step = ReferenceEngine.Work(problem).Single();
        // 1e-12 relative for some tens of operations; a prediction next to 1 is 1 − ŷ of few digits in the recorded run as it is here.
        var value = recorded.GetProperty("value").GetDouble();
        Assert.True(Math.Abs(value - step.Loss.Value) <= 1e-12 * Math.Abs(value), $"{title}: recorded {value:R}, here {step.Loss.Value:R}");
        foreach (var (e, gradient) in recorded.GetProperty("gradient").Rows().Index())
        {
            foreach (var (k, expected) in gradient.Index())
            {
                var actual = problem.Loss.Reduce(step.Examples[e].Backward.Layers[0].Delta[k], step.Size).Value;
                // Where ŷ − y cancels, an ulp of 1 remains.
                Assert.True(Math.Abs(expected - actual) <= Math.Max(1e-12 * Math.Abs(expected), 4.0 * Ulp.U), $"{title}, {e + 1}, {k + 1}: recorded {expected:R}, here {actual:R}");
            }
        }
    }

    [Fact]
    public void Every_convention_and_every_loss_is_recorded()
    {
        var cases = Oracle.Read("losses.json").GetProperty("cases").EnumerateArray().ToArray();
        string[] byHand = ["half-squared-error", "squared-error"]; // the mean squared error but for a factor
        Assert.Equal(Catalogue.Default.Losses.Select(l => l.Name).Except(byHand).Order(), cases.Select(c => Text(c, "loss")).Distinct().Order());
        var clipped = Convention.All.Where(c => c.Apply(Tables.LossNamed("binary-cross-entropy")) is var l && (l.Clip is not null || !l.Is<BinaryCrossEntropy>()));
        Assert.Equal(["pytorch", "keras", "sklearn"], clipped.Select(c => c.Name));
        Assert.All(clipped, c => Assert.Contains(cases, item => Text(item, "convention") == c.Name && Text(item, "loss") == "binary-cross-entropy"));
    }

    private static Problem ProblemOf(JsonElement recorded)
    {
        var (z, y) = (recorded.GetProperty("z").Rows(), recorded.GetProperty("y").Rows());
        var n = z[0].Length;
        // Weights that pass every number through: the weighted inputs are the inputs, to the bit.
        double?[][] identity = [.. Enumerable.Range(0, n).Select(j => Enumerable.Range(0, n).Select(i => i == j ? 1.0 : (double?)null).ToArray())];
        var convention = Convention.All.Single(c => c.Name == (Text(recorded, "convention") ?? "textbook"));
        var loss = convention.Apply(Tables.LossNamed(Text(recorded, "loss")!));
        loss = loss.With(Enum.Parse<Outputs>(Text(recorded, "outputs")!, ignoreCase: true), Enum.Parse<Reduction>(Text(recorded, "reduction")!, ignoreCase: true));
        loss = recorded.TryGetProperty("parameter", out var parameter) ? loss.WithParameter(parameter.GetDouble()) : loss;
        loss = recorded.TryGetProperty("classWeights", out var weights) ? loss.WithClassWeights(weights.Numbers()) : loss;
        loss = recorded.TryGetProperty("labelSmoothing", out var smoothing) ? loss.WithLabelSmoothing(smoothing.GetDouble()) : loss;
        return new Problem
        {
            Network = Network.WithInputs(n).Layer(Tables.ActivationNamed(Text(recorded, "activation")!), identity),
            Loss = loss,
            Convention = convention,
            Examples = [.. z.Zip(y, (inputs, targets) => new Example(inputs, targets))],
        };
    }

    private static string? Text(JsonElement item, string key) => item.TryGetProperty(key, out var value) ? value.GetString() : null;
}
