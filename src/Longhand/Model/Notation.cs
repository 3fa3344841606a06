namespace Longhand.Model;

/// <summary>How things are called and written. Every letter of a derivation comes from here.</summary>
public sealed record Notation
{
    /// <summary>The letter of the loss: L, E, C, J.</summary>
    public string Loss { get; init; } = "L";

    /// <summary>The letter of a weighted input: z, net.</summary>
    public string Input { get; init; } = "z";

    /// <summary>The letter of an activation: a, out, h.</summary>
    public string Activation { get; init; } = "a";

    /// <summary>The letter of ∂L/∂z.</summary>
    public string Delta { get; init; } = "δ";

    /// <summary>The letter of a target.</summary>
    public string Target { get; init; } = "y";

    /// <summary>The letter of a prediction.</summary>
    public string Prediction { get; init; } = "y_hat";

    /// <summary>The letter of the learning rate: η, alpha.</summary>
    public string LearningRate { get; init; } = "η";

    /// <summary>The letter of a weight matrix.</summary>
    public string WeightMatrix { get; init; } = "W";

    /// <summary>The letter of a vector of biases.</summary>
    public string BiasVector { get; init; } = "b";

    /// <summary>Where textbook names begin to count: 1 or 0.</summary>
    public int IndexBase { get; init; } = 1;

    /// <summary>
    /// Whether a weight matrix has a row for each unit, z = W a + b, as problem files have it; else it has a column for each unit and
    /// is written z = Wᵀ a + b.
    /// </summary>
    public bool RowsPerUnit { get; init; } = true;

    /// <summary>The usual letters.</summary>
    public static Notation Textbook { get; } = new();
}
