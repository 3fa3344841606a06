using System.Collections.Immutable;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Derivations;

/// <summary>Looks through a formula that is written in numbers.</summary>
internal static class FormulaNumbers
{
    /// <summary>Whether every number in a formula is the number itself, and not a rounding of it.</summary>
    /// <param name="formula">The formula.</param>
    public static bool AreExact(Formula formula) => formula is Formula.Number number ? number.IsExact : Parts(formula).All(AreExact);

    /// <summary>The numbers of a formula, from left to right.</summary>
    /// <param name="formula">The formula.</param>
    public static IEnumerable<Formula.Number> Of(Formula formula) => formula is Formula.Number number ? [number] : Parts(formula).SelectMany(Of);

    /// <summary>A name with its number: = where the number is shown in full, else ≈.</summary>
    /// <param name="name">The name.</param>
    /// <param name="number">The number.</param>
    public static Formula.Comparison Equal(Formula name, Formula number) => new(name, AreExact(number) ? "=" : "≈", number);

    /// <summary>Whether a letter stands somewhere in a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="letter">The letter.</param>
    public static bool Holds(Formula formula, Symbol letter) =>
        formula is Formula.Name name ? name.Symbol == letter
        : formula is Formula.Cases cases ? cases.Branches.Any(branch => Holds(branch.Value, letter) || (branch.Condition is { } c && Holds(c, letter)))
        : Parts(formula).Any(part => Holds(part, letter));

    /// <summary>The most entries, and the most columns, that a matrix in some formulas has.</summary>
    /// <param name="formulas">The formulas.</param>
    public static (int Entries, int Columns) Largest(IEnumerable<Formula> formulas) =>
        formulas.Select(Largest).Aggregate((Entries: 0, Columns: 0), (x, y) => (Math.Max(x.Entries, y.Entries), Math.Max(x.Columns, y.Columns)));

    private static (int Entries, int Columns) Largest(Formula formula) =>
        formula is Formula.Matrix m ? (m.Rows.Length * m.Rows[0].Length, m.Rows[0].Length) : Largest(Parts(formula));

    /// <summary>What a formula is made of; the conditions of branches are not in it.</summary>
    /// <param name="formula">The formula.</param>
    public static ImmutableArray<Formula> Parts(Formula formula) => formula switch
    {
        Formula.Sum s => s.Terms,
        Formula.Product p => p.Factors,
        Formula.Fraction f => [f.Numerator, f.Denominator],
        Formula.Power p => [p.Base, p.Exponent],
        Formula.Negation n => [n.Operand],
        Formula.Call c => c.Arguments,
        Formula.Root r => [r.Operand],
        Formula.Absolute a => [a.Operand],
        Formula.Derivative d => [d.Of, d.By],
        Formula.Matrix m => [.. m.Rows.SelectMany(row => row)],
        Formula.Transpose t => [t.Operand],
        Formula.Comparison c => [c.Left, c.Right],
        Formula.Cases c => [.. c.Branches.Select(branch => branch.Value)],
        _ => [],
    };
}
