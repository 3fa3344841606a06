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
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var row in rows)
        {
            var number = column[row];
            if (!double.IsNaN(number))
            {
                (least, greatest) = (Math.Min(least, number), Math.Max(greatest, number));
            }
        }

        return least > greatest ? (0.0, 1.0) : (least, NotZero(greatest - least));
    }

    private static double NotZero(double scale) => scale == 0.0 ? 1.0 : scale;
}
