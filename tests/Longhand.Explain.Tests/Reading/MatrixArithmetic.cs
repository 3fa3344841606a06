using System.Globalization;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Works an equation of matrices in the numbers that it shows, each entry with the sum of the sizes of its terms, from which follows how
/// far the result may be from the exact one because the numbers are rounded.
/// </summary>
internal static class MatrixArithmetic
{
    public static (double Value, double Size)[,] Work(Formula formula) => formula switch
    {
        Formula.Matrix m => Entries(m.Rows.Length, m.Rows[0].Length, (r, c) => Entry(m.Rows[r][c])),
        Formula.Number n => Entries(1, 1, (_, _) => Entry(n)),
        Formula.Fraction f => Entries(1, 1, (_, _) => Quotient(Work(f.Numerator)[0, 0], Work(f.Denominator)[0, 0])),
        Formula.Negation n when Work(n.Operand) is var x => Entries(x.GetLength(0), x.GetLength(1), (r, c) => (-x[r, c].Value, x[r, c].Size)),
        Formula.Transpose t when Work(t.Operand) is var x => Entries(x.GetLength(1), x.GetLength(0), (r, c) => x[c, r]),
        Formula.Sum s => s.Terms.Select(Work).Aggregate((x, y) => Each(x, y, (a, b) => (a.Value + b.Value, a.Size + b.Size))),
        Formula.Product { Operator: ProductOperator.Elementwise } p => p.Factors.Select(Work).Aggregate((x, y) => Each(x, y, Times)),
        Formula.Product { Operator: ProductOperator.Juxtaposed } p => p.Factors.Select(Work).Aggregate(Multiply),
        Formula.Product p => p.Factors.Select(Work).Aggregate((x, y) => Entries(y.GetLength(0), y.GetLength(1), (r, c) => Times(x[0, 0], y[r, c]))),
        _ => throw new InvalidOperationException($"{formula} is not in numbers."),
    };

    public static (double Value, double Size) Entry(Formula formula)
    {
        // A dash is a missing connection: nothing goes through it.
        var value = formula is Formula.Number n ? double.Parse(n.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : 0.0;
        return (value, Math.Abs(value));
    }

    private static (double Value, double Size) Times((double Value, double Size) x, (double Value, double Size) y) => (x.Value * y.Value, x.Size * y.Size);

    private static (double Value, double Size) Quotient((double Value, double Size) x, (double Value, double Size) y) => (x.Value / y.Value, x.Size / y.Size);

    private static (double Value, double Size)[,] Multiply((double Value, double Size)[,] x, (double Value, double Size)[,] y)
    {
        Assert.Equal(x.GetLength(1), y.GetLength(0));
        return Entries(x.GetLength(0), y.GetLength(1), (r, c) =>
        {
            var terms = Enumerable.Range(0, x.GetLength(1)).Select(k => Times(x[r, k], y[k, c])).ToArray();
            return (terms.Sum(t => t.Value), terms.Sum(t => t.Size));
        });
    }

    private static (double Value, double Size)[,] Each(
        (double Value, double Size)[,] x,
        (double Value, double Size)[,] y,
        Func<(double Value, double Size), (double Value, double Size), (double Value, double Size)> combine
    )
    {
        Assert.Equal((x.GetLength(0), x.GetLength(1)), (y.GetLength(0), y.GetLength(1)));
        return Entries(x.GetLength(0), x.GetLength(1), (r, c) => combine(x[r, c], y[r, c]));
    }

    private static (double Value, double Size)[,] Entries(int rows, int columns, Func<int, int, (double Value, double Size)> entry)
    {
        var entries = new (double Value, double Size)[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                entries[r, c] = entry(r, c);
            }
        }

        return entries;
    }
}
