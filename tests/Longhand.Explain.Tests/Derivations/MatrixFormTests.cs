using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Tests.Reading;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>The matrices that are written out, multiplied and added as the equation says, give the matrix that it shows.</summary>
public sealed class MatrixFormTests
{
    private const int Networks = 200;
    private const int Significant = 12;

    // Each shown number is within half a unit of its last digit; no product here has more than three factors.
    private const double Bound = 4 * 0.5e-11;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_matrix_equation_comes_out(bool rowsPerUnit)
    {
        var (equations, options) = (0, new DerivationOptions { Forms = Forms.Matrix, Rounding = new Rounding(Significant, DigitCount.Significant) });
        for (var number = 1; number <= Networks; number++)
        {
            var problem = RandomProblems.Make(number) with { Notation = Notation.Textbook with { RowsPerUnit = rowsPerUnit } };
            foreach (var equation in new Derivation(problem, options).Blocks().OfType<Block.Equation>().Where(e => e.Value is null && e.Sides.Length == 3))
            {
                Check(equation, $"problem {number}: {equation.Left}");
                equations++;
            }
        }

        Assert.True(equations > 10 * Networks, $"Only {equations} equations were worked.");
    }

    private static void Check(Block.Equation equation, string what)
    {
        var worked = MatrixArithmetic.Work(equation.Sides[1].Formula);
        var shown = Assert.IsType<Formula.Matrix>(equation.Sides[2].Formula);
        Assert.True(worked.GetLength(0) == shown.Rows.Length && worked.GetLength(1) == shown.Rows[0].Length, $"{what}: another shape");
        for (var r = 0; r < worked.GetLength(0); r++)
        {
            for (var c = 0; c < worked.GetLength(1); c++)
            {
                if (shown.Rows[r][c] is Formula.Number)
                {
                    var (value, size) = worked[r, c];
                    var difference = Math.Abs(MatrixArithmetic.Entry(shown.Rows[r][c]).Value - value);
                    Assert.True(difference <= Bound * (size + Math.Abs(value)), $"{what}, row {r + 1}, column {c + 1}: worked {value}, shown {shown.Rows[r][c]}");
                }
            }
        }
    }
}
