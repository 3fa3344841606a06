using System.Text;
using Longhand.Functions;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization;

/// <summary>
/// Every mistake in a problem file is one line: file, line, the value, the rule, the remedy. A case changes one place of a right
/// problem; the messages were read by a person.
/// </summary>
public sealed class ProblemReaderMistakesTests
{
    /// <summary>The places of a case are named by its text; the first line is line 1.</summary>
    private const string Right = """
        {
          "title": "Try",
          "network": {
            "inputs": 2,
            "layers": [
              { "units": 2, "activation": "sigmoid",
                "weights": [[0.15, 0.20],
                            [0.25, 0.30]],
                "bias": 0.35 },
              { "units": 1, "activation": "sigmoid",
                "weights": [[0.40, 0.45]],
                "bias": 0.60 }
            ]
          },
          "loss": "half-squared-error",
          "optimizer": { "name": "sgd", "learningRate": 0.5 },
          "examples": [
            { "x": [0.05, 0.10], "y": [0.01] }
          ]
        }

        """;

    [Fact]
    public void The_problem_that_the_cases_change_is_right()
    {
        var problem = Read(Right);
        Assert.Equal("Try", problem.Title);
        Assert.Equal([0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.60], problem.Network.Values.ToArray());
    }

    public static TheoryData<string, string, string> Shapes => new()
    {
        { "[0.25, 0.30]]", "[0.25, 0.30], [1, 2]]", "7: network.layers[1].weights has 3 rows; the layer has 2 units: give one row for each unit." },
        { "[[0.15, 0.20],", "[[0.15, 0.20]],\n\"bias\": 1 },{\"units\": 2, \"weights\": [", "7: network.layers[1].weights has 1 row; the layer has 2 units: give one row for each unit." },
        { "[0.25, 0.30]", "[0.25]", "8: network.layers[1].weights[2] has 1 weight; the network has 2 inputs: give one weight for each, null where there is no connection." },
        { "[0.40, 0.45]", "[0.40, 0.45, 0.5]", "11: network.layers[2].weights[1] has 3 weights; the layer before it has 2 units: give one weight for each, null where there is no connection." },
        { "\"bias\": 0.35", "\"bias\": [0.1, 0.2, 0.3]", "9: network.layers[1].bias has 3 numbers; the layer has 2 units: give one number for each unit, or one number without brackets for all." },
        { "\"bias\": 0.35", "\"bias\": 0.35, \"dropout\": 1", "9: network.layers[1].dropout is 1; it has to be the share of the units that a step leaves out, from 0 to below 1." },
        { "\"bias\": 0.35", "\"bias\": 0.35, \"dropout\": \"half\"", "9: network.layers[1].dropout is \"half\"; it has to be a number: write it as 0.5, without quotes." },
        { "\"bias\": 0.60", "\"bias\": 0.60, \"dropout\": 0.5", "12: network.layers[2].dropout is 0.5; the output layer has none, since a prediction needs every output: give it to a hidden layer, or leave it away." },
        { "\"title\": \"Try\"", "\"dropoutSeed\": 0.5", "2: dropoutSeed is 0.5; it has to be a whole number." },
        { "\"bias\": 0.35", "\"bias\": []", "9: network.layers[1].bias has 0 numbers; the layer has 2 units: give one number for each unit, or one number without brackets for all." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"names\": { \"units\": [\"a\", \"b\"] } }", "12: network.layers[2].names.units has 2 names; the layer has 1 unit: give one name for each." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"names\": { \"weights\": [[\"w5\"]] } }", "12: network.layers[2].names.weights has another shape than the weights; give 1 row of 2 names." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"names\": { \"bias\": [\"b1\", \"b2\"] } }", "12: network.layers[2].names.bias has 2 names; the layer has 1 bias: give one name for each." },
        { "\"x\": [0.05, 0.10]", "\"x\": [0.05]", "18: examples[1].x has 1 number; the network has 2 inputs: give one number for each." },
        { "\"y\": [0.01]", "\"y\": [0.01, 0.99]", "18: examples[1].y has 2 numbers; the network has 1 output: give one number for each." },
        { "\"y\": [0.01]", "\"y\": []", "18: examples[1].y has 0 numbers; the network has 1 output: give one number for each." },
        { "\"layers\": [\n", "\"layers\": [], \"layers_\": [\n", "5: The key \"layers_\" is not known in network; did you mean \"layers\"? (known are inputs, layers)." },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_wrong_shape_is_named_with_the_right_one(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> NamesThatAreNotKnown => new()
    {
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": \"sigmiod\"", "6: network.layers[1].activation is \"sigmiod\", which is not known; did you mean \"sigmoid\"? (known are {activations})." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": \"Sigmoid\"", "6: network.layers[1].activation is \"Sigmoid\", which is not known; did you mean \"sigmoid\"? (known are {activations})." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"leakyrelu\" }", "6: network.layers[1].activation.name is \"leakyrelu\", which is not known; did you mean \"leaky-relu\"? (known are {activations})." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": \"gelutanh\"", "6: network.layers[1].activation is \"gelutanh\", which is not known; did you mean \"gelu-tanh\"? (known are {activations})." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": \"hardswish\"", "6: network.layers[1].activation is \"hardswish\", which is not known; did you mean \"hard-swish\"? (known are {activations})." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"softshrink\" }", "6: network.layers[1].activation.name is \"softshrink\", which is not known; did you mean \"soft-shrink\"? (known are {activations})." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"slope\": 0.1 }", "6: network.layers[1].activation has no \"name\"; give the name of a function: \"name\": \"…\"." },
        { "\"loss\": \"half-squared-error\"", "\"loss\": \"mse\"", "15: loss is \"mse\", which is not known; did you mean \"mean-squared-error\"? (known are {losses})." },
        { "\"loss\": \"half-squared-error\"", "\"loss\": { \"name\": \"categorical\" }", "15: loss.name is \"categorical\", which is not known; known are {losses}." },
        { "\"loss\": \"half-squared-error\"", "\"loss\": { \"name\": \"squared-error\", \"outputs\": \"avg\" }", "15: loss.outputs is \"avg\", which is not known; known are sum, mean." },
        { "\"loss\": \"half-squared-error\"", "\"loss\": { \"name\": \"squared-error\", \"reduction\": \"max\" }", "15: loss.reduction is \"max\", which is not known; known are mean, sum." },
        { "\"name\": \"sgd\"", "\"name\": \"adma\"", "16: optimizer.name is \"adma\", which is not known; did you mean \"adam\"? (known are {optimizers})." },
        { "{ \"name\": \"sgd\", \"learningRate\": 0.5 }", "\"gradient descent\"", "16: optimizer is \"gradient descent\", which is not known; known are {optimizers}." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"convention\": \"tensorflow\",", "16: convention is \"tensorflow\", which is not known; known are textbook, pytorch, keras, sklearn, onnx." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"convention\": \"torch\",", "16: convention is \"torch\", which is not known; did you mean \"pytorch\"? (known are textbook, pytorch, keras, sklearn, onnx)." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"initializer\": \"xavier\",", "16: initializer is \"xavier\", which is not known; known are {initializers}." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"frozen\": [\"weight\"] }", "12: network.layers[2].frozen is \"weight\", which is not known; did you mean \"weights\"? (known are weights, bias)." },
    };

    [Theory]
    [MemberData(nameof(NamesThatAreNotKnown))]
    public void A_name_that_is_not_known_is_answered_with_the_nearest(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> KeysThatAreNotKnownOrStandTwice => new()
    {
        { "\"title\": \"Try\"", "\"titel\": \"Try\"", "2: The key \"titel\" is not known in a problem; did you mean \"title\"? (known are title, network, loss, optimizer, regularization, convention, initializer, seed, dropoutSeed, batch, steps, until, notation, examples)." },
        { "\"inputs\": 2", "\"inputs\": 2, \"input\": 3", "4: The key \"input\" is not known in network; did you mean \"inputs\"? (known are inputs, layers)." },
        { "\"units\": 1", "\"units\": 1, \"neurons\": 1", "10: The key \"neurons\" is not known in network.layers[2]; known are units, activation, weights, bias, frozen, dropout, names." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"sigmoid\", \"slope\": 0.1 }", "6: The key \"slope\" is not known in network.layers[1].activation \"sigmoid\"; known are name." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"elu\", \"alhpa\": 2 }", "6: The key \"alhpa\" is not known in network.layers[1].activation \"elu\"; did you mean \"alpha\"? (known are name, alpha)." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"selu\", \"alpha\": 2 }", "6: The key \"alpha\" is not known in network.layers[1].activation \"selu\"; known are name." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"names\": { \"unit\": [\"o\"] } }", "12: The key \"unit\" is not known in network.layers[2].names; did you mean \"units\"? (known are units, weights, bias)." },
        { "\"loss\": \"half-squared-error\"", "\"loss\": { \"name\": \"squared-error\", \"delta\": 1 }", "15: The key \"delta\" is not known in loss \"squared-error\"; known are name, outputs, reduction." },
        { "\"learningRate\": 0.5", "\"lr\": 0.5", "16: The key \"lr\" is not known in optimizer \"sgd\"; did you mean \"learningRate\"? (known are name, learningRate, weightDecay, clipNorm, clipValue, schedule)." },
        { "\"learningRate\": 0.5", "\"learning_rate\": 0.5", "16: The key \"learning_rate\" is not known in optimizer \"sgd\"; did you mean \"learningRate\"? (known are name, learningRate, weightDecay, clipNorm, clipValue, schedule)." },
        { "\"learningRate\": 0.5", "\"momentum\": 0.9", "16: The key \"momentum\" is not known in optimizer \"sgd\"; known are name, learningRate, weightDecay, clipNorm, clipValue, schedule." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"regularization\": { \"l3\": 1 },", "16: The key \"l3\" is not known in regularization; did you mean \"l2\"? (known are l2, l1)." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"until\": { \"lossUnder\": 0.1 },", "16: The key \"lossUnder\" is not known in until; known are lossBelow, lossChange, maxSteps." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": { \"weight\": \"W\" },", "16: The key \"weight\" is not known in notation; did you mean \"weights\"? (known are loss, input, activation, delta, target, prediction, learningRate, weights, bias, indexBase, layout)." },
        { "\"y\": [0.01] }", "\"y\": [0.01], \"z\": 1 }", "18: The key \"z\" is not known in examples[1]; known are x, y." },
        { "\"title\": \"Try\"", "\"title\": \"Try\",\n\"title\": \"Again\"", "3: The key \"title\" stands here for the second time (first in line 2); a key stands once: remove one of the two." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60,\n\n\"bias\": 0.61 }", "14: The key \"bias\" stands here for the second time (first in line 12); a key stands once: remove one of the two." },
    };

    [Theory]
    [MemberData(nameof(KeysThatAreNotKnownOrStandTwice))]
    public void A_key_that_is_not_known_or_stands_twice_is_named(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> ValuesOfTheWrongKind => new()
    {
        { "\"title\": \"Try\"", "\"title\": 5", "2: title is 5; it has to be a text: write it in double quotes." },
        { "\"network\": {", "\"network\": 5, \"n\": {", "3: The key \"n\" is not known in a problem; known are title, network, loss, optimizer, regularization, convention, initializer, seed, dropoutSeed, batch, steps, until, notation, examples." },
        { "\"network\": {", "\"network\": null, \"loss_\": {", "3: The key \"loss_\" is not known in a problem; did you mean \"loss\"? (known are title, network, loss, optimizer, regularization, convention, initializer, seed, dropoutSeed, batch, steps, until, notation, examples)." },
        { "\"inputs\": 2", "\"inputs\": \"2\"", "4: network.inputs is \"2\"; it has to be a whole number: write it in digits, without quotes." },
        { "\"inputs\": 2", "\"inputs\": null", "3: network has no \"inputs\"; give the number of inputs, or a list of their names." },
        { "\"inputs\": 2", "\"inputs\": []", "4: network.inputs is empty; a network has at least one input: name it." },
        { "\"inputs\": 2", "\"inputs\": [\"x1\", 2]", "4: A name in network.inputs is 2; it has to be a text: write it in double quotes." },
        { "\"layers\": [\n", "\"layers\": 2, \"l\": [\n", "5: The key \"l\" is not known in network; known are inputs, layers." },
        { "[0.15, 0.20]", "[\"0.15\", 0.20]", "7: network.layers[1].weights[1][1] is \"0.15\"; it has to be a number: write it as 0.5, without quotes." },
        { "[0.15, 0.20]", "[true, 0.20]", "7: network.layers[1].weights[1][1] is true; it has to be a number: write it as 0.5, without quotes." },
        { "[0.15, 0.20]", "0.15", "7: network.layers[1].weights[1] is 0.15; it has to be a list: write [ … ]." },
        { "[[0.40, 0.45]]", "0.40", "11: network.layers[2].weights is 0.40; it has to be a list: write [ … ]." },
        { "\"bias\": 0.35", "\"bias\": true", "9: network.layers[1].bias is true; it has to be a number (one bias for the layer), a list (one for each unit), \"drawn\" or null (none)." },
        { "\"bias\": 0.35", "\"bias\": \"random\"", "9: network.layers[1].bias is \"random\"; it has to be a number (one bias for the layer), a list (one for each unit), \"drawn\" or null (none)." },
        { "\"bias\": 0.35", "\"bias\": [0.1, null]", "9: network.layers[1].bias[2] is null; it has to be a number: write it as 0.5, without quotes." },
        { "\"bias\": 0.35", "\"bias\": { \"value\": 1 }", "9: network.layers[1].bias is an object; it has to be a number (one bias for the layer), a list (one for each unit), \"drawn\" or null (none)." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": 1", "6: network.layers[1].activation is 1; it has to be a name in double quotes, or { \"name\": … } with its numbers." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": 7 }", "6: network.layers[1].activation.name is 7; it has to be a text: write it in double quotes." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"names\": [\"o\"] }", "12: network.layers[2].names is a list; it has to be an object: write { … }." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"names\": { \"units\": \"o\" } }", "12: network.layers[2].names.units is \"o\"; it has to be a list: write [ … ]." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"frozen\": true }", "12: network.layers[2].frozen is true; it has to be a list: write [ … ]." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60, \"frozen\": \"weights\" }", "12: network.layers[2].frozen is \"weights\"; it has to be a list: write [ … ]." },
        { "\"loss\": \"half-squared-error\"", "\"loss\": [\"squared-error\"]", "15: loss is a list; it has to be a name in double quotes, or { \"name\": … } with its numbers." },
        { "\"learningRate\": 0.5", "\"learningRate\": \"0.5\"", "16: optimizer.learningRate is \"0.5\"; it has to be a number: write it as 0.5, without quotes." },
        { "\"learningRate\": 0.5", "\"learningRate\": true", "16: optimizer.learningRate is true; it has to be a number: write it as 0.5, without quotes." },
        { "{ \"name\": \"sgd\", \"learningRate\": 0.5 }", "0.5", "16: optimizer is 0.5; it has to be a name in double quotes, or { \"name\": … } with its numbers." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"regularization\": 0.1,", "16: regularization is 0.1; it has to be an object: write { … }." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"until\": 100,", "16: until is 100; it has to be an object: write { … }." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": \"textbook\",", "16: notation is \"textbook\"; it has to be an object: write { … }." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": { \"loss\": 5 },", "16: notation.loss is 5; it has to be a text: write it in double quotes." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"batch\": \"all\",", "16: batch is \"all\"; it has to be \"full\", \"online\" or a whole number of examples." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"batch\": true,", "16: batch is true; it has to be \"full\", \"online\" or a whole number of examples." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"steps\": \"many\",", "16: steps is \"many\"; it has to be a whole number: write it in digits, without quotes." },
        { "{ \"x\": [0.05, 0.10], \"y\": [0.01] }", "[0.05, 0.10, 0.01]", "18: examples[1] is a list; it has to be an object: write { … }." },
        { "\"x\": [0.05, 0.10]", "\"x\": 0.05", "18: examples[1].x is 0.05; it has to be a list: write [ … ]." },
        { "\"x\": [0.05, 0.10]", "\"x\": [0.05, null]", "18: examples[1].x[2] is null; it has to be a number: write it as 0.5, without quotes." },
        { "\"y\": [0.01]", "\"y\": null", "18: examples[1] has no \"y\"; give one number for each output." },
    };

    [Theory]
    [MemberData(nameof(ValuesOfTheWrongKind))]
    public void A_value_of_the_wrong_kind_is_named_with_the_right_kind(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> MissingParts => new()
    {
        { "\"examples\": [\n    { \"x\": [0.05, 0.10], \"y\": [0.01] }\n  ]", "\"steps\": 1", "1: The problem has no \"examples\"; give it at least one: \"examples\": [ { \"x\": [ … ], \"y\": [ … ] } ]." },
        { "{ \"x\": [0.05, 0.10], \"y\": [0.01] }", "", "17: examples is empty; a step needs at least one: add { \"x\": [ … ], \"y\": [ … ] }." },
        { "\"x\": [0.05, 0.10], ", "", "18: examples[1] has no \"x\"; give one number for each input." },
        { ", \"y\": [0.01]", "", "18: examples[1] has no \"y\"; give one number for each output." },
        { "    \"inputs\": 2,\n", "", "3: network has no \"inputs\"; give the number of inputs, or a list of their names." },
        { "\"units\": 1, \"activation\": \"sigmoid\",\n        \"weights\": [[0.40, 0.45]],", "\"activation\": \"sigmoid\",", "10: network.layers[2] has no \"units\"; give the number of units: \"units\": 2." },
    };

    [Theory]
    [MemberData(nameof(MissingParts))]
    public void A_missing_part_is_named(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> NumbersOutOfRange => new()
    {
        { "\"inputs\": 2", "\"inputs\": 0", "4: network.inputs is 0; it has to be a whole number, at least 1." },
        { "\"inputs\": 2", "\"inputs\": 1.5", "4: network.inputs is 1.5; it has to be a whole number, at least 1." },
        { "\"inputs\": 2", "\"inputs\": 1000000000", "4: network.inputs is 1000000000; it has to be a whole number, at most 1000000." },
        { "\"units\": 2", "\"units\": 0", "6: network.layers[1].units is 0; it has to be a whole number, at least 1." },
        { "\"units\": 2", "\"units\": -2", "6: network.layers[1].units is -2; it has to be a whole number, at least 1." },
        { "\"units\": 2", "\"units\": 2.5", "6: network.layers[1].units is 2.5; it has to be a whole number, at least 1." },
        { "\"units\": 2", "\"units\": 1e9", "6: network.layers[1].units is 1e9; it has to be a whole number, at most 1000000." },
        { "\"units\": 2", "\"units\": 1e400", "6: network.layers[1].units is 1e400, which is too large; a number is at most 1.797e308 in size: write a smaller one." },
        { "\"units\": 2, \"activation\": \"sigmoid\",\n        \"weights\": [[0.15, 0.20],\n                    [0.25, 0.30]],", "\"units\": 999999, \"activation\": \"sigmoid\",", "6: With this layer 1999998 weights and biases are to be drawn; a problem has at most 1000000: make a layer smaller, or give the numbers." },
        { "0.15", "1e400", "7: network.layers[1].weights[1][1] is 1e400, which is too large; a number is at most 1.797e308 in size: write a smaller one." },
        { "0.15", "-1e309", "7: network.layers[1].weights[1][1] is -1e309, which is too large; a number is at most 1.797e308 in size: write a smaller one." },
        { "0.15", "1" + new string('0', 400), "7: network.layers[1].weights[1][1] is 1000000000000000000000000000000000000000…, which is too large; a number is at most 1.797e308 in size: write a smaller one." },
        { "\"learningRate\": 0.5", "\"learningRate\": 0", "16: optimizer.learningRate is 0; it has to be a number, above 0." },
        { "\"learningRate\": 0.5", "\"learningRate\": -0.5", "16: optimizer.learningRate is -0.5; it has to be a number, above 0." },
        { "\"learningRate\": 0.5", "\"learningRate\": 0.5, \"weightDecay\": -1", "16: optimizer.weightDecay is -1; it has to be a number, at least 0." },
        { "\"learningRate\": 0.5", "\"learningRate\": 0.5, \"clipNorm\": 0", "16: optimizer.clipNorm is 0; it has to be a number, above 0." },
        { "\"name\": \"sgd\", \"learningRate\": 0.5", "\"name\": \"momentum\", \"momentum\": 1", "16: optimizer.momentum is 1; it has to be a number, at least 0 and below 1." },
        { "\"name\": \"sgd\", \"learningRate\": 0.5", "\"name\": \"momentum\", \"momentum\": -0.1", "16: optimizer.momentum is -0.1; it has to be a number, at least 0 and below 1." },
        { "\"name\": \"sgd\", \"learningRate\": 0.5", "\"name\": \"adam\", \"beta2\": 1.5", "16: optimizer.beta2 is 1.5; it has to be a number, at least 0 and below 1." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"prelu\", \"slope\": [0.1, 0.2] }", "6: network.layers[1].activation.slope is a list, one number for each unit, which is for numbers that are learned: add \"learned\": true, or give one number." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"prelu\", \"learned\": true, \"slope\": [0.1] }", "6: network.layers[1].activation.slope has 1 number; the layer has 2 units: give one number for each unit, or one number without brackets for all." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"swish\", \"learned\": \"yes\" }", "6: network.layers[1].activation.learned is \"yes\"; it has to be true or false, without quotes." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"leaky-relu\", \"learned\": true }", "6: The key \"learned\" is not known in network.layers[1].activation \"leaky-relu\"; known are name, slope." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"leaky-relu\", \"slope\": -0.1 }", "6: network.layers[1].activation.slope is -0.1; it has to be a number, at least 0." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"elu\", \"alpha\": -1 }", "6: network.layers[1].activation.alpha is -1; it has to be a number, at least 0." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"celu\", \"alpha\": 0 }", "6: network.layers[1].activation.alpha is 0; it has to be a number, above 0." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"soft-shrink\", \"lambda\": -0.5 }", "6: network.layers[1].activation.lambda is -0.5; it has to be a number, at least 0." },
        { "\"units\": 2, \"activation\": \"sigmoid\"", "\"units\": 2, \"activation\": { \"name\": \"hard-shrink\", \"lambda\": -1e-9 }", "6: network.layers[1].activation.lambda is -1e-9; it has to be a number, at least 0." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"regularization\": { \"l2\": -0.1 },", "16: regularization.l2 is -0.1; it has to be a number, at least 0." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"batch\": 0,", "16: batch is 0; it has to be a whole number, at least 1." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"batch\": 1.5,", "16: batch is 1.5; it has to be a whole number, at least 1." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"steps\": 0,", "16: steps is 0; it has to be a whole number, at least 1." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"steps\": -1,", "16: steps is -1; it has to be a whole number, at least 1." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"steps\": 3e9,", "16: steps is 3e9; it has to be a whole number, at most 2147483647." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"seed\": 0.5,", "16: seed is 0.5; it has to be a whole number." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"seed\": 1e17,", "16: seed is 1e17; it has to be a whole number, at most 9007199254740991." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"seed\": \"1\",", "16: seed is \"1\"; it has to be a whole number: write it in digits, without quotes." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"until\": { \"maxSteps\": 0 },", "16: until.maxSteps is 0; it has to be a whole number, at least 1." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": { \"indexBase\": 2 },", "16: notation.indexBase is 2; it has to be a whole number from 0 to 1." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": { \"layout\": \"row\" },", "16: notation.layout is \"row\", which is not known; did you mean \"rows\"? (known are rows, columns)." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": { \"loss\": \"\" },", "16: notation.loss is \"\"; it has to be a letter or a short word: write one of at most 20 letters." },
        { " \"loss\": \"half-squared-error\",", " \"loss\": \"half-squared-error\",\n\"notation\": { \"delta\": \"the error of a unit, backwards\" },", "16: notation.delta is \"the error of a unit, backwards\"; it has to be a letter or a short word: write one of at most 20 letters." },
    };

    [Theory]
    [MemberData(nameof(NumbersOutOfRange))]
    public void A_number_out_of_range_is_named_with_its_range(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> Names => new()
    {
        { "\"inputs\": 2", "\"inputs\": [\"x\", \"x\"]", "4: Two units or inputs are called \"x\"; each needs a name of its own: rename one." },
        { "\"inputs\": 2", "\"inputs\": [\"h1\", \"x\"]", "4: Two units or inputs are called \"h1\"; each needs a name of its own: rename one." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60,\n\"names\": { \"units\": [\"h2\"] } }", "13: Two units or inputs are called \"h2\"; each needs a name of its own: rename one." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60,\n\"names\": { \"weights\": [[\"v\",\n\"v\"]] } }", "14: Two weights or biases are called \"v\"; each needs a name of its own: rename one." },
        { "\"bias\": 0.60 }", "\"bias\": 0.60,\n\"names\": { \"bias\": \"w1\" } }", "13: Two weights or biases are called \"w1\"; each needs a name of its own: rename one." },
        { "\"inputs\": 2", "\"inputs\": [\"\", \"x\"]", "4: A name in network.inputs is \"\"; it has to be a text of 1 to 100 characters without line breaks: write another." },
        { "\"inputs\": 2", "\"inputs\": [\"a\\nb\", \"x\"]", "4: A name in network.inputs is \"a�b\"; it has to be a text of 1 to 100 characters without line breaks: write another." },
        { "\"inputs\": 2", "\"inputs\": [\"a\\u2028b\", \"x\"]", "4: A name in network.inputs is \"a�b\"; it has to be a text of 1 to 100 characters without line breaks: write another." },
        { "\"inputs\": 2", "\"inputs\": [\"   \", \"x\"]", "4: A name in network.inputs is \"   \"; it has to be a text of 1 to 100 characters without line breaks: write another." },
        { "\"inputs\": 2", "\"inputs\": [\"" + new string('n', 101) + "\", \"x\"]", "4: A name in network.inputs is \"nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn…\"; it has to be a text of 1 to 100 characters without line breaks: write another." },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_has_to_be_one_short_line_and_to_stand_once(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    public static TheoryData<string, string, string> TextThatIsNoJson => new()
    {
        { "0.20]", "0.20", "9: ':' stands where a comma or ] belongs; write one of the two." },
        { "0.15, 0.20", "0.15 0.20", "7: '0.20' stands where a comma or ] belongs: put a comma before it." },
        { "\"units\": 2", "units: 2", "6: 'units' stands where a key in double quotes belongs: write \"key\": value." },
        { "\"units\": 2", "'units': 2", "6: A single quote stands where a key in double quotes belongs: write \"key\": value." },
        { "\"units\": 2", "\"units\" 2", "6: '2' stands where a colon belongs; write \"units\": and the value." },
        { "\"units\": 2", "\"units\": ", "6: ',' stands where a value belongs; write a number, a text in double quotes, [ … ], { … }, true, false or null." },
        { "\"units\": 2", "\"units\": NaN", "6: 'NaN' stands where a value belongs; every number of a problem is finite: write one." },
        { "0.15", "Infinity", "7: 'Infinity' stands where a value belongs; every number of a problem is finite: write one." },
        { "0.15", "+0.15", "7: '+0.15' stands where a value belongs; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point." },
        { "0.15", ".15", "7: '.15' stands where a value belongs; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point." },
        { "0.15", "1.", "7: '1.' stands where a value belongs; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point." },
        { "0.15", "015", "7: '015' stands where a value belongs; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point." },
        { "0.15", "0x1F", "7: '0x1F' stands where a value belongs; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point." },
        { "0.15", "0,15.0", "7: network.layers[1].weights[1] has 3 weights; the network has 2 inputs: give one weight for each, null where there is no connection." },
        { "0.15", "1_000", "7: '1_000' stands where a value belongs; write a number as 5, -0.5 or 1e-3: no plus before it, no zero before its digits, a digit on both sides of the point." },
        { "0.15", "True", "7: 'True' stands where a value belongs; write true, false or null." },
        { "\"Try\"", "\"Try", "2: A text is not closed in this line; close it with a double quote." },
        { "\"Try\"", "\"T\try\"", "2: The control character 0x09 stands in a text; remove it, or write it as \\u0009." },
        { "\"Try\"", "\"C:\\dir\"", "2: '\\d' is no escape; write \\\\ for a backslash, and \\n, \\t, \\\" or \\u with four digits for the others." },
        { "\"Try\"", "'Try'", "2: A single quote stands where a value belongs; write texts in double quotes." },
        { "\"Try\"", "\"\\ud83d\"", "2: A text here has half of a surrogate pair, such as \\ud83d alone; write both halves, or the character itself." },
        { "\"title\"", "# remark\n\"title\"", "2: '#' stands where a key in double quotes belongs; begin a comment with //." },
        { "\"title\"", "/ remark\n\"title\"", "2: A comment here is not closed or has only one slash; write // … to the end of the line, or /* … */." },
        { "\"title\"", "/* remark\n\"title\"", "2: A comment here is not closed or has only one slash; write // … to the end of the line, or /* … */." },
        { "\"y\": [0.01] }\n  ]\n}\n", "\"y\": [0.01]", "18: The file ends here, but the { of line 18 is not closed; add what is missing and }." },
        { "\"y\": [0.01] }\n  ]\n}\n", "\"y\": [0.0", "18: The file ends here, but the [ of line 18 is not closed; add what is missing and ]." },
        { "\"y\": [0.01] }\n  ]\n}\n", "\"y\": [0.01] }\n  ]\n}\n}\n", "21: '}' stands where the end of the file belongs; remove what follows the last }." },
        { "\"y\": [0.01] }\n  ]\n}\n", "\"y\": [0.01] }\n  ]\n}\n{ \"title\": \"Two\" }\n", "21: '{' stands where the end of the file belongs; remove what follows the last }." },
        { "\"y\": [0.01] }\n  ]\n}\n", "\"y\": [0.01] }\n  }\n}\n", "19: '}' stands where a comma or ] belongs; write one of the two." },
    };

    [Theory]
    [MemberData(nameof(TextThatIsNoJson))]
    public void A_text_that_is_no_json_is_named_in_words(string right, string wrong, string message) => Refused(Changed(right, wrong), message);

    [Theory]
    [InlineData("binary-cross-entropy", "[1.5]", "examples[1].y[1] is 1.5; under binary-cross-entropy a target is a probability: give a number from 0 to 1.")]
    [InlineData("binary-cross-entropy", "[-0.2]", "examples[1].y[1] is -0.2; under binary-cross-entropy a target is a probability: give a number from 0 to 1.")]
    [InlineData("cross-entropy", "[2]", "examples[1].y[1] is 2; under cross-entropy a target is a probability: give a number from 0 to 1.")]
    [InlineData("cross-entropy", "[0.01]", "The targets examples[1].y add up to 0.01; under cross-entropy they are a distribution: make them add up to 1.")]
    public void A_target_under_a_cross_entropy_is_a_probability(string loss, string target, string message) =>
        Refused(Changed("half-squared-error", loss).Replace("[0.01]", target, StringComparison.Ordinal), "18: " + message);

    [Theory]
    [InlineData("", "1: The file is empty; a problem is an object: write { … } or name another file.")]
    [InlineData(" \n\n ", "1: The file is empty; a problem is an object: write { … } or name another file.")]
    [InlineData("// nothing yet", "1: The file is empty; a problem is an object: write { … } or name another file.")]
    [InlineData("[]", "1: The document is a list; it has to be an object: write { … }.")]
    [InlineData("null", "1: The document is null; it has to be an object: write { … }.")]
    [InlineData("5", "1: The document is 5; it has to be an object: write { … }.")]
    [InlineData("{}", "1: The problem has no \"network\"; give it a network: \"network\": { \"inputs\": …, \"layers\": [ … ] }.")]
    [InlineData("{ \"network\": {} }", "1: network has no \"inputs\"; give the number of inputs, or a list of their names.")]
    [InlineData("{ \"network\": { \"inputs\": 1 } }", "1: network has no \"layers\"; give it a list of layers, the output layer last.")]
    [InlineData("{ \"network\": { \"inputs\": 1, \"layers\": [] } }", "1: network.layers is empty; a network has at least an output layer: add one.")]
    [InlineData("{ \"network\": { \"inputs\": 1, \"layers\": [{}] } }", "1: network.layers[1] has no \"units\"; give the number of units: \"units\": 2.")]
    [InlineData("{ \"network\": { \"inputs\": 1, \"layers\": [null] } }", "1: network.layers[1] is null; it has to be an object: write { … }.")]
    public void A_file_with_hardly_anything_in_it_says_what_to_write(string text, string message) => Refused(text, message);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00 }, "1: The file is UTF-16; a problem file is UTF-8: save it as UTF-8.")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x7B }, "1: The file is UTF-16; a problem file is UTF-8: save it as UTF-8.")]
    [InlineData(new byte[] { 0x7B, 0x00, 0x7D, 0x00 }, "1: There is a zero byte here, which no text has; name a problem file, saved as UTF-8.")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "1: The byte 0x89 here is no UTF-8; save the file as UTF-8.")]
    [InlineData(new byte[] { 0x7B, 0x0A, 0x22, 0xE9, 0x22 }, "2: The byte 0xE9 here is no UTF-8; save the file as UTF-8.")]
    [InlineData(new byte[] { 0x7B, 0x22, 0xED, 0xA0, 0x80, 0x22 }, "1: The byte 0xED here is no UTF-8; save the file as UTF-8.")]
    public void A_file_that_is_no_utf8_says_so(byte[] bytes, string message) => Refused(bytes, message);

    [Fact]
    public void Brackets_a_hundred_deep_are_refused() =>
        Refused(
            Changed("0.15", string.Concat(Enumerable.Repeat("[\n", 100)) + string.Concat(Enumerable.Repeat("]", 100))),
            "65: Lists and objects stand more than 64 deep in one another here; a problem needs fewer: remove some brackets."
        );

    /// <summary>A hundred thousand brackets are refused by the same count, and no stack overflows.</summary>
    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Brackets_without_end_are_refused(string bracket)
    {
        var e = Assert.Throws<InvalidInputException>(() => Read(string.Concat(Enumerable.Repeat(bracket, 100_000))));
        Assert.StartsWith("Lists and objects stand more than 64 deep", e.Reason, StringComparison.Ordinal);
    }

    private static Longhand.Model.Problem Read(string text) => ProblemReader.Read(Encoding.UTF8.GetBytes(text), "try.json");

    private static string Changed(string right, string wrong)
    {
        var place = Right.IndexOf(right, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{right} does not stand in the problem.");
        return Right[..place] + wrong + Right[(place + right.Length)..];
    }

    private static void Refused(string text, string message) => Refused(Encoding.UTF8.GetBytes(text), message);

    private static void Refused(byte[] bytes, string message)
    {
        var e = Assert.Throws<InvalidInputException>(() => ProblemReader.Read(bytes, "try.json"));
        Assert.Equal("try.json:" + Filled(message), e.Message);
        Assert.Equal($"try.json:{e.Line}: {e.Reason}", e.Message);
    }

    /// <summary>The catalogue may grow: a list of it stands in a message by its name.</summary>
    private static string Filled(string message)
    {
        var all = Catalogue.Default;
        return message
            .Replace("{activations}", string.Join(", ", all.Activations.Select(a => a.Name)), StringComparison.Ordinal)
            .Replace("{losses}", string.Join(", ", all.Losses.Select(l => l.Name)), StringComparison.Ordinal)
            .Replace("{optimizers}", string.Join(", ", all.Optimizers.Select(o => o.Name)), StringComparison.Ordinal)
            .Replace("{initializers}", string.Join(", ", all.Initializers.Select(i => i.Name)), StringComparison.Ordinal);
    }
}
