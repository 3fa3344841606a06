using Longhand.Numerics;

namespace Longhand.Functions;

/// <summary>Draws matrices with orthonormal rows or columns, all of them equally likely: those of normal numbers, made orthonormal one after another.</summary>
/// <remarks>
/// Gram and Schmidt's process in its modified form, twice, which leaves products of two of them near the rounding of a double (Giraud,
/// Langou and Rozložník, 2005). Sums have one order, so that every machine draws the same numbers.
/// </remarks>
internal static class OrthogonalMatrix
{
    /// <summary>A matrix times a number.</summary>
    /// <param name="random">Where it comes from.</param>
    /// <param name="rows">M.</param>
    /// <param name="columns">N.</param>
    /// <param name="gain">The length of each row, or of each column where there are fewer of these.</param>
    /// <returns>The matrix. // [M, N]</returns>
    public static double[] Draw(SplitMix64 random, int rows, int columns, double gain)
    {
        var (count, length) = (Math.Min(rows, columns), Math.Max(rows, columns));
        var vectors = new double[count][]; // [count][length]
        for (var k = 0; k < count; k++)
        {
            do
            {
                vectors[k] = [.. Enumerable.Range(0, length).Select(_ => random.NextNormal())];
            }
            while (!Orthonormalize(vectors, k));
        }

        var matrix = new double[rows * columns];
        for (var i = 0; i < matrix.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            matrix[i] = gain * (rows < columns ? vectors[row][column] : vectors[column][row]);
        }

        return matrix;
    }

    /// <summary>Takes from a vector what it has of those before it, and makes its length 1; refuses one of which nothing is left.</summary>
    private static bool Orthonormalize(double[][] vectors, int k)
    {
        var v = vectors[k];
        var before = Dot(v, v);
        for (var other = 0; other < 2 * k; other++)
        {
            var q = vectors[other % k];
            var share = Dot(v, q);
            for (var i = 0; i < v.Length; i++)
            {
                v[i] -= share * q[i];
            }
        }

        var rest = Dot(v, v);
        var length = Math.Sqrt(rest);
        for (var i = 0; i < v.Length; i++)
        {
            v[i] /= length;
        }

        return rest > 1e-20 * before;
    }

    /// <summary>Σ xᵢ yᵢ in four sums, which do not wait for one another.</summary>
    private static double Dot(double[] x, double[] y)
    {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0);
        var i = 0;
        for (; i + 3 < x.Length; i += 4)
        {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }

        for (; i < x.Length; i++)
        {
            a += x[i] * y[i];
        }

        return (a + b) + (c + d);
    }
}
