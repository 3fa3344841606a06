using System.Collections.Frozen;

namespace Longhand.Explain.Wording;

/// <content>Formulas read aloud.</content>
public sealed partial class German
{
    private static readonly FrozenDictionary<char, string> _characters = new Dictionary<char, string>
    {
        ['α'] = "Alpha", ['β'] = "Beta", ['γ'] = "Gamma", ['δ'] = "Delta", ['ε'] = "Epsilon", ['ζ'] = "Zeta", ['η'] = "Eta", ['θ'] = "Theta",
        ['ι'] = "Iota", ['κ'] = "Kappa", ['λ'] = "Lambda", ['μ'] = "My", ['ν'] = "Ny", ['ξ'] = "Xi", ['π'] = "Pi", ['ρ'] = "Rho",
        ['σ'] = "Sigma", ['τ'] = "Tau", ['υ'] = "Ypsilon", ['φ'] = "Phi", ['χ'] = "Chi", ['ψ'] = "Psi", ['ω'] = "Omega",
        ['Γ'] = "großes Gamma", ['Δ'] = "großes Delta", ['Θ'] = "großes Theta", ['Λ'] = "großes Lambda", ['Σ'] = "großes Sigma",
        ['Φ'] = "großes Phi", ['Ψ'] = "großes Psi", ['Ω'] = "großes Omega", ['∇'] = "der Gradient von", ['ℓ'] = "Skript-l", ['–'] = "keine Verbindung",
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public override string SpokenPlus => "plus";

    /// <inheritdoc/>
    public override string SpokenMinus => "minus";

    /// <inheritdoc/>
    public override string SpokenTimes => "mal";

    /// <inheritdoc/>
    public override string SpokenTimesEntrywise => "elementweise mal";

    /// <inheritdoc/>
    public override string SpokenComma => "Komma";

    /// <inheritdoc/>
    public override string SpokenNew => "neu";

    /// <inheritdoc/>
    public override string SpokenStar => "Stern";

    /// <inheritdoc/>
    public override string SpokenPrime => "Strich";

    /// <inheritdoc/>
    public override string SpokenInfinity => "unendlich";

    /// <inheritdoc/>
    public override string SpokenNotANumber => "keine Zahl";

    /// <inheritdoc/>
    public override string SpokenRelation(string relation) => relation switch
    {
        "=" => "gleich",
        "≈" => "ungefähr gleich",
        ">" => "größer als",
        "<" => "kleiner als",
        "≥" => "größer oder gleich",
        "≤" => "kleiner oder gleich",
        _ => relation,
    };

    /// <inheritdoc/>
    public override string SpokenNextSide(string before, string relation, string side) => $"{before}, {relation} {side}";

    /// <inheritdoc/>
    public override string SpokenBrackets(string inside) => $"Klammer auf {inside} Klammer zu";

    /// <inheritdoc/>
    public override string SpokenFraction(string numerator, string denominator) => $"Bruch {numerator} durch {denominator} Ende des Bruchs";

    /// <inheritdoc/>
    public override string SpokenWholePower(string raised, string exponent) => exponent is "2" ? $"{raised} Quadrat" : $"{raised} hoch {exponent}";

    /// <inheritdoc/>
    public override string SpokenPower(string raised, string exponent) => $"{raised} hoch den Exponenten {exponent} Ende des Exponenten";

    /// <inheritdoc/>
    public override string SpokenRoot(string inside) => $"Wurzel aus {inside} Ende der Wurzel";

    /// <inheritdoc/>
    public override string SpokenAbsolute(string inside) => $"Betrag von {inside} Ende des Betrags";

    /// <inheritdoc/>
    public override string SpokenNorm(string inside) => $"Norm von {inside} Ende der Norm";

    /// <inheritdoc/>
    public override string SpokenDerivative(string of, string by) => $"partielle Ableitung von {of} nach {by}";

    /// <inheritdoc/>
    public override string SpokenTranspose(string operand) => $"{operand} transponiert";

    /// <inheritdoc/>
    public override string? SpokenFunction(string function) => function switch
    {
        "ln" => "natürlicher Logarithmus",
        "max" => "Maximum",
        "min" => "Minimum",
        "tanh" => "Tangens hyperbolicus",
        "erf" => "Fehlerfunktion",
        "sgn" => "Vorzeichen",
        "cos" => "Kosinus",
        "floor" => "abgerundeter Wert",
        _ => null,
    };

    /// <inheritdoc/>
    public override string SpokenCall(string function, string arguments) => $"{function} von {arguments}";

    /// <inheritdoc/>
    public override string SpokenVector(IReadOnlyList<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return $"Spalte aus {string.Join(", ", entries)}, Ende der Spalte";
    }

    /// <inheritdoc/>
    public override string SpokenMatrix(int columns, IReadOnlyList<string> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return $"Matrix mit {Rows(rows.Count)} und {Columns(columns)}, {string.Join("; ", rows)}; Ende der Matrix";
    }

    /// <inheritdoc/>
    public override string SpokenRow(int number, IReadOnlyList<string> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return $"Zeile {Text(number)}: {string.Join(", ", entries)}";
    }

    /// <inheritdoc/>
    public override string SpokenSize(int rows, int columns) => $"Zahlenmatrix mit {Rows(rows)} und {Columns(columns)}";

    /// <inheritdoc/>
    public override string SpokenCases(IReadOnlyList<string> branches)
    {
        ArgumentNullException.ThrowIfNull(branches);
        return $"einer dieser Fälle: {string.Join("; ", branches)}; Ende der Fälle";
    }

    /// <inheritdoc/>
    public override string SpokenBranch(string value, string condition) => $"{value} falls {condition}";

    /// <inheritdoc/>
    public override string SpokenHat(string letter) => $"{letter} Dach";

    /// <inheritdoc/>
    public override string SpokenBold(string letter, bool isMatrix) => isMatrix ? $"Matrix {letter}" : $"Vektor {letter}";

    /// <inheritdoc/>
    public override string SpokenSubscript(string name, string below) => $"{name} Index {below}";

    /// <inheritdoc/>
    public override string SpokenLongSubscript(string name, string below) => $"{name} mit Index {below} Ende des Index";

    /// <inheritdoc/>
    public override string SpokenLayer(string number) => $"Schicht {number}";

    /// <inheritdoc/>
    public override string SpokenOfLayer(string name, string layer) => $"{name} der Schicht {layer}";

    /// <inheritdoc/>
    public override string SpokenOfExample(string name, int example) => $"{name} in Beispiel {Text(example)}";

    /// <inheritdoc/>
    public override string SpokenQuotation(string name) => $"der Name „{name}“";

    /// <inheritdoc/>
    public override string SpokenReference(int number) => $"Gleichung {Text(number)}";

    /// <inheritdoc/>
    public override string? SpokenCharacter(char character) => _characters.GetValueOrDefault(character);

    private static string Rows(int count) => Count(count, "Zeile", "Zeilen");

    private static string Columns(int count) => Count(count, "Spalte", "Spalten");
}
