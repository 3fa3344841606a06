using Longhand.Numerics;

namespace Longhand.Data;

/// <summary>Which class numbers mean, targets and predictions alike.</summary>
internal static class ClassChoice
{
    /// <summary>The first of the greatest; of one number the second class where it is above the middle of its two targets.</summary>
    public static int Of<TElement>(ReadOnlySpan<TElement> numbers, TargetForm form)
        where TElement : unmanaged
    {
        if (numbers.Length == 1)
        {
            return Element<TElement>.Double(numbers[0]) > (form == TargetForm.Signs ? 0.0 : 0.5) ? 1 : 0;
        }

        var best = 0;
        for (var k = 1; k < numbers.Length; k++)
        {
            best = Element<TElement>.Double(numbers[k]) > Element<TElement>.Double(numbers[best]) ? k : best;
        }

        return best;
    }
}
