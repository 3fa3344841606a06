using System.Text.Json;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Optimizers;

/// <summary>The recorded runs of tests/oracles/optimizers.py: what was run, and how near one has to come.</summary>
internal static class RecordedRuns
{
    /// <summary>The file and the name of each.</summary>
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

    /// <summary>A run by its file and its name, and the convention that it follows.</summary>
    public static (JsonElement Run, Convention Convention) Named(string file, string name)
    {
        var document = Oracle.Read(file);
        var recorded = document.GetProperty("cases").GetProperty(name);
        var convention = (recorded.TryGetProperty("convention", out var own) ? own : document.GetProperty("convention")).GetString();
        return (recorded, Convention.All.Single(c => c.Name == convention));
    }

    /// <summary>G2: 1e-9 relative to 1, the size of the parameters.</summary>
    public static void AssertClose(double expected, double actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Max(1.0, Math.Abs(expected)), $"{what}: recorded {expected:R}, here {actual:R}");

    /// <summary>The network of tests/oracles/optimizers.py.</summary>
    public static Problem ProblemOf(JsonElement recorded, Convention convention)
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
