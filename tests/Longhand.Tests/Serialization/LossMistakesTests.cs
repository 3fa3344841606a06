using System.Text;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization;

/// <summary>The losses of a problem file: their numbers, their mistakes, and the targets that they are not defined for.</summary>
public sealed class LossMistakesTests
{
    [Fact]
    public void Every_number_of_a_loss_is_read()
    {
        var entropy = Read("""{ "name": "cross-entropy", "classWeights": [2, 1, 0.5], "labelSmoothing": 0.1, "reduction": "sum" }""", "[1, 0, 0]").Loss;
        Assert.Equal([2.0, 1.0, 0.5], entropy.ClassWeights);
        Assert.Equal((0.1, Reduction.Sum), (entropy.LabelSmoothing, entropy.Reduction));
        Assert.Equal(0.25, Read("""{ "name": "huber", "delta": 0.25 }""", "[1, 0, 0]").Loss.ParameterValue);
        Assert.Equal(2.0, Read("""{ "name": "smooth-l1", "beta": 2 }""", "[1, 0, 0]").Loss.ParameterValue);
        Assert.Equal((1.0, 0), (Read("\"huber\"", "[1, 0, 0]").Loss.ParameterValue, Read("\"cross-entropy\"", "[1, 0, 0]").Loss.ClassWeights.Count));
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { """{ "name": "huber", "delta": 0 }""", "[1, 0, 0]", "2: loss.delta is 0; it has to be a number, above 0." },
        { """{ "name": "smooth-l1", "beta": -1 }""", "[1, 0, 0]", "2: loss.beta is -1; it has to be a number, above 0." },
        { """{ "name": "smooth-l1", "delta": 1 }""", "[1, 0, 0]", "2: The key \"delta\" is not known in loss \"smooth-l1\"; known are name, beta, outputs, reduction." },
        { """{ "name": "cross-entropy", "classWeights": [1, 2] }""", "[1, 0, 0]", "2: loss.classWeights has 2 numbers; the network has 3 outputs: give one number for each." },
        { """{ "name": "cross-entropy", "classWeights": 2 }""", "[1, 0, 0]", "2: loss.classWeights is 2; it has to be a list: write [ … ]." },
        { """{ "name": "cross-entropy", "classWeights": [1, 0, 1] }""", "[1, 0, 0]", "2: loss.classWeights[2] is 0; it has to be a number, above 0." },
        { """{ "name": "cross-entropy", "classWeights": [1, 1, "1"] }""", "[1, 0, 0]", "2: loss.classWeights[3] is \"1\"; it has to be a number: write it as 0.5, without quotes." },
        { """{ "name": "cross-entropy", "labelSmoothing": 1 }""", "[1, 0, 0]", "2: loss.labelSmoothing is 1; it has to be a number, at least 0 and below 1." },
        { """{ "name": "cross-entropy", "labelSmoothing": -0.1 }""", "[1, 0, 0]", "2: loss.labelSmoothing is -0.1; it has to be a number, at least 0 and below 1." },
        { """{ "name": "hinge", "labelSmoothing": 0.1 }""", "[1, 1, 1]", "2: The key \"labelSmoothing\" is not known in loss \"hinge\"; known are name, outputs, reduction." },
        { """{ "name": "binary-cross-entropy", "classWeights": [1, 1, 1] }""", "[1, 0, 0]", "2: The key \"classWeights\" is not known in loss \"binary-cross-entropy\"; known are name, outputs, reduction." },
        { "\"hinge\"", "[1, -1, 0]", "5: examples[2].y[3] is 0; under hinge a target is the sign of a class: give -1 or 1." },
        { "\"squared-hinge\"", "[1, 0.5, 1]", "5: examples[2].y[2] is 0.5; under squared-hinge a target is the sign of a class: give -1 or 1." },
        { "\"poisson\"", "[1, -2, 0]", "5: examples[2].y[2] is -2; under poisson a target is a count: give a number, at least 0." },
        { "\"kl-divergence\"", "[1, 0, 2]", "5: examples[2].y[3] is 2; under kl-divergence a target is a probability: give a number from 0 to 1." },
        { "\"kl-divergence\"", "[1, 0, 0.5]", "5: The targets examples[2].y add up to 1.5; under kl-divergence they are a distribution: make them add up to 1." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_one_line_with_place_value_rule_and_remedy(string loss, string targets, string message) =>
        Assert.Equal("try.json:" + message, Assert.Throws<InvalidInputException>(() => Read(loss, targets)).Message);

    private static Problem Read(string loss, string targets)
    {
        var first = loss.Contains("hinge", StringComparison.Ordinal) ? "[1, -1, 1]" : "[0, 1, 0]";
        var text = $$"""
            { "network": { "inputs": 1, "layers": [{ "units": 3, "activation": "softmax", "weights": [[1], [2], [3]] }] },
              "loss": {{loss}},
              "examples": [
                { "x": [1], "y": {{first}} },
                { "x": [1], "y": {{targets}} }
              ] }
            """;
        return ProblemReader.Read(Encoding.UTF8.GetBytes(text), "try.json");
    }
}
