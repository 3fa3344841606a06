namespace Longhand.Checking.Reading;

/// <summary>Where the same formula stands in names and then in numbers, it says what each name is: w₁·x₁ = 0.2·0.72.</summary>
internal static class SideBySide
{
    /// <summary>The names of a chain with the numbers in their places.</summary>
    public static IEnumerable<(Name Name, PrintedNumber Number)> Of(Statement statement)
    {
        IEnumerable<Stage> before = statement is { Left: null, Phrase.Length: 0, Continued: { } first } ? first.Stages.TakeLast(1) : [];
        Stage[] stages = [.. before, .. statement.Stages];
        return Enumerable.Range(1, Math.Max(0, stages.Length - 1)).SelectMany(i => Of(stages[i - 1].Expression, stages[i].Expression));
    }

    private static IEnumerable<(Name Name, PrintedNumber Number)> Of(Node names, Node numbers)
    {
        if (names is Node.Reference { Name: var name })
        {
            return numbers.Literal is { } number ? [(name, number)] : [];
        }

        // −0.7 · 0.6 is the opposite of a product where it is read, and a product with −0.7 where it is meant.
        if (names is Node.Binary && numbers is Node.Opposite { Operand: Node.Binary { Sign: Signs.Times, Left: Node.Number first } product })
        {
            numbers = product with { Left = new Node.Opposite(first) };
        }

        var isSame = (names, numbers) switch
        {
            (Node.Binary a, Node.Binary b) => a.Sign == b.Sign,
            (Node.Call a, Node.Call b) => a.Function == b.Function,
            (Node.Opposite, Node.Opposite) => true,
            _ => false,
        };
        return isSame ? names.Parts.Zip(numbers.Parts).SelectMany(pair => Of(pair.First, pair.Second)) : [];
    }
}
