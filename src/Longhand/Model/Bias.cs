namespace Longhand.Model;

/// <summary>The biases of a layer with their values.</summary>
public sealed class Bias
{
    private Bias(BiasKind kind, double[] values) => (Kind, Values) = (kind, values);

    /// <summary>How many there are.</summary>
    public BiasKind Kind { get; }

    /// <summary>Their values: none, one, or one a unit.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>No bias.</summary>
    public static Bias None { get; } = new(BiasKind.None, []);

    /// <summary>One bias for the whole layer.</summary>
    /// <param name="value">Its value.</param>
    public static Bias Shared(double value) => new(BiasKind.Shared, [value]);

    /// <summary>One bias a unit.</summary>
    /// <param name="values">Their values. // [M]</param>
    public static Bias PerUnit(params double[] values) => new(BiasKind.PerUnit, [.. values]);
}
