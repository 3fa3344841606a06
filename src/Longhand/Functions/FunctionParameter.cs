using System.Globalization;

namespace Longhand.Functions;

/// <summary>A number that a function of the catalogue takes: the slope of leaky-relu, the β₁ of Adam.</summary>
/// <param name="Name">Its name in a problem file: <c>learningRate</c>.</param>
/// <param name="Symbol">The letter that formulas call it by: <c>η</c>.</param>
/// <param name="Default">What it is when it is absent.</param>
/// <param name="Least">The lower end of its range.</param>
/// <param name="Most">The upper end of its range.</param>
/// <param name="IncludesLeast">Whether the lower end itself is allowed.</param>
/// <param name="IncludesMost">Whether the upper end itself is allowed.</param>
public sealed record FunctionParameter(
    string Name,
    string Symbol,
    double Default,
    double Least = double.NegativeInfinity,
    double Most = double.PositiveInfinity,
    bool IncludesLeast = true,
    bool IncludesMost = true
)
{
    /// <summary>What values it takes: any number, a whole one, or yes and no.</summary>
    public FunctionParameterKind Kind { get; init; }

    /// <summary>A parameter that is yes or no.</summary>
    /// <param name="name">Its name in a problem file: <c>centered</c>.</param>
    public static FunctionParameter Flag(string name) => new(name, name, Default: 0.0, Least: 0.0, Most: 1.0) { Kind = FunctionParameterKind.Flag };

    /// <summary>A parameter that is a count, at least 1.</summary>
    /// <param name="name">Its name in a problem file: <c>totalSteps</c>.</param>
    /// <param name="symbol">The letter that formulas call it by.</param>
    /// <param name="default">What it is when it is absent.</param>
    public static FunctionParameter Count(string name, string symbol, int @default) =>
        new(name, symbol, @default, Least: 1.0, Most: int.MaxValue) { Kind = FunctionParameterKind.Whole };

    /// <summary>Whether a number is inside the range.</summary>
    /// <param name="value">The number.</param>
    public bool Allows(double value) =>
        double.IsFinite(value)
        && (Kind == FunctionParameterKind.Number || value == Math.Floor(value))
        && (IncludesLeast ? value >= Least : value > Least)
        && (IncludesMost ? value <= Most : value < Most);

    /// <summary>The range in words: «above 0», «at least 0 and below 1».</summary>
    public string Range
    {
        get
        {
            if (Kind == FunctionParameterKind.Flag)
            {
                return "true or false";
            }

            var whole = Kind == FunctionParameterKind.Whole ? "a whole number, " : string.Empty;
            var least = double.IsFinite(Least) ? (IncludesLeast ? "at least " : "above ") + Text(Least) : null;
            var most = double.IsFinite(Most) ? (IncludesMost ? "at most " : "below ") + Text(Most) : null;
            return (least, most) switch
            {
                (null, null) => whole + "any finite number",
                (not null, null) => whole + least,
                (null, not null) => whole + most,
                _ when Most == int.MaxValue => whole + least,
                _ => $"{whole}{least} and {most}",
            };
        }
    }

    /// <summary>The number itself where it is inside the range.</summary>
    /// <param name="value">The number.</param>
    /// <param name="function">The function that takes it, for the message.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside the range.</exception>
    public double Checked(double value, string function) =>
        Allows(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                $"{Name} of {function} is {Text(value)}; it has to be {Range}."
            );

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
