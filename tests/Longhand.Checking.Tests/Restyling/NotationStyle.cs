namespace Longhand.Checking.Tests.Restyling;

/// <summary>The choices of an author in names and signs.</summary>
internal sealed record NotationStyle
{
    public required Script Script { get; init; }

    public required NameFamily Family { get; init; }

    /// <summary>L, Loss, E, E_total, J, C.</summary>
    public required string Loss { get; init; }

    /// <summary>What the only output is called: y_hat, ŷ, a_out, out.</summary>
    public required string Prediction { get; init; }

    /// <summary>y, y_true, t, target.</summary>
    public required string Target { get; init; }

    /// <summary>η, eta, lr, α, alpha, learning rate.</summary>
    public required string Rate { get; init; }

    /// <summary>_new, ^new, +, ', (new).</summary>
    public required string New { get; init; }

    /// <summary>d or ∂.</summary>
    public required string Differential { get; init; }

    /// <summary>Whether ∂L/∂w5 is called dw5.</summary>
    public bool ShortGradients { get; init; }

    /// <summary>Whether a derivative is a fraction of two lines.</summary>
    public bool Fractions { get; init; }

    public required string Times { get; init; }

    public required string Minus { get; init; }

    public required string Square { get; init; }

    public required string Half { get; init; }

    /// <summary>sigmoid, σ, sig; or the formula 1/(1 + e^−z).</summary>
    public required string Sigmoid { get; init; }

    public required string Logarithm { get; init; }

    public required string Exponential { get; init; }

    /// <summary>≈, ~=, =, \approx: what stands before a rounded number.</summary>
    public required string About { get; init; }

    public bool Comma { get; init; }

    public bool NoLeadingZero { get; init; }

    /// <summary>How small numbers are written; empty: plainly.</summary>
    public string Scientific { get; init; } = string.Empty;

    public bool IsLatex => Script == Script.Latex;
}
