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
        var rules = Recorded.Select(run => run.Rule).Distinct().Order();
        Assert.Equal(Catalogue.Default.Optimizers.Select(o => o.Name).Order(), rules);
    }

    /// <summary>A convention that has a form or numbers of its own for a rule has a run of its own; the others are the textbook.</summary>
    [Fact]
    public void Every_rule_that_a_convention_changes_has_a_recorded_run_of_that_convention()
    {
        var changed = Convention.All.SelectMany(c => c.Rules.Select(rule => (c.Name, rule.Name)));
        var textbook = Catalogue.Default.Optimizers.Select(rule => (Convention.Textbook.Name, rule.Name));
        Assert.Empty(changed.Concat(textbook).Except(Recorded.Select(run => (run.Convention, run.Rule))));
    }

    [Fact]
    public void Every_schedule_of_the_catalogue_has_a_recorded_run() =>
        Assert.Equal(Catalogue.Default.Schedules.Select(s => s.Name).Order(), Recorded.Select(run => run.Schedule).OfType<string>().Distinct().Order());

    private static IEnumerable<(string Convention, string Rule, string? Schedule)> Recorded =>
        Cases.Select(row =>
        {
            var document = Oracle.Read(row.Data.Item1);
            var run = document.GetProperty("cases").GetProperty(row.Data.Item2);
            var convention = (run.TryGetProperty("convention", out var own) ? own : document.GetProperty("convention")).GetString()!;
            var schedule = run.TryGetProperty("schedule", out var named) ? named.GetProperty("name").GetString() : null;
            return (convention, run.GetProperty("rule").GetString()!, schedule);
        });

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

        if (recorded.TryGetProperty("schedule", out var schedule))
        {
            var named = Catalogue.Default.Schedules.Single(s => s.Name == schedule.GetProperty("name").GetString());
            rule = rule.WithSchedule(
                schedule.GetProperty("numbers").EnumerateObject().Aggregate(named, (changed, number) => changed.With(number.Name, number.Value.GetDouble()))
            );
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
