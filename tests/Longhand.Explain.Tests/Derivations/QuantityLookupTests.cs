using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>The way back from an identifier to its number.</summary>
public sealed class QuantityLookupTests
{
    private const int Problems = 300;

    /// <summary>Lines that name a part of an update rule, which the trace does not keep, are known by their line alone.</summary>
    [Fact]
    public void The_identifier_of_every_line_of_random_derivations_leads_back_to_its_number()
    {
        var (found, parts) = (0, 0);
        for (var number = 1; number <= Problems; number++)
        {
            var problem = RandomProblems.Make(number);
            var (derivation, lookup) = (new Derivation(problem), new QuantityLookup(problem));
            var steps = derivation.Steps().ToArray();
            foreach (var equation in derivation.Blocks().OfType<Block.Equation>().Where(e => e.Value is not null))
            {
                if (!lookup.TryFind(equation.Id, out var place, out _))
                {
                    parts++;
                    Assert.Contains(problem.Optimizer.Name, PartsOf);
                    continue;
                }

                found++;
                Assert.True(steps[place.Step - 1].Value(place.Quantity).Equals(equation.Value), $"problem {number}: {equation.Id}");
                Assert.Equal(equation.Id, lookup.Identifier(place));
            }
        }

        Assert.True(found > 40 * Problems && parts > 0, $"{found} were found, {parts} are parts.");
    }

    [Theory]
    [InlineData("w5.gradient", "dL/dw5")]
    [InlineData("w5.new", "w5_new")]
    [InlineData("w5.old", "w5")]
    [InlineData("h1.delta", "delta_h1")]
    [InlineData("h1.input", "z_h1")]
    [InlineData("h1.activation", "a_h1")]
    [InlineData("y_hat", "a_y_hat")]
    [InlineData("loss", "L")]
    [InlineData("loss.before", "L_old")]
    [InlineData("loss.after", "L_new")]
    [InlineData("loss.drop", "L_drop")]
    [InlineData("x2", "x2")]
    [InlineData("y", "y")]
    [InlineData("learningRate", "learningRate")]
    [InlineData("dz_h1/dw1", "dz_h1/dw1")]
    [InlineData("dz_y_hat/da_h2", "dz_y_hat/da_h2")]
    [InlineData("w5_new@1", "w5_new")]
    [InlineData("a_h1[1]", "a_h1")]
    public void Words_stand_for_identifiers(string words, string identifier)
    {
        var lookup = new QuantityLookup(Problem.Textbook);

        Assert.True(lookup.TryFind(words, out var place, out var reason), reason);
        Assert.Equal(identifier, lookup.Identifier(place));
    }

    [Theory]
    [InlineData("w9.gradient", "There is no quantity \"w9.gradient\"; did you mean \"w1.gradient\"?")]
    [InlineData("h1.dleta", "There is no quantity \"h1.dleta\"; did you mean \"h1.delta\"?")]
    [InlineData("entropy of it all", "There is no quantity \"entropy of it all\"; there are such as L, z_h1, a_h1, delta_h1, dL/dw1, w1_new, w1.gradient.")]
    [InlineData("", "There is no quantity \"\"; there are such as L, z_h1, a_h1, delta_h1, dL/dw1, w1_new, w1.gradient.")]
    [InlineData("penalty", "There is no quantity \"penalty\"; there are such as L, z_h1, a_h1, delta_h1, dL/dw1, w1_new, w1.gradient.")]
    [InlineData("w5_new@2", "\"w5_new@2\" asks for step 2; the problem has one step.")]
    [InlineData("a_h1[3]", "\"a_h1[3]\" asks for example 3; the problem has 1: write a number from 1 to 1.")]
    public void What_is_not_there_is_refused_with_advice(string name, string reason) => Refuses(Problem.Textbook, name, reason);

    [Theory]
    [InlineData("a_h1", "\"a_h1\" does not say which step; the problem has several: write a_h1@1, or another.")]
    [InlineData("a_h1@1", "\"a_h1@1\" does not say which example; the problem has 2: write a_h1[1]@1, or another.")]
    [InlineData("w1_new[1]@1", "\"w1_new[1]@1\" asks for one example; it belongs to all of them together: leave [1] away.")]
    [InlineData("w1_new@0", "\"w1_new@0\" asks for step 0; steps are counted from 1.")]
    public void Where_there_are_several_steps_and_examples_a_name_says_which(string name, string reason)
    {
        var problem = Problem.Textbook with { Steps = 3, Examples = [new Example([0.05, 0.1], [0.01]), new Example([0.2, 0.3], [0.5])] };
        var lookup = new QuantityLookup(problem);

        Refuses(problem, name, reason);
        Assert.True(lookup.TryFind("a_h1[2]@3", out var place, out _));
        Assert.Equal(new QuantityPlace(new Quantity(QuantityKind.Activation, 0, 0, Example: 1), 3), place);
        Assert.True(lookup.TryFind("w5.gradient@2", out var ofBatch, out _));
        Assert.Equal(new Quantity(QuantityKind.Gradient, Parameter: ofBatch.Quantity.Parameter), ofBatch.Quantity);
        Assert.True(lookup.TryFind("w5.gradient[1]@2", out var ofExample, out _));
        Assert.Equal(QuantityKind.ExampleGradient, ofExample.Quantity.Kind);
    }

    /// <summary>Rules with named parts: bias-corrected moments, a step.</summary>
    private static IReadOnlyList<string> PartsOf { get; } = ["adam", "amsgrad", "adamw", "adamax", "nadam", "radam", "adadelta", "lion", "rprop", "rmsprop", "nesterov", "momentum", "adagrad"];

    private static void Refuses(Problem problem, string name, string reason)
    {
        Assert.False(new QuantityLookup(problem).TryFind(name, out _, out var given));
        Assert.Equal(reason, given);
    }
}
