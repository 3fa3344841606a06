using System.Text;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization;

/// <summary>What a problem file means: what is absent, what a convention fills in, and what stays text.</summary>
public sealed class ProblemReaderTests
{
    private const string Minimal = """{ "network": { "inputs": 2, "layers": [{ "units": 2 }, { "units": 1 }] }, "examples": [{ "x": [1, 2], "y": [1] }] }""";

    [Fact]
    public void The_textbook_file_is_the_textbook_problem()
    {
        var problem = ProblemReader.Read(DataFiles.Read("textbook.json"), "textbook.json");
        Assert.Equal(Problem.Textbook.Title, problem.Title);
        Assert.Equal(Problem.Textbook.Network.Values.ToArray(), problem.Network.Values.ToArray());
        Assert.Equal(Problem.Textbook.Examples[0].X, problem.Examples[0].X);
        Assert.Equal(
            ReferenceEngine.Work(Problem.Textbook).Single().After.Values.ToArray(),
            ReferenceEngine.Work(problem).Single().After.Values.ToArray()
        );
    }

    [Fact]
    public void What_is_absent_has_the_default_of_the_contract()
    {
        var problem = Read(Minimal);
        Assert.Null(problem.Title);
        Assert.Equal(("half-squared-error", Outputs.Sum, Reduction.Mean), (problem.Loss.Name, problem.Loss.Outputs, problem.Loss.Reduction));
        Assert.Equal(("sgd", 0.5, 0.0), (problem.Optimizer.Name, problem.Optimizer.LearningRate, problem.Optimizer.WeightDecay));
        Assert.Equal((0.0, 0.0), (problem.Regularization.L1, problem.Regularization.L2));
        Assert.Same(Convention.Textbook, problem.Convention);
        Assert.Same(Initializer.GlorotUniform, problem.Network.Initialization.Initializer);
        Assert.Equal((0L, (int?)null, 1, (Until?)null), (problem.Network.Initialization.Seed, problem.BatchSize, problem.Steps, problem.Until));
        Assert.Equal(Notation.Textbook, problem.Notation);
        Assert.All(problem.Network.Definition.Layers, layer => Assert.Equal(("identity", BiasKind.None, true), (layer.Activation.Name, layer.Bias, layer.WeightsDrawn)));
        Assert.Equal(["x1", "x2", "h1", "h2", "y_hat"], [problem.Names.Input(0), problem.Names.Input(1), problem.Names.Unit(0, 0), problem.Names.Unit(0, 1), problem.Names.Unit(1, 0)]);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("loss")]
    [InlineData("optimizer")]
    [InlineData("regularization")]
    [InlineData("convention")]
    [InlineData("initializer")]
    [InlineData("seed")]
    [InlineData("batch")]
    [InlineData("steps")]
    [InlineData("until")]
    [InlineData("notation")]
    public void Null_is_the_same_as_absent(string key)
    {
        var problem = Read($"{{ \"{key}\": null, {Minimal[1..]}");
        Assert.Equal(Read(Minimal).Network.Values.ToArray(), problem.Network.Values.ToArray());
        Assert.Equal("half-squared-error", problem.Loss.Name);
    }

    [Fact]
    public void Weights_that_are_absent_or_null_are_drawn_and_follow_the_seed()
    {
        var absent = Read(Minimal).Network.Values.ToArray();
        var isNull = Read(Minimal.Replace("\"units\": 2", "\"units\": 2, \"weights\": null", StringComparison.Ordinal)).Network.Values.ToArray();
        var other = Read("{ \"seed\": 1, " + Minimal[1..]).Network.Values.ToArray();
        Assert.Equal(absent, isNull);
        Assert.NotEqual(absent, other);
        // Glorot's bound for 2 inputs and 2 units is √(6/4); for 2 and 1 it is √(6/3).
        Assert.All(absent[..4], w => Assert.InRange(Math.Abs(w), 0.0, Math.Sqrt(6.0 / 4.0)));
        Assert.All(absent[4..], w => Assert.InRange(Math.Abs(w), 0.0, Math.Sqrt(6.0 / 3.0)));
    }

