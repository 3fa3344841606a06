using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

/// <summary>Losses, deltas and gradients of three networks as PyTorch's autograd recorded them: tests/oracles/gradients.json.</summary>
public sealed class OracleGradientTests
{
    public static TheoryData<int, string> Networks
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (var (index, network) in Oracle.Read("gradients.json").GetProperty("networks").EnumerateArray().Index())
            {
                rows.Add(index, network.GetProperty("title").GetString()!);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_number_is_the_recorded_one(int index, string title)
    {
        var recorded = Oracle.Read("gradients.json").GetProperty("networks")[index];
        var problem = ProblemOf(recorded);
        var step = ReferenceEngine.Work(problem).Single();
        AssertClose(recorded.GetProperty("batchLoss").GetDouble(), step.Loss, title);
        foreach (var (e, example) in recorded.GetProperty("examples").EnumerateArray().Index())
        {
            AssertClose(example.GetProperty("loss").GetDouble(), step.Examples[e].Loss, $"loss of example {e + 1}");
            AssertAll(example.GetProperty("prediction").Numbers(), step.Examples[e].Forward.Output, $"prediction of example {e + 1}");
            foreach (var (l, deltas) in example.GetProperty("deltas").Rows().Index())
            {
                AssertAll(deltas, step.Examples[e].Backward.Layers[l].Delta, $"delta of example {e + 1}, layer {l + 1}");
            }
        }

        foreach (var (l, gradients) in recorded.GetProperty("gradients").EnumerateArray().Index())
        {
            double[] expected = [.. gradients.GetProperty("weights").Rows().SelectMany(row => row), .. Values(gradients.GetProperty("bias"))];
            AssertAll(expected, [.. problem.Network.Definition.Layout.ParametersOf(l).Select(p => step.Gradient[p.Index])], $"gradient of layer {l + 1}");
        }
    }

    private static Problem ProblemOf(JsonElement recorded)
    {
        var examples = recorded.GetProperty("examples").EnumerateArray().Select(e => new Example(e.GetProperty("x").Numbers(), e.GetProperty("y").Numbers()));
        var builder = Network.WithInputs(recorded.GetProperty("layers")[0].GetProperty("weights")[0].GetArrayLength());
        foreach (var layer in recorded.GetProperty("layers").EnumerateArray())
        {
            var bias = layer.GetProperty("bias");
            builder.Layer(
                Tables.ActivationNamed(layer.GetProperty("activation").GetString()!),
                [.. layer.GetProperty("weights").Rows().Select(row => row.Select(w => (double?)w).ToArray())],
                bias.ValueKind == JsonValueKind.Array ? Bias.PerUnit(Values(bias)) : Bias.Shared(bias.GetDouble())
            );
        }

        return new Problem { Network = builder, Loss = Tables.LossNamed(recorded.GetProperty("loss").GetString()!), Examples = [.. examples] };
    }

    private static double[] Values(JsonElement bias) => bias.ValueKind == JsonValueKind.Array ? bias.Numbers() : [bias.GetDouble()];

    private static void AssertAll(double[] expected, F64[] actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (i, value) in expected.Index())
        {
            AssertClose(value, actual[i], $"{what}, number {i + 1}");
        }
    }

    /// <summary>1e-12 relative: some four thousand u for fewer than a hundred operations; one u of 1 where a difference cancels.</summary>
    private static void AssertClose(double expected, F64 actual, string what) =>
        Assert.True(
            Math.Abs(expected - actual.Value) <= Math.Max(1e-12 * Math.Abs(expected), 1e-16),
            $"{what}: recorded {expected:R}, here {actual.Value:R}"
        );
}
