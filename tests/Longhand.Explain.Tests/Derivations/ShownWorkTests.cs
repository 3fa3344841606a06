using Longhand.Explain.Tests.Reading;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>Shown work is the work done (law 4, G4): what is printed is read back from each format and worked again.</summary>
public sealed class ShownWorkTests
{
    private const int Networks = 1000;
    private const int NetworksInMarkup = 100;

    public static TheoryData<string, int> Formats => new() { { "text", Networks }, { "markdown", NetworksInMarkup }, { "latex", NetworksInMarkup }, { "html", NetworksInMarkup }, { "html in full", NetworksInMarkup / 4 } };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_printed_equation_read_back_and_worked_again_is_the_number_of_the_trace_bit_for_bit(string format, int networks) => CheckRandom(format, 1, networks);

    [Theory]
    [Trait("Needs", "tools")]
    [InlineData("markdown")]
    [InlineData("latex")]
    [InlineData("html")]
    [InlineData("html in full")]
    public void So_it_is_for_a_thousand_networks_in_every_markup(string format) => CheckRandom(format, 1, Networks);

    [Theory]
    [MemberData(nameof(ActivationSamples.Names), MemberType = typeof(ActivationSamples))]
    public void Every_activation_is_read_back_on_all_its_branches_at_its_kinks_and_beyond_its_edges(string name)
    {
        foreach (var activation in ActivationSamples.Shapes(name))
        {
            ShownWork.Check(ActivationSamples.Problem(activation, ActivationSamples.Places), PageReader.Of("text"), $"{name} {activation.ParameterValue}");
        }
    }

    [Theory]
    [MemberData(nameof(LossSamples.Names), MemberType = typeof(LossSamples))]
    public void Every_loss_is_read_back_on_all_its_branches_at_its_kinks_and_where_it_is_clipped(string name)
    {
        foreach (var problem in LossSamples.Problems(name))
        {
            ShownWork.Check(problem, PageReader.Of("text"), $"{name} {problem.Convention.Name} {problem.Loss.ParameterValue}");
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("latex")]
    [InlineData("html")]
    [InlineData("html in full")]
    public void The_textbook_network_is_read_back_in_full(string format) => Assert.Equal(41, ShownWork.Check(Problem.Textbook, PageReader.Of(format), "textbook"));

    private static void CheckRandom(string format, int first, int last)
    {
        var equations = 0;
        for (var number = first; number <= last; number++)
        {
            equations += ShownWork.Check(RandomProblems.Make(number), PageReader.Of(format), $"problem {number}");
        }

        Assert.True(equations > 50 * (last - first + 1), $"Only {equations} equations were read.");
    }
}
