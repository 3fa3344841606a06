using System.Collections.Immutable;
using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>Rows to train on, and rows to look at only. The same seed gives the same rows on every machine.</summary>
/// <param name="Training">The rows to train on, in a random order.</param>
/// <param name="Validation">The rows that are kept apart, in a random order.</param>
public sealed record Split(ImmutableArray<int> Training, ImmutableArray<int> Validation)
{
    /// <summary>Numbers in a random order: Durstenfeld's shuffle (1964) over <see cref="SplitMix64"/>.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="seed">The same seed gives the same order.</param>
    public static ImmutableArray<int> Shuffled(IEnumerable<int> numbers, long seed)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        int[] shuffled = [.. numbers];
        Shuffle(shuffled, new SplitMix64(seed));
        return [.. shuffled];
    }

    /// <summary>Puts numbers into a random order: Durstenfeld's shuffle (1964).</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="random">Where the choices come from.</param>
    public static void Shuffle(Span<int> numbers, SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(random);
        for (var i = numbers.Length - 1; i > 0; i--)
        {
            var j = random.NextInt32(i + 1);
            (numbers[i], numbers[j]) = (numbers[j], numbers[i]);
        }
    }

    /// <summary>Keeps a part of the rows apart.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="share">How much is kept apart: above 0 and below 1. The number of rows is rounded, and at least 1.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static Split Part(IEnumerable<int> rows, double share, long seed) => Stratified(rows, _ => 0, share, seed);

    /// <summary>Keeps a part of the rows apart, of each class the same share as nearly as whole rows allow.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="classOf">The class of a row.</param>
    /// <param name="share">How much is kept apart: above 0 and below 1. The number of rows is rounded, and at least 1.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static Split Stratified(IEnumerable<int> rows, Func<int, int> classOf, double share, long seed)
    {
        if (share is not (> 0.0 and < 1.0))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The part that is kept apart is above 0 and below 1.");
        }

        var dealt = Dealt(rows, classOf, seed);
        if (dealt.Length < 2)
        {
            throw new ArgumentException($"There is {dealt.Length} row; a split needs 2.", nameof(rows));
        }

        var kept = Math.Clamp((int)Math.Round(share * dealt.Length, MidpointRounding.AwayFromZero), 1, dealt.Length - 1);
        return Of(dealt, i => TakesPart(i, kept, dealt.Length), seed);
    }

    /// <summary>Deals the rows to parts; each part is kept apart once, in turn, while the others are trained on.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="folds">The number of parts, at least 2.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static ImmutableArray<Split> Folds(IEnumerable<int> rows, int folds, long seed) => StratifiedFolds(rows, _ => 0, folds, seed);

    /// <summary>Deals the rows to parts, of each class as many to each as whole rows allow; each part is kept apart once, in turn.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="classOf">The class of a row.</param>
    /// <param name="folds">The number of parts, at least 2.</param>
    /// <param name="seed">The same seed gives the same rows.</param>
    public static ImmutableArray<Split> StratifiedFolds(IEnumerable<int> rows, Func<int, int> classOf, int folds, long seed)
    {
        var dealt = Dealt(rows, classOf, seed);
        if (folds < 2 || folds > dealt.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(folds), folds, $"There are 2 folds or more, and at most one a row: {dealt.Length}.");
        }

        return [.. Enumerable.Range(0, folds).Select(fold => Of(dealt, i => i % folds == fold, seed))];
    }

    /// <summary>Row i of n is one of k that are spread evenly over the n.</summary>
    private static bool TakesPart(int i, int k, int n) => (long)(i + 1) * k / n > (long)i * k / n;

    /// <summary>The rows of each class shuffled, class after class: what is taken from here evenly is taken evenly from each class.</summary>
    private static int[] Dealt(IEnumerable<int> rows, Func<int, int> classOf, long seed)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(classOf);
        return [.. Shuffled(rows, seed).GroupBy(classOf).OrderBy(group => group.Key).SelectMany(group => group)];
    }

    private static Split Of(int[] dealt, Func<int, bool> isKept, long seed)
    {
        // The order must not tell the class.
        int[] places = [.. Enumerable.Range(0, dealt.Length)];
        Shuffle(places, new SplitMix64(seed));
        return new([.. places.Where(i => !isKept(i)).Select(i => dealt[i])], [.. places.Where(isKept).Select(i => dealt[i])]);
    }
}
