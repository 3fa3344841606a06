namespace Longhand.Data;

/// <summary>Shift and scale of numbers: (x − shift) / scale.</summary>
internal static class ColumnScale
{
    /// <summary>The numbers of some rows of a column, without those that are missing.</summary>
    public static double[] Present(NumberColumn column, ReadOnlySpan<int> rows)
    {
        var (numbers, count) = (new double[rows.Length], 0);
        foreach (var row in rows)
        {
            var number = column[row];
            if (!double.IsNaN(number))
            {
                numbers[count++] = number;
            }
        }

        return count == numbers.Length ? numbers : numbers[..count];
    }

    /// <summary>The scale of numbers that are all the same is 1.</summary>
    public static (double Shift, double Scale) Of(ReadOnlySpan<double> numbers, Scaling scaling)
    {
        if (scaling == Scaling.None || numbers.IsEmpty)
        {
            return (0.0, 1.0);
        }

        var (least, greatest) = Range(numbers);
        return least == greatest ? (least, 1.0)
            : scaling == Scaling.MinMax ? (least, greatest - least)
            : Standard(numbers);
    }

    /// <summary>Whether there is one number, or none.</summary>
    public static bool IsConstant(ReadOnlySpan<double> numbers)
    {
        var (least, greatest) = Range(numbers);
        return least >= greatest;
    }

    /// <summary>(1/n) Σ x; 0 of no numbers.</summary>
    public static double Mean(ReadOnlySpan<double> numbers)
    {
        var sum = 0.0;
        foreach (var number in numbers)
        {
            sum += number;
        }

        return numbers.IsEmpty ? 0.0 : sum / numbers.Length;
    }

    /// <summary>The mean, and √((1/n) Σ (x − mean)²).</summary>
    private static (double Shift, double Scale) Standard(ReadOnlySpan<double> numbers)
    {
        var (mean, sum) = (Mean(numbers), 0.0);
        foreach (var number in numbers)
        {
            sum += (number - mean) * (number - mean);
        }

        // Squares of numbers below 1e-160 vanish; then the numbers are as good as the same.
        var deviation = Math.Sqrt(sum / numbers.Length);
        return (mean, deviation == 0.0 ? 1.0 : deviation);
    }

    /// <summary>The least and the greatest number; the least is above the greatest where there is none.</summary>
    private static (double Least, double Greatest) Range(ReadOnlySpan<double> numbers)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var number in numbers)
        {
            (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
        }

        return (least, greatest);
    }
}
