using System.Text.RegularExpressions;
using Longhand.Checking.Reading;

namespace Longhand.Checking.Names;

/// <summary>What words stand for: «predicted output», «gradient of w5», «learning rate».</summary>
internal static partial class PhraseTable
{
    private const int Timeout = 1000;

    /// <summary>The name that a phrase stands for where no name follows it; null where it is none that is known.</summary>
    public static Name? Of(string phrase)
    {
        if (phrase.Length == 0)
        {
            return null;
        }

        if (Rate().IsMatch(phrase))
        {
            return new Name("η");
        }

        if (Target().IsMatch(phrase))
        {
            return new Name("y");
        }

        if (Loss().IsMatch(phrase))
        {
            return new Name("L") { IsNew = New().IsMatch(phrase) };
        }

        return Prediction().IsMatch(phrase) ? new Name("y") { HasHat = true } : null;
    }

    /// <summary>A name with what the words before it, or above its column, say of it.</summary>
    public static Name With(Name name, string phrase) =>
        name.Base is "rate" && name.Index.IsEmpty ? new Name("η")
        : name is { Base: "output" or "value" or "result", Index.IsEmpty: true } && TargetBefore().Match(phrase) is { Success: true } target ? new Name(target.Groups["word"].Value)
        : name is { Base.Length: 1, Index.IsEmpty: true, By: null } && RateBefore().IsMatch(phrase) ? new Name("η")
        : name.By is not null || phrase.Length == 0 || phrase.Contains("e_", StringComparison.Ordinal) || phrase.Contains("exp", StringComparison.Ordinal) || phrase.Contains('^') ? name
        : Gradient().IsMatch(phrase) ? new Name("L") { By = name with { IsNew = false } }
        : New().IsMatch(phrase) ? name with { IsNew = true }
        : Unit(name) is not { } unit ? name
        : Delta().IsMatch(phrase) ? unit with { Base = "δ" }
        : WeightedInput().IsMatch(phrase) ? unit with { Base = "z" }
        : Activation().IsMatch(phrase) ? unit with { Base = "a" }
        : name;

    /// <summary>Whether the words over a column say no more than that it has the numbers themselves.</summary>
    public static bool IsOwn(string words) => words.Length == 0 || Own().IsMatch(words);

    /// <summary>h1 as what hangs below a letter; null where the name is none of a unit.</summary>
    private static Name? Unit(Name name) =>
        name.Base is "h" or "H" or "o" or "O" or "out" or "output" or "hidden" || (name.Base is "y" && name.HasHat) ? new Name(string.Empty) { Index = [(name.Base + (name.HasHat ? "^" : string.Empty)).ToLowerInvariant(), .. name.Index], Brackets = name.Brackets } : null;

    [GeneratedRegex(@"\b(values?|old|initial|start\w*|before|weights?|bias|biases|exact|by hand|given|result|numbers?|current|now)\b", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Own();

    [GeneratedRegex(@"\b(learning rate|step size|η rate)\b", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?<word>target|actual|desired|expected)$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex TargetBefore();

    /// <summary>Whether words before a name speak of a weight or a bias that leads to it.</summary>
    public static bool IsOfConnection(string phrase) => Connection().IsMatch(phrase);

    [GeneratedRegex(@"\b(weights?|bias)\b.*\b(to|of|for|from|into|towards|and)( the)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Connection();

    [GeneratedRegex(@"\b(learning_rate|rate|step size|stepsize)( is| of)?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex RateBefore();

    [GeneratedRegex(@"\b(target|true|actual|desired|expected|label)( (output|value|target))*$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Target();

    [GeneratedRegex(@"\b(loss|error|cost|mse)( \(?\w{1,4}\)?)?( (function|value))?$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Loss();

    [GeneratedRegex(@"\b(predict\w*|network output|final output|output of the network)( (output|value|y\^|y))*$|^(the )?output$", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Prediction();

    [GeneratedRegex(@"\b(gradients?|∂l/∂w|dl/dw\w?|dl/db\w?|derivative|∂l/∂b|dl/dw/?b?|∂e/∂w|de/dw|grad|slope|backprop|differences)\b|\bd[lejc]\w*/d\w+", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Gradient();

    [GeneratedRegex(@"\b(new|updated|after|next)\b|\w\+( |$)", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex New();

    [GeneratedRegex(@"\b(deltas?|δ\w*|error terms?|error signals?)\b|^δ", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Delta();

    [GeneratedRegex(@"\b(net|net input|weighted (input|sum)|pre activation|z|zs|scores?|logits?)\b", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex WeightedInput();

    [GeneratedRegex(@"\b(activations?|output|out|a|σ|sigmoid|probability|probabilities|p)\b", RegexOptions.ExplicitCapture, Timeout)]
    private static partial Regex Activation();
}
