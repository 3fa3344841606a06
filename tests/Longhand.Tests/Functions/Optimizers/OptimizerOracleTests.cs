using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Optimizers;

/// <summary>G2: a thousand steps of every update rule beside recorded runs of another system, or of its published formula.</summary>
public sealed class OptimizerOracleTests
{
    public static TheoryData<string, string> Cases => RecordedRuns.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_thousand_steps_are_those_of_the_recorded_run(string file, string name)
    {
        var (recorded, convention) = RecordedRuns.Named(file, name);
        var compared = 0;
        foreach (var step in ReferenceEngine.Work(RecordedRuns.ProblemOf(recorded, convention)))
        {
            if (recorded.GetProperty("steps").TryGetProperty($"{step.Number}", out var expected))
            {
                RecordedRuns.AssertClose(expected.GetProperty("loss").GetDouble(), step.Loss.Value, $"loss at step {step.Number}");
                var parameters = expected.GetProperty("parameters").Numbers();
                for (var i = 0; i < parameters.Length; i++)
                {
                    RecordedRuns.AssertClose(parameters[i], step.After[i].Value, $"parameter {i} after step {step.Number}");
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
            var (run, convention) = RecordedRuns.Named(row.Data.Item1, row.Data.Item2);
            var schedule = run.TryGetProperty("schedule", out var named) ? named.GetProperty("name").GetString() : null;
            return (convention.Name, run.GetProperty("rule").GetString()!, schedule);
        });
}
