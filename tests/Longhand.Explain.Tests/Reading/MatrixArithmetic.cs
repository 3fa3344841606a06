using System.Globalization;

namespace Longhand.Explain.Tests.Reading;

/// <summary>
/// Works an equation of matrices in the numbers that it shows, each entry with the sum of the sizes of its terms, from which follows how
/// far the result may be from the exact one because the numbers are rounded.
/// </summary>
internal static class MatrixArithmetic
{
    /// <summary>Works the matrices and compares the result with the one that is shown.</summary>
    public static void Check(ReadNode formula, ReadNode.Matrix shown, double bound, string what)
    {
        var worked = Work(formula);
        Assert.True(worked.GetLength(0) == shown.Rows.Count && worked.GetLength(1) == shown.Rows[0].Count, $"{what}: another shape");
        for (var r = 0; r < worked.GetLength(0); r++)
        {
            for (var c = 0; c < worked.GetLength(1); c++)
            {
                if (IsNumber(shown.Rows[r][c]))
                {
                    var (value, size) = worked[r, c];
                    var difference = Math.Abs(Entry(shown.Rows[r][c]).Value - value);
                    Assert.True(difference <= bound * (size + Math.Abs(value)), $"{what}, row {r + 1}, column {c + 1}: worked {value}, shown {shown.Rows[r][c]}");
                }
            }
        }
    }

    private static (double Value, double Size)[,] Work(ReadNode formula) => formula switch
    {
        ReadNode.Matrix m => Entries(m.Rows.Count, m.Rows[0].Count, (r, c) => Entry(m.Rows[r][c])),
        ReadNode.Number n => Entries(1, 1, (_, _) => Entry(n)),
        ReadNode.Negation n when Work(n.Operand) is var x => Entries(x.GetLength(0), x.GetLength(1), (r, c) => (-x[r, c].Value, x[r, c].Size)),
        ReadNode.Call { Function: "ᵀ" } t when Work(t.Arguments[0]) is var x => Entries(x.GetLength(1), x.GetLength(0), (r, c) => x[c, r]),
        ReadNode.Binary { Operator: '/' } b => Entries(1, 1, (_, _) => Quotient(Work(b.Left)[0, 0], Work(b.Right)[0, 0])),
        ReadNode.Binary { Operator: '+' } b => Each(Work(b.Left), Work(b.Right), (x, y) => (x.Value + y.Value, x.Size + y.Size)),
        ReadNode.Binary { Operator: '−' } b => Each(Work(b.Left), Work(b.Right), (x, y) => (x.Value - y.Value, x.Size + y.Size)),
        ReadNode.Binary { Operator: '⊙' } b => Each(Work(b.Left), Work(b.Right), Times),
        ReadNode.Binary { Operator: ' ' } b => Multiply(Work(b.Left), Work(b.Right)),
        ReadNode.Binary { Operator: '·' } b when (Work(b.Left), Work(b.Right)) is var (x, y) => Entries(y.GetLength(0), y.GetLength(1), (r, c) => Times(x[0, 0], y[r, c])),
        _ => throw new InvalidOperationException($"{formula.Line} is not in numbers."),
    };

    private static bool IsNumber(ReadNode entry) => entry is ReadNode.Number or ReadNode.Negation { Operand: ReadNode.Number };

    private static (double Value, double Size) Entry(ReadNode entry)
    {
        // A dash is a missing connection: nothing goes through it.
        var value = entry switch
        {
            ReadNode.Number n => double.Parse(n.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
            ReadNode.Negation { Operand: ReadNode.Number n } => -double.Parse(n.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
            _ => 0.0,
        };
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
