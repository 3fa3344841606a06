namespace Longhand.Model;

/// <summary>The numbers of its activation that a layer learns, with their values before the first step.</summary>
public sealed class Learned
{
    private Learned(LearnedKind kind, double[] values) => (Kind, Values) = (kind, values);

    /// <summary>How many there are.</summary>
    public LearnedKind Kind { get; }

    /// <summary>Their values: none, one, or one a unit.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Nothing is learned but weights and biases.</summary>
    public static Learned None { get; } = new(LearnedKind.None, []);

    /// <summary>One number for the whole layer.</summary>
    /// <param name="value">Its value.</param>
    public static Learned Shared(double value) => new(LearnedKind.Shared, [value]);

    /// <summary>One number a unit.</summary>
    /// <param name="values">Their values. // [M]</param>
    public static Learned PerUnit(params double[] values) => new(LearnedKind.PerUnit, [.. values]);
}
