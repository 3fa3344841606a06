using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

public sealed class TextRendererTests
{
    public static TheoryData<string, int> Widths => new()
    {
        { "textbook", 60 }, { "textbook", 80 }, { "softmax", 80 }, { "everything", 80 }, { "everything", 100 },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void No_line_is_wider_than_the_terminal(string problem, int width)
    {
        var given = problem switch
        {
            "softmax" => Samples.SoftmaxAdam,
            "everything" => Samples.Everything,
            _ => Problem.Textbook,
        };
        using var writer = new StringWriter { NewLine = "\n" };
        new TextRenderer(writer, width).Render(new Derivation(given).Blocks(), "title");

        Assert.All(writer.ToString().Split('\n'), line => Assert.True(TextBox.Columns(line) <= width, line));
    }
}
