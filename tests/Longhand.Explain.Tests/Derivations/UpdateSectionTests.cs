using System.Text.Json;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>What an update rule remembers, and what changes from step to step, stands in the derivation: each once.</summary>
public sealed class UpdateSectionTests
{
    private const int Steps = 2;

    public static TheoryData<string, string> Rules
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var convention in Convention.All)
            {
                foreach (var rule in Catalogue.Default.Optimizers)
                {
                    rows.Add(convention.Name, rule.Name);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_number_that_a_rule_remembers_has_a_line_in_every_step(string convention, string rule)
    {
        var problem = Problem(convention, rule);
        var lines = Lines(problem);
        foreach (var name in problem.Optimizer.State)
        {
            for (var step = 1; step <= Steps; step++)
            {
                Assert.Single(lines, line => line.Id == FormattableString.Invariant($"{name}_w5_new@{step}"));
            }
        }

        using var stream = new MemoryStream();
        new JsonResult(problem, new DerivationOptions()).Write(stream);
        using var json = JsonDocument.Parse(stream.ToArray());
        var states = json.RootElement.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("state")).ToArray();
        Assert.All(states, state => Assert.Equal(problem.Optimizer.State, state.EnumerateObject().Select(p => p.Name)));
        Assert.All(
            problem.Optimizer.State,
            name => Assert.Equal(
                lines.Single(line => line.Id == name + "_w5_new@2").Value,
                states[1].GetProperty(name)[1].GetProperty("weights")[0][0].GetDouble()
            )
        );
    }

    [Theory]
    [InlineData("keras", "adam", "eta_hat")]
    [InlineData("textbook", "nadam", "mu_t")]
    [InlineData("textbook", "nadam", "mu_next")]
    [InlineData("textbook", "radam", "rho_t")]
    public void What_is_the_same_for_all_parameters_stands_once_in_a_step(string convention, string rule, string part)
    {
        var lines = Lines(Problem(convention, rule));
        Assert.Single(lines, line => line.Id == part + "@1");
        Assert.Single(lines, line => line.Id == part + "@2");
        Assert.DoesNotContain(lines, line => line.Id.StartsWith(part + "_", StringComparison.Ordinal));
    }

    [Fact]
    public void The_learning_rate_of_a_schedule_has_a_line_in_every_step()
    {
        foreach (var schedule in Catalogue.Default.Schedules)
        {
            var problem = Longhand.Model.Problem.Textbook with { Optimizer = Optimizer.Of<GradientDescent>().WithSchedule(schedule), Steps = Steps };
            var rates = Lines(problem).Count(line => line.Id is "eta_t@1" or "eta_t@2");
            Assert.Equal(schedule.IsConstant ? 0 : Steps, rates);
        }
    }

    [Fact]
    public void Under_nesterov_the_passes_are_made_with_what_it_looks_ahead_to()
    {
        var lines = Lines(Problem("textbook", "nesterov"));
        var ahead = lines.Single(line => line.Id == "w5_ahead@2");
        Assert.Equal("w₅* = w₅ − μ·v_w₅", $"{TextFormula.Of(ahead.Left).Line} = {TextFormula.Of(ahead.Sides[0].Formula).Line}");
        var input = lines.Single(line => line.Id == "z_y_hat@2");
        Assert.Equal("w₅*·a_h₁ + w₆*·a_h₂ + b₂*", TextFormula.Of(input.Sides[0].Formula).Line);
        Assert.Equal("L_old − L⁺", TextFormula.Of(lines.Single(line => line.Id == "L_drop@2").Sides[0].Formula).Line);
    }

    private static Problem Problem(string convention, string rule)
    {
        var named = Convention.All.Single(c => c.Name == convention);
        return Longhand.Model.Problem.Textbook with
        {
            Convention = named,
            Optimizer = named.Apply(Catalogue.Default.Optimizers.Single(o => o.Name == rule)),
            Steps = Steps,
        };
    }

    private static Block.Equation[] Lines(Problem problem) => [.. new Derivation(problem).Blocks().OfType<Block.Equation>()];
}
