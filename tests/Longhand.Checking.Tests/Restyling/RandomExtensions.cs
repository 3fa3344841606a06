using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What is done with a random number beside drawing it.</summary>
internal static class RandomExtensions
{
    /// <summary>Puts items into a random order (Fisher and Yates).</summary>
    public static void Shuffle<T>(this SplitMix64 random, T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = random.NextInt32(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    public static T Pick<T>(this SplitMix64 random, params T[] choices) => choices[random.NextInt32(choices.Length)];
}
