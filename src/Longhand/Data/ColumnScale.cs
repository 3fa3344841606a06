namespace Longhand.Data;

/// <summary>Shift and scale of a column, from the rows in which it has a number.</summary>
internal static class ColumnScale
{
    /// <summary>(x − shift) / scale is the scaled number; the scale of a constant column is 1.</summary>
    public static (double Shift, double Scale) Of(NumberColumn column, ReadOnlySpan<int> rows, Scaling scaling) =>
        scaling switch
        {
            Scaling.Standard => Standard(column, rows),
            Scaling.MinMax => MinMax(column, rows),
            _ => (0.0, 1.0),
        };

    /// <summary>Whether there is one number in all rows, or none.</summary>
    public static bool IsConstant(NumberColumn column, ReadOnlySpan<int> rows)
    {
        var (least, greatest) = Range(column, rows);
        return least >= greatest;
    }

    /// <summary>(1/n) Σ x over the rows that have a number; 0 where none has.</summary>
    public static double Mean(NumberColumn column, ReadOnlySpan<int> rows)
    {
        var (sum, count) = (0.0, 0);
        foreach (var row in rows)
        {
            var number = column[row];
            if (!double.IsNaN(number))
            {
                sum += number;
                count++;
            }
        }

        return count == 0 ? 0.0 : sum / count;
    }

    private static (double Shift, double Scale) Standard(NumberColumn column, ReadOnlySpan<int> rows)
    {
        var (least, greatest) = Range(column, rows);
        if (least == greatest)
        {
            // The mean of equal numbers is rounded, and what is left of them would be blown up.
            return (least, 1.0);
        }

        var mean = Mean(column, rows);
        var (sum, count) = (0.0, 0);
        foreach (var row in rows)
        {
            var number = column[row];
            if (!double.IsNaN(number))
            {
                sum += (number - mean) * (number - mean);
                count++;
            }
        }

        return (mean, NotZero(count == 0 ? 0.0 : Math.Sqrt(sum / count)));
    }

    private static (double Shift, double Scale) MinMax(NumberColumn column, ReadOnlySpan<int> rows)
    {
        var (least, greatest) = Range(column, rows);
        return least > greatest ? (0.0, 1.0) : (least, NotZero(greatest - least));
    }

    /// <summary>The least and the greatest number; the least is above the greatest where there is none.</summary>
    private static (double Least, double Greatest) Range(NumberColumn column, ReadOnlySpan<int> rows)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in rows)
        {
            var number = column[row];
            if (!double.IsNaN(number))
            {
                (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
            }
        }

        return (least, greatest);
    }

    private static double NotZero(double scale) => scale == 0.0 ? 1.0 : scale;
}