    [Theory]
    [InlineData("null", BiasKind.None, new double[0])]
    [InlineData("0.5", BiasKind.Shared, new[] { 0.5 })]
    [InlineData("[0.5, -1]", BiasKind.PerUnit, new[] { 0.5, -1.0 })]
    [InlineData("\"drawn\"", BiasKind.PerUnit, new[] { 0.0, 0.0 })]
    public void A_bias_is_none_or_shared_or_one_a_unit_or_drawn(string bias, BiasKind kind, double[] values)
    {
        var problem = Read(Minimal.Replace("\"units\": 2", $"\"units\": 2, \"weights\": [[1, 2], [3, 4]], \"bias\": {bias}", StringComparison.Ordinal));
        Assert.Equal(kind, problem.Network.Definition.Layers[0].Bias);
        Assert.Equal([1.0, 2.0, 3.0, 4.0, .. values], problem.Network.Values[..(4 + values.Length)].ToArray());
    }

    [Theory]
    [InlineData("\"prelu\"", LearnedKind.None, 0.25, new double[0])]
    [InlineData("{ \"name\": \"prelu\", \"slope\": 0.1 }", LearnedKind.None, 0.1, new double[0])]
    [InlineData("{ \"name\": \"prelu\", \"learned\": false, \"slope\": 0.1 }", LearnedKind.None, 0.1, new double[0])]
    [InlineData("{ \"name\": \"prelu\", \"learned\": true }", LearnedKind.Shared, 0.25, new[] { 0.25 })]
    [InlineData("{ \"name\": \"swish\", \"learned\": true, \"beta\": 1.5 }", LearnedKind.Shared, 1.0, new[] { 1.5 })]
    [InlineData("{ \"name\": \"swish\", \"beta\": [1.5, 2], \"learned\": true }", LearnedKind.PerUnit, 1.0, new[] { 1.5, 2.0 })]
    public void An_activation_is_given_or_learned_for_a_layer_or_for_each_unit(string activation, LearnedKind kind, double given, double[] learned)
    {
        var network = Read(Minimal.Replace("\"units\": 2", "\"units\": 2, \"activation\": " + activation, StringComparison.Ordinal)).Network;
        Assert.Equal(kind, network.Definition.Layers[0].Learned);
        Assert.Equal(given, network.Definition.Layers[0].Activation.ParameterValue);
        Assert.Equal(learned, network.Definition.Layout.Parameters.Where(p => p.IsOfActivation).Select(p => network.Values[p.Index]));
    }

    [Fact]
    public void A_null_among_weights_is_no_connection_and_takes_no_number()
    {
        var problem = Read(Minimal.Replace("\"units\": 2", "\"units\": 2, \"weights\": [[1, null], [3, 4]]", StringComparison.Ordinal));
        var network = problem.Network.Definition;
        Assert.False(network.Layers[0].IsConnected(0, 1));
        Assert.Equal(["w1", "w2", "w3", "w4", "w5"], network.Layout.Parameters.Select(p => problem.Names.Parameter(p.Index)));
    }

    [Theory]
    [InlineData("\"full\"", null)]
    [InlineData("\"online\"", 1)]
    [InlineData("3", 3)]
    [InlineData("3.0", 3)]
    [InlineData("30e-1", 3)]
    public void A_batch_is_full_or_online_or_a_size(string batch, int? size) => Assert.Equal(size, Read($"{{ \"batch\": {batch}, {Minimal[1..]}").BatchSize);

    [Theory]
    [InlineData("-9007199254740991", -9007199254740991L)]
    [InlineData("-1", -1L)]
    [InlineData("20261122051449", 20261122051449L)]
    public void A_seed_is_any_whole_number(string seed, long expected) => Assert.Equal(expected, Read($"{{ \"seed\": {seed}, {Minimal[1..]}").Network.Initialization.Seed);

