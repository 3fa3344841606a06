using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Serialization;
using Longhand.Testing;

namespace Longhand.Tests.Serialization;

/// <summary>What is written is read back as the same problem: the same bytes when written again, the same bits when worked.</summary>
public sealed class ProblemWriterTests
{
    private const int RandomOnes = 500;

    public static TheoryData<string> Files => new(DataFiles.Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_problem_file_written_and_read_again_is_the_same_problem(string name) =>
        ComesBack(ProblemReader.Read(DataFiles.Read(name), name));

    [Fact]
    public void Random_problems_written_and_read_again_are_the_same_problems()
    {
        for (var number = 0; number < RandomOnes; number++)
        {
            // A problem made in code may hold a form of its rule that its convention does not name; a problem of a file does not.
            ComesBack(ProblemReader.Read(Written(RandomProblems.Make(number)), $"random problem {number}"));
        }
    }

    [Fact]
    public void Dropout_comes_back_with_its_masks()
    {
        var problem = DropoutProblems.Of(Problem.Textbook, _ => 0.3) with { DropoutSeed = -5, Steps = 3 };
        ComesBack(problem);
        Assert.Equal(Bits(problem), Bits(ProblemReader.Read(Written(problem), "written.json")));
        Assert.NotEqual(Bits(problem), Bits(problem with { DropoutSeed = 5 }));
        Assert.DoesNotContain("dropout", System.Text.Encoding.UTF8.GetString(Written(Problem.Textbook)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_default_is_filled_in()
    {
        using var document = JsonDocument.Parse(Written(ProblemReader.Read(DataFiles.Read("textbook.json"), "textbook.json")));
        var root = document.RootElement;
        Assert.Equal(
            ["title", "network", "loss", "regularization", "optimizer", "convention", "initializer", "seed", "batch", "steps", "notation", "examples"],
            root.EnumerateObject().Select(p => p.Name)
        );
        Assert.Equal("""{"name":"half-squared-error","outputs":"sum","reduction":"mean"}""", root.GetProperty("loss").GetRawText());
        Assert.Equal("""{"l2":0,"l1":0}""", root.GetProperty("regularization").GetRawText());
        Assert.Equal("""{"name":"sgd","learningRate":0.5,"weightDecay":0}""", root.GetProperty("optimizer").GetRawText());
        Assert.Equal("textbook glorot-uniform 0 full 1", string.Join(' ', new[] { "convention", "initializer", "seed", "batch", "steps" }.Select(key => root.GetProperty(key).ToString())));
        Assert.Equal("""["x1","x2"]""", root.GetProperty("network").GetProperty("inputs").GetRawText());
        Assert.Equal(
            """{"units":["h1","h2"],"weights":[["w1","w2"],["w3","w4"]],"bias":["b1"]}""",
            root.GetProperty("network").GetProperty("layers")[0].GetProperty("names").GetRawText()
        );
    }

    [Theory]
    [InlineData("""{ "name": "cross-entropy", "classWeights": [2, 0.5] }""", """{"name":"cross-entropy","classWeights":[2,0.5],"labelSmoothing":0,"outputs":"sum","reduction":"mean"}""")]
    [InlineData("\"huber\"", """{"name":"huber","delta":1,"outputs":"mean","reduction":"mean"}""")]
    [InlineData("""{ "name": "smooth-l1", "beta": 0.25, "outputs": "sum" }""", """{"name":"smooth-l1","beta":0.25,"outputs":"sum","reduction":"mean"}""")]
    public void The_numbers_of_a_loss_are_filled_in(string given, string written)
    {
        var text = $$"""{ "network": { "inputs": 1, "layers": [{ "units": 2, "activation": "softmax", "weights": [[1], [2]] }] }, "loss": {{given}}, "examples": [{ "x": [1], "y": [0, 1] }] }""";
        var problem = ProblemReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "try.json");
        using var document = JsonDocument.Parse(Written(problem));
        Assert.Equal(written, document.RootElement.GetProperty("loss").GetRawText());
        ComesBack(problem);
    }

    private static void ComesBack(Problem problem)
    {
        var written = Written(problem);
        var again = ProblemReader.Read(written, "written.json");
        Assert.Equal(written, Written(again));
        Assert.Equal(Bits(problem), Bits(again));
    }

    private static byte[] Written(Problem problem)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            ProblemWriter.Write(json, problem);
        }

        return stream.ToArray();
    }

    private static List<long> Bits(Problem problem)
    {
        var bits = new List<long>();
        foreach (var step in ReferenceEngine.Work(problem))
        {
            bits.Add(BitConverter.DoubleToInt64Bits(step.LossAfter.Value));
            foreach (var value in step.After.Values)
            {
                bits.Add(BitConverter.DoubleToInt64Bits(value.Value));
            }
        }

        return bits;
    }
}
