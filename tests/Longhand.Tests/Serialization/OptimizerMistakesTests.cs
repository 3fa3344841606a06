using System.Text;
using Longhand.Functions;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization;

/// <summary>What is wrong with an update rule or a schedule is said in one line: where, what, the rule and the remedy.</summary>
public sealed class OptimizerMistakesTests
{
    [Theory]
    [InlineData("\"rmspropp\"", "optimizer is \"rmspropp\", which is not known; did you mean \"rmsprop\"? (known are {optimizers}).")]
    [InlineData("{ \"name\": \"nestrov\" }", "optimizer.name is \"nestrov\", which is not known; did you mean \"nesterov\"? (known are {optimizers}).")]
    [InlineData("{ \"name\": \"rmsprop\", \"centered\": 1 }", "optimizer.centered is 1; it has to be true or false, without quotes.")]
    [InlineData("{ \"name\": \"rmsprop\", \"centered\": \"true\" }", "optimizer.centered is \"true\"; it has to be true or false, without quotes.")]
    [InlineData("{ \"name\": \"rmsprop\", \"rho\": 1 }", "optimizer.rho is 1; it has to be a number, at least 0 and below 1.")]
    [InlineData("{ \"name\": \"rmsprop\", \"momentum\": true }", "optimizer.momentum is true; it has to be a number: write it as 0.5, without quotes.")]
    [InlineData("{ \"name\": \"adagrad\", \"initialAccumulator\": -1 }", "optimizer.initialAccumulator is -1; it has to be a number, at least 0.")]
    [InlineData("{ \"name\": \"rprop\", \"etaPlus\": 1 }", "optimizer.etaPlus is 1; it has to be a number, above 1.")]
    [InlineData("{ \"name\": \"rprop\", \"etaMinus\": 1 }", "optimizer.etaMinus is 1; it has to be a number, above 0 and below 1.")]
    [InlineData("{ \"name\": \"rprop\", \"minstep\": 1 }", "The key \"minstep\" is not known in optimizer \"rprop\"; did you mean \"minStep\"? (known are name, learningRate, etaMinus, etaPlus, minStep, maxStep, weightDecay, clipNorm, clipValue, schedule).")]
    [InlineData("{ \"schedule\": \"stepp\" }", "optimizer.schedule is \"stepp\", which is not known; did you mean \"step\"? (known are {schedules}).")]
    [InlineData("{ \"schedule\": 0.5 }", "optimizer.schedule is 0.5; it has to be a name in double quotes, or { \"name\": … } with its numbers.")]
    [InlineData("{ \"schedule\": { \"stepSize\": 5 } }", "optimizer.schedule has no \"name\"; give the name of a function: \"name\": \"…\".")]
    [InlineData("{ \"schedule\": { \"name\": \"cosin\" } }", "optimizer.schedule.name is \"cosin\", which is not known; did you mean \"cosine\"? (known are {schedules}).")]
    [InlineData("{ \"schedule\": { \"name\": \"step\", \"size\": 5 } }", "The key \"size\" is not known in optimizer.schedule \"step\"; did you mean \"stepSize\"? (known are name, stepSize, gamma).")]
    [InlineData("{ \"schedule\": { \"name\": \"step\", \"stepSize\": 2.5 } }", "optimizer.schedule.stepSize is 2.5; it has to be a whole number, at least 1.")]
    [InlineData("{ \"schedule\": { \"name\": \"cosine\", \"totalSteps\": 0 } }", "optimizer.schedule.totalSteps is 0; it has to be a whole number, at least 1.")]
    [InlineData("{ \"schedule\": { \"name\": \"one-cycle\", \"riseShare\": 1 } }", "optimizer.schedule.riseShare is 1; it has to be a number, above 0 and below 1.")]
    [InlineData("{ \"schedule\": { \"name\": \"exponential\", \"gamma\": \"0.9\" } }", "optimizer.schedule.gamma is \"0.9\"; it has to be a number: write it as 0.5, without quotes.")]
    public void A_mistake_in_an_update_rule_is_named(string optimizer, string message)
    {
        var error = Assert.Throws<InvalidInputException>(() => Read(optimizer));
        var filled = message
            .Replace("{optimizers}", string.Join(", ", Catalogue.Default.Optimizers.Select(o => o.Name)), StringComparison.Ordinal)
            .Replace("{schedules}", string.Join(", ", Catalogue.Default.Schedules.Select(s => s.Name)), StringComparison.Ordinal);
        Assert.Equal("try.json:3: " + filled, error.Message);
    }

    [Fact]
    public void Flags_and_schedules_are_read()
    {
        var rule = Read("{ \"name\": \"rmsprop\", \"centered\": true, \"schedule\": { \"name\": \"step\", \"stepSize\": 10, \"gamma\": 0.5 } }").Optimizer;
        Assert.Equal(1.0, rule.Values[3]);
        Assert.Equal(["v", "m"], rule.State);
        Assert.Equal(("step", 10.0, 0.5), (rule.Schedule.Name, rule.Schedule.Values[0], rule.Schedule.Values[1]));
        Assert.Equal(["v"], Read("{ \"name\": \"rmsprop\", \"centered\": false }").Optimizer.State);
        Assert.True(Read("{ \"schedule\": \"constant\" }").Optimizer.Schedule.IsConstant);
    }

    private static Longhand.Model.Problem Read(string optimizer) =>
        ProblemReader.Read(
            Encoding.UTF8.GetBytes(
                $"{{ \"network\": {{ \"inputs\": 1, \"layers\": [ {{ \"units\": 1 }} ] }},\n\"examples\": [ {{ \"x\": [1], \"y\": [0] }} ],\n\"optimizer\": {optimizer} }}"
            ),
            "try.json"
        );
}