    /// <summary>contract/conventions.md, the rows of what the catalogue has.</summary>
    [Theory]
    [InlineData("textbook", "half-squared-error", Outputs.Sum, Outputs.Sum, 1e-8, 0.01, WeightDecayForm.WeightsOnly, "glorot-uniform")]
    [InlineData("pytorch", "mean-squared-error", Outputs.Mean, Outputs.Mean, 1e-8, 0.01, WeightDecayForm.WeightsAndBiases, "fan-in-uniform")]
    [InlineData("keras", "mean-squared-error", Outputs.Mean, Outputs.Mean, 1e-7, 0.2, WeightDecayForm.Decoupled, "glorot-uniform")]
    [InlineData("sklearn", "half-squared-error", Outputs.Mean, Outputs.Sum, 1e-8, 0.01, WeightDecayForm.WeightsOnly, "glorot-uniform-scaled")]
    [InlineData("onnx", "half-squared-error", Outputs.Sum, Outputs.Sum, 1e-6, 0.01, WeightDecayForm.WeightsAndBiases, "glorot-uniform")]
    public void A_convention_says_what_omitted_things_mean(
        string name, string loss, Outputs outputs, Outputs crossEntropy, double epsilon, double slope, WeightDecayForm decay, string initializer)
    {
        var convention = $"{{ \"convention\": \"{name}\", ";
        var plain = Read(convention + Minimal[1..]);
        Assert.Equal((loss, outputs, decay, initializer), (plain.Loss.Name, plain.Loss.Outputs, plain.Convention.WeightDecay, plain.Network.Initialization.Initializer.Name));
        Assert.Equal(crossEntropy, Read(convention + "\"loss\": \"binary-cross-entropy\", " + Minimal[1..]).Loss.Outputs);
        var adam = Read(convention + "\"optimizer\": { \"name\": \"adam\" }, " + Minimal[1..]).Optimizer;
        Assert.Equal(epsilon, adam.Values[adam.Parameters.Select(p => p.Name).ToList().IndexOf("epsilon")]);
        var leaky = Read(convention + Minimal[1..].Replace("\"units\": 2", "\"units\": 2, \"activation\": \"leaky-relu\"", StringComparison.Ordinal));
        Assert.Equal(slope, leaky.Network.Definition.Layers[0].Activation.ParameterValue);
    }

    [Theory]
    [InlineData("textbook", false)]
    [InlineData("pytorch", true)]
    [InlineData("keras", true)]
    [InlineData("sklearn", false)]
    [InlineData("onnx", false)]
    public void A_convention_says_which_hard_sigmoid_is_meant(string convention, bool isOfSixths)
    {
        var problem = Read(
            $"{{ \"convention\": \"{convention}\", "
            + Minimal[1..].Replace("\"units\": 2", "\"units\": 2, \"activation\": \"hard-sigmoid\"", StringComparison.Ordinal)
        );
        var activation = problem.Network.Definition.Layers[0].Activation;
        Assert.Equal((isOfSixths, !isOfSixths), (activation.Is<HardSigmoidOfSixths>(), activation.Is<HardSigmoid>()));
    }

    /// <summary>contract/problem.md, the names of the activations and their parameters.</summary>
    [Theory]
    [InlineData("identity binary-step sigmoid tanh relu selu gelu gelu-tanh silu mish softplus softsign", "", 0.0)]
    [InlineData("hard-sigmoid hard-swish hard-tanh relu6 log-sigmoid gaussian exponential tanh-shrink softmax", "", 0.0)]
    [InlineData("elu celu", "alpha", 1.0)]
    [InlineData("soft-shrink hard-shrink", "lambda", 0.5)]
    [InlineData("leaky-relu", "slope", 0.01)]
    public void The_activations_of_the_contract_are_known_by_name_and_parameter(string names, string parameter, double value)
    {
        foreach (var name in names.Split(' '))
        {
            var activation = Read(Minimal.Replace("\"units\": 2", $"\"units\": 2, \"activation\": \"{name}\"", StringComparison.Ordinal)).Network.Definition.Layers[0].Activation;
            Assert.Equal((name, parameter, value), (activation.Name, activation.Parameter?.Name ?? string.Empty, activation.ParameterValue));
        }
    }

