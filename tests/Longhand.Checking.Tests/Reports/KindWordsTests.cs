using Longhand.Checking.Reports;

namespace Longhand.Checking.Tests.Reports;

/// <summary>Every kind of mistake has a name for programs and a sentence for people.</summary>
public sealed class KindWordsTests
{
    /// <summary>The kinds as the format of the report has them.</summary>
    private static readonly string[] Names =
    [
        "arithmetic", "rounding", "updated-weights", "wrong-operand", "wrong-target", "sign", "dropped-digit", "decimal-shift", "mean-or-sum",
        "bias", "activation", "derivative", "formula", "stale-copy", "given", "unknown",
    ];

    [Fact]
    public void Kinds_bear_the_names_of_the_format() => Assert.Equal(Names, Enum.GetValues<MistakeKind>().Order().Select(KindWords.Of).OrderBy(name => Array.IndexOf(Names, name)));

    [Fact]
    public void Each_kind_has_a_sentence_of_its_own_without_a_full_stop()
    {
        var sentences = Enum.GetValues<MistakeKind>().Select(KindWords.Sentence).ToArray();
        Assert.Equal(sentences.Length, sentences.Distinct(StringComparer.Ordinal).Count());
        Assert.All(sentences, sentence => Assert.True(sentence.Length > 20 && !sentence.EndsWith('.'), sentence));
    }

    [Fact]
    public void What_was_found_out_is_not_said_twice()
    {
        Assert.Equal("a digit was left out in writing the number down", KindWords.Of(MistakeKind.DroppedDigit, "a digit was left out"));
        Assert.Equal("the bias b₁ was left out", KindWords.Of(MistakeKind.Bias, "the bias b₁ was left out"));
        Assert.Equal(KindWords.Sentence(MistakeKind.WrongTarget) + "; 0.5 stands there", KindWords.Of(MistakeKind.WrongTarget, "0.5 stands there"));
    }
}
