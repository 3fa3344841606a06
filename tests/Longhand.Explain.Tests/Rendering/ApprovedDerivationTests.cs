using System.Text;
using Longhand.Explain.Derivations;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Derivations;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>What is printed for a few problems, in every format, beside files that a person has read.</summary>
public sealed class ApprovedDerivationTests
{
    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    [InlineData("latex", "tex")]
    [InlineData("html", "html")]
    [InlineData("json", "json")]
    public void The_textbook_network_is_printed_as_approved(string format, string ending) =>
        Approved.Check($"Rendering/Approved/textbook.approved.{ending}", Written(Problem.Textbook, new DerivationOptions(), format));

    [Fact]
    public void The_textbook_network_worked_by_hand_is_printed_as_approved()
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried, Forms = Forms.Delta };
        Approved.Check("Rendering/Approved/textbook-by-hand.approved.txt", Written(Problem.Textbook, options, "text"));
    }

    [Fact]
    public void A_softmax_classifier_under_Adam_is_printed_as_approved() =>
        Approved.Check("Rendering/Approved/softmax-adam.approved.txt", Written(Samples.SoftmaxAdam, new DerivationOptions(), "text"));

    [Fact]
    public void Two_steps_of_a_batch_with_everything_else_are_printed_as_approved() =>
        Approved.Check("Rendering/Approved/everything.approved.txt", Written(Samples.Everything, new DerivationOptions { Only = Selection.Parse("w1,w12,b4", Samples.Everything) }, "text"));

    [Fact]
    public void Activations_that_are_learned_are_printed_as_approved() =>
        Approved.Check("Rendering/Approved/learned.approved.txt", Written(Samples.Learned, new DerivationOptions(), "text"));

    [Fact]
    public void What_is_said_of_every_activation_is_as_approved()
    {
        var text = new StringBuilder();
        foreach (var name in ActivationSamples.Names.Select(row => row.Data))
        {
            foreach (var activation in ActivationSamples.Shapes(name).Take(2))
            {
                // The sentence, and what the numbers of the branches are because of.
                var lines = Written(ActivationSamples.Problem(activation, -90.0, -0.01, 0.3), new DerivationOptions { Forms = Forms.Delta }, "text").Split('\n');
                var first = Array.FindIndex(lines, line => line.StartsWith("• Activation: ", StringComparison.Ordinal));
                var sentence = lines[first..Array.FindIndex(lines, first, line => line.StartsWith("• Update", StringComparison.Ordinal))];
                var reasons = lines.Where(line => line.Contains('↳', StringComparison.Ordinal) || line.Contains("is a kink", StringComparison.Ordinal)).Distinct();
                text.AppendJoin('\n', sentence.Concat(reasons)).Append("\n\n");
            }
        }

        Approved.Check("Rendering/Approved/activations.approved.txt", text.ToString());
    }

    [Fact]
    public void Class_weights_and_label_smoothing_are_printed_as_approved() =>
        Approved.Check("Rendering/Approved/classes.approved.txt", Written(Samples.Classes, new DerivationOptions { Only = Selection.Parse("w1,b2", Samples.Classes) }, "text"));

    [Fact]
    public void What_is_said_of_every_loss_is_as_approved()
    {
        string[] said = ["• Convention", "• Loss", "• Class weights", "• Label smoothing", "• binary", "• cross", "• kl"];
        var text = new StringBuilder();
        foreach (var problem in LossSamples.Names.SelectMany(row => LossSamples.Problems(row.Data)))
        {
            // The sentences about the loss, and every reason and note beside its numbers.
            var lines = Written(problem, new DerivationOptions { Forms = Forms.Delta }, "text").Split('\n');
            var (isSaid, isLoss) = (false, false);
            foreach (var line in lines)
            {
                isLoss = line.Length == 0 || line[0] is '─' ? isLoss : line.StartsWith("Loss", StringComparison.Ordinal) || line.StartsWith("How the loss", StringComparison.Ordinal) || (isLoss && line[0] == ' ');
                isSaid = line.StartsWith('•') ? Array.Exists(said, line.StartsWith) : isSaid && line.StartsWith("  ", StringComparison.Ordinal);
                if (isSaid || (isLoss && (line.Contains('↳', StringComparison.Ordinal) || line.Contains('│', StringComparison.Ordinal))))
                {
                    text.Append(line).Append('\n');
                }
            }

            text.Append('\n');
        }

        Approved.Check("Rendering/Approved/losses.approved.txt", text.ToString());
    }

    public static TheoryData<string, string, string> Kinds
    {
        get
        {
            var kinds = new TheoryData<string, string, string>();
            foreach (var kind in SampleKinds.All.Keys)
            {
                kinds.AddRange((kind, "text", "txt"), (kind, "markdown", "md"), (kind, "latex", "tex"), (kind, "json", "json"));
            }

            return kinds;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Problems_of_different_kinds_are_printed_as_approved(string kind, string format, string ending) =>
        Approved.Check($"Rendering/Approved/Kinds/{kind}.approved.{ending}", Written(SampleKinds.All[kind].Problem, SampleKinds.All[kind].Options, format));

    private static string Written(Problem problem, DerivationOptions options, string format)
    {
        using var stream = new MemoryStream();
        if (format is "json")
        {
            new JsonResult(problem, options).Write(stream);
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        using var writer = new StringWriter { NewLine = "\n" };
        DocumentRenderer renderer = format switch
        {
            "markdown" => new MarkdownRenderer(writer),
            "latex" => new LatexRenderer(writer),
            "html" => new HtmlRenderer(writer, options),
            _ => new TextRenderer(writer),
        };
        var derivation = new Derivation(problem, options);
        renderer.Render(derivation.Blocks(), derivation.Title);
        return writer.ToString();
    }
}