    [Theory]
    [InlineData("textbook")]
    [InlineData("pytorch")]
    [InlineData("keras")]
    [InlineData("sklearn")]
    [InlineData("onnx")]
    public void A_name_fixes_its_formula_and_a_number_that_is_given_wins(string convention)
    {
        var problem = Read(
            $"{{ \"convention\": \"{convention}\", \"loss\": {{ \"name\": \"binary-cross-entropy\", \"outputs\": \"mean\" }}, \"optimizer\": {{ \"name\": \"adam\", \"epsilon\": 0.25, \"learningRate\": 2 }}, "
            + Minimal[1..].Replace("\"units\": 2", "\"units\": 2, \"activation\": { \"name\": \"leaky-relu\", \"slope\": 0.3 }", StringComparison.Ordinal)
        );
        Assert.Equal(Outputs.Mean, problem.Loss.Outputs);
        Assert.Contains(0.25, problem.Optimizer.Values);
        Assert.Equal(2.0, problem.Optimizer.LearningRate);
        Assert.Equal(0.3, problem.Network.Definition.Layers[0].Activation.ParameterValue);
        Assert.Equal(Outputs.Mean, Read($"{{ \"convention\": \"{convention}\", \"loss\": \"mean-squared-error\", {Minimal[1..]}").Loss.Outputs);
    }

    [Fact]
    public void Comments_and_trailing_commas_and_a_byte_order_mark_are_allowed()
    {
        var text = "// a problem\n" + Minimal.Replace("[1]", "[1,], /* the target */", StringComparison.Ordinal);
        Assert.Equal([1.0], ProblemReader.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], "try.json").Examples[0].Y);
    }

    [Theory]
    [InlineData("$type")]
    [InlineData("$ref")]
    [InlineData("$id")]
    [InlineData("$schema")]
    [InlineData("@include")]
    [InlineData("include")]
    [InlineData("__proto__")]
    [InlineData("file:///etc/passwd")]
    [InlineData("../problem.json")]
    public void A_key_that_would_name_a_type_or_a_file_is_a_key_that_is_not_known(string key)
    {
        foreach (var place in new[] { Minimal.IndexOf('{', StringComparison.Ordinal), Minimal.IndexOf("{ \"inputs", StringComparison.Ordinal), Minimal.IndexOf("{ \"units", StringComparison.Ordinal), Minimal.IndexOf("{ \"x\"", StringComparison.Ordinal) })
        {
            var e = Assert.Throws<InvalidInputException>(() => Read(Minimal.Insert(place + 1, $" \"{key}\": \"System.IO.FileInfo, System.IO\",")));
            Assert.StartsWith($"The key \"{key}\" is not known in ", e.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("../../etc/passwd")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("\\input{/etc/passwd}")]
    [InlineData("\u202Eabc")]
    [InlineData("${jndi:ldap://a}")]
    [InlineData("{0}%s%n")]
    [InlineData("e\u0301 \U0001F600 中")]
    public void A_hostile_name_is_a_name_and_stays_as_it_is(string name)
    {
        var text = Minimal.Replace("\"inputs\": 2", $"\"inputs\": [{Quoted(name)}, \"x2\"]", StringComparison.Ordinal);
        Assert.Equal(name, Read(text).Names.Input(0));
        Assert.Equal(name, Read($"{{ \"title\": {Quoted(name)}, {Minimal[1..]}").Title);
    }

    [Fact]
    public void The_most_drawn_numbers_are_allowed_and_one_more_is_refused_before_they_are_drawn()
    {
        const string Example = "\"examples\": [{ \"x\": [1], \"y\": [1] }] }";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var e = Assert.Throws<InvalidInputException>(() => Read("{ \"network\": { \"inputs\": 1, \"layers\": [{ \"units\": 999999 }, { \"units\": 2 }] }, " + Example));
        Assert.Equal("With this layer 2999997 weights and biases are to be drawn; a problem has at most 1000000: make a layer smaller, or give the numbers.", e.Reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(1_000_000, Read("{ \"network\": { \"inputs\": 1, \"layers\": [{ \"units\": 500000 }, { \"units\": 1 }] }, " + Example).Network.Values.Length);
    }

    private static Problem Read(string text) => ProblemReader.Read(Encoding.UTF8.GetBytes(text), "try.json");

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
