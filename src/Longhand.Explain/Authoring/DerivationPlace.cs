using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Model;

namespace Longhand.Explain.Authoring;

/// <summary>Where in a derivation a block stands. It goes along with the headings.</summary>
internal sealed class DerivationPlace
{
    /// <summary>The section on all steps together; it belongs to none of them.</summary>
    public const string Run = "run";

    private readonly Dictionary<string, (string Section, int? Example)> _headings = new(StringComparer.Ordinal);
    private readonly Sentences _text;
    private int _level;

    public DerivationPlace(Problem problem, Sentences text)
    {
        _text = text;
        _headings[text.Conventions] = ("conventions", null);
        _headings[text.Given] = ("given", null);
        _headings[text.LookAheadHeading] = ("ahead", null);
        _headings[text.DropoutHeading] = ("dropout", null);
        _headings[text.BatchLoss] = ("batch", null);
        _headings[text.Gradients] = ("gradients", null);
        _headings[text.ProofHeading] = ("proof", null);
        _headings[text.Update] = ("update", null);
        _headings[text.Result] = ("result", null);
        _headings[text.RunHeading] = (Run, null);
        for (var example = 1; example <= problem.Examples.Length; example++)
        {
            var number = problem.Examples.Length > 1 ? example : (int?)null;
            _headings[UnicodeText.Of(text.ForwardHeading(number))] = ("forward", number);
            _headings[UnicodeText.Of(text.LossHeading(number))] = ("loss", number);
            _headings[UnicodeText.Of(text.BackwardHeading(number))] = ("backward", number);
        }
    }

    /// <summary>The names of the sections, in their order.</summary>
    public static string[] Sections { get; } = ["conventions", "given", "ahead", "dropout", "forward", "loss", "backward", "batch", "gradients", "proof", "update", "result", Run];

    /// <summary>The step; null before the first, and where there is one step only.</summary>
    public int? Step { get; private set; }

    /// <summary>The section; empty between sections.</summary>
    public string Section { get; private set; } = string.Empty;

    /// <summary>The example that the section works, counted from 1; null where there is one example only.</summary>
    public int? Example { get; private set; }

    /// <summary>Whether the block is the heading of the section.</summary>
    public bool IsHeading { get; private set; }

    /// <summary>Goes on to the next block.</summary>
    /// <param name="block">The block.</param>
    public void Move(Block block)
    {
        IsHeading = false;

        // The title is the author's own words, which may be those of a section.
        if (block is not Block.Heading { Level: > 1 } heading)
        {
            return;
        }

        var words = UnicodeText.Of(heading.Text);
        if (heading.Step is { } step && words == UnicodeText.Of(_text.StepHeading(step)))
        {
            (Step, Section, Example) = (step, string.Empty, null);
            return;
        }

        if (_headings.TryGetValue(words, out var section) && (Section.Length == 0 || heading.Level <= _level))
        {
            (Section, Example) = section;
            (_level, IsHeading) = (heading.Level, true);
            Step = Section is Run ? null : Step;
        }
        else if (heading.Level <= _level)
        {
            (Section, Example) = (string.Empty, null);
        }
    }
}
