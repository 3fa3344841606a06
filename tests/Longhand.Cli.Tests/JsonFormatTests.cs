using System.Text;
using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Cli.Tests;

/// <summary>contract/problem.md, "The result": other programs rely on every member that is named here.</summary>
public sealed class JsonFormatTests
{
    [Fact]
    public void The_result_has_the_members_of_the_contract()
    {
        using var document = Explain();
        var root = document.RootElement;
        Assert.Equal(["problem", "rounding", "steps", "derivation"], Keys(root));
        Assert.Equal("exact", root.GetProperty("rounding").GetString());
        var step = root.GetProperty("steps")[0];
        Assert.Equal(["examples", "loss", "gradients", "updated", "state", "lossAfter"], Keys(step));
        var example = step.GetProperty("examples")[0];
        Assert.Equal(["layers", "loss"], Keys(example));
        Assert.All(example.GetProperty("layers").EnumerateArray(), layer => Assert.Equal(["z", "a", "delta"], Keys(layer)));
        foreach (var part in new[] { "gradients", "updated" })
        {
            Assert.Equal(2, step.GetProperty(part).GetArrayLength());
            Assert.All(step.GetProperty(part).EnumerateArray(), layer => Assert.Equal(["weights", "bias"], Keys(layer)));
            Assert.Equal(JsonValueKind.Number, step.GetProperty(part)[0].GetProperty("bias").ValueKind);
        }

        Assert.All(root.GetProperty("derivation").EnumerateArray(), line => Assert.Equal(["id", "formula", "substitution", "value"], Keys(line)));
    }

    [Fact]
    public void The_problem_in_the_result_is_a_problem_file_with_every_default_filled_in()
    {
        using var document = Explain();
        var problem = document.RootElement.GetProperty("problem");
        Assert.Equal(
            ["title", "network", "loss", "regularization", "optimizer", "convention", "initializer", "seed", "batch", "steps", "notation", "examples"],
            Keys(problem)
        );
        var again = ProblemReader.Read(Encoding.UTF8.GetBytes(problem.GetRawText()), "result.json");
        Assert.Equal(Problem.Textbook.Network.Values.ToArray(), again.Network.Values.ToArray());
    }

    [Fact]
    public void Numbers_read_back_are_the_doubles_that_the_library_computes()
    {
        using var document = Explain(LonghandProcess.Data("xor.json"));
        var problem = ProblemReader.Read(File.ReadAllBytes(LonghandProcess.Data("xor.json")), "xor.json");
        var steps = document.RootElement.GetProperty("steps").EnumerateArray().ToArray();
        var traces = ReferenceEngine.Work(problem).ToArray();
        Assert.Equal(problem.Steps, steps.Length);
        foreach (var (step, trace) in steps.Zip(traces))
        {
            Assert.Equal(trace.LossAfter.Value, step.GetProperty("lossAfter").GetDouble());
            var updated = step.GetProperty("updated").EnumerateArray().SelectMany(layer => Numbers(layer.GetProperty("weights")).Concat(Numbers(layer.GetProperty("bias"))));
            Assert.Equal(trace.After.Values.ToArray().Select(v => BitConverter.DoubleToInt64Bits(v.Value)), updated.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    /// <summary>A key of our own beside those of the contract, where there is a mask and nowhere else.</summary>
    [Fact]
    public void A_layer_with_dropout_has_its_mask_beside_z_and_a()
    {
        const string Problem = """
            { "network": { "inputs": 1, "layers": [{ "weights": [[0.5], [0.25]], "dropout": 0.5 }, { "weights": [[1, 2]] }] },
              "dropoutSeed": 1, "examples": [{ "x": [1], "y": [0] }] }
            """;
        using var document = JsonDocument.Parse(LonghandProcess.RunIn(null, Problem, "explain", "-", "--format", "json").Done());
        var layers = document.RootElement.GetProperty("steps")[0].GetProperty("examples")[0].GetProperty("layers");
        Assert.Equal(["z", "a", "mask", "delta"], Keys(layers[0]));
        Assert.Equal(["z", "a", "delta"], Keys(layers[1]));
        var trace = ReferenceEngine.Work(ProblemReader.Read(Encoding.UTF8.GetBytes(Problem), "dropout.json")).Single();
        Assert.Equal(trace.Examples[0].Forward.Layers[0].Mask!.Select(m => m.Value), Numbers(layers[0].GetProperty("mask")));
    }

    [Fact]
    public void An_optimizer_shows_what_it_remembers()
    {
        using var document = Explain(LonghandProcess.Data("xor.json"));
        var state = document.RootElement.GetProperty("steps")[3].GetProperty("state");
        Assert.Equal(2, Keys(state).Length);
        Assert.All(state.EnumerateObject(), part => Assert.Equal(2, part.Value.GetArrayLength()));
    }

    [Fact]
    public void The_lines_of_one_step_of_one_example_have_the_identifiers_of_the_contract()
    {
        using var document = Explain();
        var ids = Ids(document);
        foreach (var id in new[] { "z_h1", "a_h1", "z_h2", "a_h2", "delta_h1", "delta_h2", "L", "dL/dw5", "dL/db1", "w5_new", "b1_new" })
        {
            Assert.Contains(id, ids);
        }

        Assert.DoesNotContain(ids, id => id.Contains('[', StringComparison.Ordinal) || id.Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void Several_examples_and_several_steps_are_told_apart()
    {
        const string Problem = """
            { "network": { "inputs": 1, "layers": [{ "units": 2, "activation": "sigmoid" }, { "units": 1 }] }, "steps": 3,
              "examples": [{ "x": [1], "y": [2] }, { "x": [2], "y": [1] }] }
            """;
        using var document = JsonDocument.Parse(LonghandProcess.RunIn(null, Problem, "explain", "-", "--format", "json").Done());
        var ids = Ids(document);
        foreach (var id in new[] { "a_h1[2]@3", "z_h2[1]@1", "delta_h1[2]@2", "dL/dw3@3", "w1_new@3" })
        {
            Assert.Contains(id, ids);
        }

        Assert.DoesNotContain("a_h1", ids);
    }

    [Fact]
    public void The_value_of_a_line_is_the_number_of_the_step()
    {
        using var document = Explain();
        var step = document.RootElement.GetProperty("steps")[0];
        double Value(string id) => document.RootElement.GetProperty("derivation").EnumerateArray().First(line => line.GetProperty("id").GetString() == id).GetProperty("value").GetDouble();
        Assert.Equal(step.GetProperty("examples")[0].GetProperty("layers")[0].GetProperty("delta")[0].GetDouble(), Value("delta_h1"));
        Assert.Equal(step.GetProperty("loss").GetDouble(), Value("L"));
        Assert.Equal(step.GetProperty("gradients")[1].GetProperty("weights")[0][0].GetDouble(), Value("dL/dw5"));
        Assert.Equal(step.GetProperty("updated")[0].GetProperty("bias").GetDouble(), Value("b1_new"));
    }

    private static JsonDocument Explain(params string[] arguments) => JsonDocument.Parse(LonghandProcess.Run(["explain", "--format", "json", .. arguments]).Done());

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static HashSet<string> Ids(JsonDocument document) =>
        [.. document.RootElement.GetProperty("derivation").EnumerateArray().Select(line => line.GetProperty("id").GetString()!)];

    private static IEnumerable<double> Numbers(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Numbers) : [element.GetDouble()];
}
