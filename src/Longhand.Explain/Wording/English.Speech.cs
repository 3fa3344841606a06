using System.Collections.Frozen;

namespace Longhand.Explain.Wording;

/// <content>Formulas read aloud.</content>
public sealed partial class English
{
    private static readonly FrozenDictionary<char, string> _characters = new Dictionary<char, string>
    {
        ['α'] = "alpha", ['β'] = "beta", ['γ'] = "gamma", ['δ'] = "delta", ['ε'] = "epsilon", ['ζ'] = "zeta", ['η'] = "eta", ['θ'] = "theta",
        ['ι'] = "iota", ['κ'] = "kappa", ['λ'] = "lambda", ['μ'] = "mu", ['ν'] = "nu", ['ξ'] = "xi", ['π'] = "pi", ['ρ'] = "rho",
        ['σ'] = "sigma", ['τ'] = "tau", ['υ'] = "upsilon", ['φ'] = "phi", ['χ'] = "chi", ['ψ'] = "psi", ['ω'] = "omega",
        ['Γ'] = "capital gamma", ['Δ'] = "capital delta", ['Θ'] = "capital theta", ['Λ'] = "capital lambda", ['Σ'] = "capital sigma",
        ['Φ'] = "capital phi", ['Ψ'] = "capital psi", ['Ω'] = "capital omega", ['∇'] = "the gradient of", ['ℓ'] = "script l", ['–'] = "no connection",
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public override string SpokenPlus => "plus";

    /// <inheritdoc/>
    public override string SpokenMinus => "minus";

    /// <inheritdoc/>
    public override string SpokenTimes => "times";

    /// <inheritdoc/>
    public override string SpokenTimesEntrywise => "times entry by entry";

    /// <inheritdoc/>
    public override string SpokenComma => "comma";

    /// <inheritdoc/>
    public override string SpokenNew => "new";

    /// <inheritdoc/>
    public override string SpokenStar => "star";

    /// <inheritdoc/>
    public override string SpokenPrime => "prime";

    /// <inheritdoc/>
    public override string SpokenInfinity => "infinity";

    /// <inheritdoc/>
    public override string SpokenNotANumber => "not a number";

    /// <inheritdoc/>
    public override string SpokenRelation(string relation) => relation switch
    {
        "=" => "equals",
        "≈" => "is about",
        ">" => "is greater than",
        "<" => "is less than",
        "≥" => "is at least",
        "≤" => "is at most",
        _ => relation,
    };

    /// <inheritdoc/>
    public override string SpokenNextSide(string before, string relation, string side) => $"{before}, which {relation} {side}";

    /// <inheritdoc/>
    public override string SpokenBrackets(string inside) => $"open bracket {inside} close bracket";

    /// <inheritdoc/>
    public override string SpokenFraction(string numerator, string denominator) => $"the fraction {numerator} over {denominator} end of fraction";

    /// <inheritdoc/>
    public override string SpokenWholePower(string raised, string exponent) => exponent switch
    {
        "2" => $"{raised} squared",
        "3" => $"{raised} cubed",
        _ => $"{raised} to the power {exponent}",
    };

    /// <inheritdoc/>
    public override string SpokenPower(string raised, string exponent) => $"{raised} to the power of {exponent} end of power";

    /// <inheritdoc/>
    public override string SpokenRoot(string inside) => $"the square root of {inside} end of root";

    /// <inheritdoc/>
    public override string SpokenAbsolute(string inside) => $"the absolute value of {inside} end of absolute value";

    /// <inheritdoc/>
    public override string SpokenNorm(string inside) => $"the norm of {inside} end of norm";

    /// <inheritdoc/>
    public override string SpokenDerivative(string of, string by) => $"the partial derivative of {of} with respect to {by}";

    /// <inheritdoc/>
    public override string SpokenTranspose(string operand) => $"{operand} transposed";

    /// <inheritdoc/>
    public override string? SpokenFunction(string function) => function switch
    {
        "ln" => "the natural logarithm",
        "max" => "the maximum",
        "min" => "the minimum",
        "tanh" => "the hyperbolic tangent",
        "erf" => "the error function",
        "sgn" => "the sign",
        "cos" => "the cosine",
        "floor" => "the floor",
        _ => null,
    };

    /// <inheritdoc/>
    public override string SpokenCall(string function, string arguments) => $"{function} of {arguments}";

    /// <inheritdoc/>
    public override string SpokenVector(IReadOnlyList<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return $"the column of {string.Join(", ", entries)}, end of column";
    }

    /// <inheritdoc/>
    public override string SpokenMatrix(int columns, IReadOnlyList<string> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return $"the matrix with {Count(rows.Count, "row")} and {Count(columns, "column")}, {string.Join("; ", rows)}; end of matrix";
    }

    /// <inheritdoc/>
    public override string SpokenRow(int number, IReadOnlyList<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return $"row {Text(number)}: {string.Join(", ", entries)}";
    }

    /// <inheritdoc/>
    public override string SpokenSize(int rows, int columns) =>
        $"the matrix of numbers with {Count(rows, "row")} and {Count(columns, "column")}";

    /// <inheritdoc/>
    public override string SpokenCases(IReadOnlyList<string> branches)
    {
        ArgumentNullException.ThrowIfNull(branches);
        return $"one of these cases: {string.Join("; ", branches)}; end of cases";
    }

    /// <inheritdoc/>
    public override string SpokenBranch(string value, string condition) => $"{value} if {condition}";

    /// <inheritdoc/>
    public override string SpokenHat(string letter) => $"{letter} hat";

    /// <inheritdoc/>
    public override string SpokenBold(string letter, bool isMatrix) => isMatrix ? $"matrix {letter}" : $"vector {letter}";

    /// <inheritdoc/>
    public override string SpokenSubscript(string name, string below) => $"{name} sub {below}";

    /// <inheritdoc/>
    public override string SpokenLongSubscript(string name, string below) => $"{name} with subscript {below} end of subscript";

    /// <inheritdoc/>
    public override string SpokenLayer(string number) => $"layer {number}";

    /// <inheritdoc/>
    public override string SpokenOfLayer(string name, string layer) => $"{name} of layer {layer}";

    /// <inheritdoc/>
    public override string SpokenOfExample(string name, int example) => $"{name} in example {Text(example)}";

    /// <inheritdoc/>
    public override string SpokenQuotation(string name) => $"the name “{name}”";

    /// <inheritdoc/>
    public override string SpokenReference(int number) => $"equation {Text(number)}";

    /// <inheritdoc/>
    public override string? SpokenCharacter(char character) => _characters.GetValueOrDefault(character);
}
