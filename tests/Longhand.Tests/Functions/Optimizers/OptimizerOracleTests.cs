using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Optimizers;

/// <summary>G2: a thousand steps of every update rule beside recorded runs of another system, or of its published formula.</summary>
public sealed class OptimizerOracleTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var file in new[] { "optimizers.json", "optimizers_formula.json" })
            {
                foreach (var recorded in Oracle.Read(file).GetProperty("cases").EnumerateObject())
                {
                    rows.Add(file, recorded.Name);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_thousand_steps_are_those_of_the_recorded_run(string file, string name)
    {
        var document = Oracle.Read(file);
        var recorded = document.GetProperty("cases").GetProperty(name);
        var convention = (recorded.TryGetProperty("convention", out var own) ? own : document.GetProperty("convention")).GetString();
        var compared = 0;
        foreach (var step in ReferenceEngine.Work(ProblemOf(recorded, Convention.All.Single(c => c.Name == convention))))
        {
            if (recorded.GetProperty("steps").TryGetProperty($"{step.Number}", out var expected))
            {
                AssertClose(expected.GetProperty("loss").GetDouble(), step.Loss.Value, $"loss at step {step.Number}");
                var parameters = expected.GetProperty("parameters").Numbers();
                for (var i = 0; i < parameters.Length; i++)
                {
                    AssertClose(parameters[i], step.After[i].Value, $"parameter {i} after step {step.Number}");
                }

                compared++;
            }
        }

        Assert.Equal(9, compared);
    }

    [Fact]
    public void Every_update_rule_of_the_catalogue_has_a_recorded_run()
    {
        var recorded = Cases.Select(row => Oracle.Read(row.Data.Item1).GetProperty("cases").GetProperty(row.Data.Item2));
        var rules = recorded.Select(run => run.GetProperty("rule").GetString()!).Distinct().Order();
        Assert.Equal(Catalogue.Default.Optimizers.Select(o => o.Name).Order(), rules);
    }

    /// <summary>G2: 1e-9 relative to 1, the size of the parameters.</summary>
    private static void AssertClose(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1.0, Math.Abs(expected)), $"{what}: recorded {expected:R}, here {actual:R}");

    /// <summary>The network of tests/oracles/optimizers.py.</summary>
    private static Problem ProblemOf(JsonElement recorded, Convention convention)
    {
        var rule = convention.Apply(Tables.OptimizerNamed(recorded.GetProperty("rule").GetString()!));
        foreach (var number in recorded.GetProperty("numbers").EnumerateObject())
        {
            rule = rule.With(number.Name, number.Value.GetDouble());
        }

        return new Problem
        {
            Network = Network
                .WithInputs(2)
                .Layer(Activation.Of<Tanh>(), [[0.15, -0.20], [0.25, 0.30], [-0.40, 0.10]], Bias.PerUnit(0.35, -0.15, 0.05))
                .Layer(Activation.Of<Sigmoid>(), [[0.40, -0.45, 0.55]], Bias.PerUnit(0.60)),
            Convention = convention,
            Optimizer = rule,
            Steps = 1_000,
            Examples = [new([0.05, 0.10], [0.01]), new([0.90, -0.30], [0.99]), new([-0.70, 0.80], [0.40])],
        };
    }
}
