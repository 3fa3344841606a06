using Longhand.Explain.Derivations;
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
            foreach (var item in PageReader.Of("text").Read(new Derivation(problem, options), options))
            {
                if (item is ReadItem.Equation { Read: { Sides: [_, var (_, numbers), (_, ReadNode.Matrix shown)] } equation })
                {
                    MatrixArithmetic.Check(numbers, shown, Bound, $"problem {number}: {equation}");
                    equations++;
                }
            }
        }

        Assert.True(equations > 10 * Networks, $"Only {equations} equations were worked.");
    }
}
