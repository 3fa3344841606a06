using System.Text;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Workings and derivations with seeded damage; the same number gives the same document.</summary>
internal static class DamagedDocuments
{
    private const int Documents = 24;

    /// <summary>One in so many has something in it that goes on without an end.</summary>
    private const int OneOf = 10;

    private static readonly Lazy<(Problem Problem, byte[] Text)[]> Whole = new(Texts);

    /// <summary>A damaged document, and half of the time the problem that it was.</summary>
    public static (string Text, Problem? Problem) Make(int number)
    {
        var (random, texts) = (new SplitMix64(number), Whole.Value);
        var (problem, text) = texts[random.NextInt32(texts.Length)];
        var damaged = Encoding.UTF8.GetString(Mutation.Of(text, texts[random.NextInt32(texts.Length)].Text, random));
        damaged = random.NextInt32(OneOf) == 0 ? Excess.Of(damaged, random) : damaged;
        return (damaged, random.NextInt32(2) == 0 ? problem : null);
    }

    private static (Problem Problem, byte[] Text)[] Texts()
    {
        var workings = Enumerable.Range(0, Documents).Select(number => number % 2 == 0 ? Restyler.Correct(number) : Spoiler.Make(number, Spoiler.Kinds[number % Spoiler.Kinds.Count], 1, withProblem: true));
        return [
            .. workings.Select(working => (working.Problem, Encoding.UTF8.GetBytes(working.Text))),
            .. Derivations.Formats.Select(format => (Problem.Textbook, Encoding.UTF8.GetBytes(Derivations.Write(Problem.Textbook, format, carried: false)))),
        ];
    }
}
