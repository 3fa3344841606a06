using Longhand.Data;

namespace Longhand.Tests.Data;

public sealed class SplitTests
{
    private static readonly int[] Classes = [.. Enumerable.Range(0, 100).Select(row => row < 70 ? 0 : row < 95 ? 1 : 2)];

    [Fact]
    public void Every_row_is_on_one_side()
    {
        foreach (var share in new[] { 0.001, 0.1, 0.25, 0.4, 0.999 })
        {
            var split = Split.Part(Enumerable.Range(5, 97), share, 3);
            Assert.Equal(Enumerable.Range(5, 97), split.Training.Concat(split.Validation).Order());
            Assert.Equal(Math.Clamp((int)Math.Round(97 * share), 1, 96), split.Validation.Length);
        }
    }

    [Fact]
    public void A_class_is_split_as_all_rows_are()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var split = Split.Stratified(Enumerable.Range(0, 100), row => Classes[row], 0.2, seed);
            Assert.Equal([14, 5, 1], Counts(split.Validation));
            Assert.Equal([56, 20, 4], Counts(split.Training));
        }
    }

    [Fact]
    public void Each_row_is_kept_apart_by_one_fold()
    {
        var folds = Split.StratifiedFolds(Enumerable.Range(0, 100), row => Classes[row], 5, 1);
        Assert.Equal(Enumerable.Range(0, 100), folds.SelectMany(fold => fold.Validation).Order());
        Assert.All(folds, fold => Assert.Equal([14, 5, 1], Counts(fold.Validation)));
        Assert.All(folds, fold => Assert.Equal(Enumerable.Range(0, 100), fold.Training.Concat(fold.Validation).Order()));

        // What does not come out even differs by one.
        var uneven = Split.Folds(Enumerable.Range(0, 11), 3, 1);
        Assert.Equal([3, 4, 4], uneven.Select(fold => fold.Validation.Length).Order());
    }

    [Fact]
    public void Rows_stand_in_no_order_that_tells_their_class()
    {
        var training = Split.Stratified(Enumerable.Range(0, 100), row => Classes[row], 0.2, 4).Training;
        var changes = Enumerable.Range(1, training.Length - 1).Count(i => Classes[training[i]] != Classes[training[i - 1]]);

        // In a random order of 56, 20 and 4 the expected number of changes is 80 · (1 − (56² + 20² + 4² − 80) / (80 · 79)) ≈ 36.
        Assert.InRange(changes, 18, 54);
    }

    [Fact]
    public void A_shuffle_is_the_same_everywhere_and_reaches_every_order()
    {
        // Worked by hand from the published bits of SplitMix64 for the seed 1234567 (see SplitMix64Tests): ⌊u · 5⌋, ⌊u · 4⌋, … are 1, 0, 1, 0.
        Assert.Equal([2, 3, 4, 0, 1], Split.Shuffled(Enumerable.Range(0, 5), 1234567));
        var orders = Enumerable.Range(0, 2000).Select(seed => string.Join(' ', Split.Shuffled([1, 2, 3, 4], seed))).GroupBy(order => order).ToArray();
        Assert.Equal(24, orders.Length);

        // 2000 / 24 = 83 each; 6 standard deviations of a binomial are 54.
        Assert.All(orders, order => Assert.InRange(order.Count(), 83 - 54, 83 + 54));
    }

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_another_gives_others()
    {
        var first = Split.Part(Enumerable.Range(0, 50), 0.3, 8);
        Assert.Equal(first.Validation, Split.Part(Enumerable.Range(0, 50), 0.3, 8).Validation);
        Assert.NotEqual(first.Validation, Split.Part(Enumerable.Range(0, 50), 0.3, 9).Validation);
    }

    [Fact]
    public void A_split_that_leaves_a_side_empty_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Part([1, 2, 3], 0.0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Part([1, 2, 3], 1.0, 1));
        Assert.Throws<ArgumentException>(() => Split.Part([1], 0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Folds([1, 2, 3], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Split.Folds([1, 2, 3], 4, 1));
    }

    private static int[] Counts(IEnumerable<int> rows)
    {
        var counts = new int[3];
        foreach (var row in rows)
        {
            counts[Classes[row]]++;
        }

        return counts;
    }
}
