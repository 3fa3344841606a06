using System.Numerics;

namespace Longhand.Checking.Reading;

/// <summary>Arithmetic in which a 2 that stood above the line fell down to it: 1 − 0.71962 was 1 − 0.7196², 0.5 (0.3)2 was 0.5 (0.3)².</summary>
internal static class LostPowers
{
    private const int MostReadings = 16;

    /// <summary>The other readings; none where there is nothing that may be a power.</summary>
    public static IEnumerable<Node> Of(Node node)
    {
        var groups = Groups(node);
        if (groups != node)
        {
            yield return groups;
        }

        PrintedNumber[] numbers = [.. node.Numbers];
        foreach (var at in Enumerable.Range(0, numbers.Length).Where(i => IsSquare(numbers[i])).Take(MostReadings))
        {
            yield return Squared(groups, i => i == numbers[at]);
        }

        if (numbers.Count(IsSquare) > 1)
        {
            yield return Squared(groups, IsSquare);
        }
    }

    private static bool IsSquare(PrintedNumber n) => n.Digits.Exponent < -1 && BigInteger.Abs(n.Digits.Mantissa) % 10 == 2;

    /// <summary>A factor 2 at the end of a product, as the power of the factor before it.</summary>
    private static Node Groups(Node node) => node switch
    {
        Node.Binary { Sign: Signs.Times, Left: Node.Binary { Sign: Signs.Times } left, Right: Node.Number { Printed: { Value: 2.0, Digits.Exponent: 0 } } two } => new Node.Binary(Signs.Times, Groups(left.Left), new Node.Binary('^', Groups(left.Right), two)),
        Node.Binary { Sign: Signs.Times, Right: Node.Number { Printed: { Value: 2.0, Digits.Exponent: 0 } } two } product => new Node.Binary('^', Groups(product.Left), two),
        Node.Binary b when (Groups(b.Left), Groups(b.Right)) is var (left, right) && (left != b.Left || right != b.Right) => b with { Left = left, Right = right },
        _ => node,
    };

    private static Node Squared(Node node, Func<PrintedNumber, bool> isSquare) => node switch
    {
        Node.Number n when isSquare(n.Printed) => new Node.Binary('^', new Node.Number(Without(n.Printed)), new Node.Number(new(new(2, 0), n.Printed.End - 1, n.Printed.End))),
        Node.Binary b => b with { Left = Squared(b.Left, isSquare), Right = Squared(b.Right, isSquare) },
        Node.Opposite o => new Node.Opposite(Squared(o.Operand, isSquare)),
        Node.Call c => new Node.Call(c.Function, [.. c.Arguments.Select(a => Squared(a, isSquare))]),
        _ => node,
    };

    private static PrintedNumber Without(PrintedNumber n) => new(new(n.Digits.Mantissa / 10, n.Digits.Exponent + 1), n.Start, n.End - 1);
}
