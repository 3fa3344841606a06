using Longhand.Tests.Functions.Optimizers;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>G2 for the fast engine: a thousand steps of every update rule beside recorded runs of another system, or of its published formula.</summary>
public sealed class EngineOracleTests
{
    public static TheoryData<string, string> Cases => RecordedRuns.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_thousand_steps_are_those_of_the_recorded_run(string file, string name)
    {
        var (recorded, convention) = RecordedRuns.Named(file, name);
        var problem = RecordedRuns.ProblemOf(recorded, convention);
        var table = new EngineTable<double>(problem);
        using var engine = new CpuEngine<double>(problem);
        var compared = 0;
        for (var step = 1; step <= problem.Steps; step++)
        {
            var loss = engine.Step(table.X, table.Y, [0, 1, 2]);
            if (recorded.GetProperty("steps").TryGetProperty($"{step}", out var expected))
            {
                RecordedRuns.AssertClose(expected.GetProperty("loss").GetDouble(), loss, $"loss at step {step}");
                var (parameters, values) = (expected.GetProperty("parameters").Numbers(), engine.Network.Values.ToArray());
                for (var i = 0; i < parameters.Length; i++)
                {
                    RecordedRuns.AssertClose(parameters[i], values[i], $"parameter {i} after step {step}");
                }

                compared++;
            }
        }

        Assert.Equal(9, compared);
    }
}
