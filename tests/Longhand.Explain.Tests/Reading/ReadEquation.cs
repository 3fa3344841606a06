namespace Longhand.Explain.Tests.Reading;

/// <summary>An equation as it was read back: what stands on the left, and each side with the sign before it.</summary>
internal sealed record ReadEquation(ReadNode Left, IReadOnlyList<(string Sign, ReadNode Formula)> Sides)
{
    /// <summary>Takes an equation apart at its signs; words behind it end it.</summary>
    public static ReadEquation Of(IReadOnlyList<ReadToken> tokens)
    {
        var (sides, side, sign, left) = (new List<(string, ReadNode)>(), new List<ReadToken>(), string.Empty, (ReadNode?)null);
        foreach (var token in tokens.TakeWhile(token => token.Kind != ReadTokenKind.Words).Append(ReadToken.Sign("=")))
        {
            if (!TokenReader.IsRelation(token))
            {
                side.Add(token);
                continue;
            }

            var node = TokenReader.Read(side);
            if (left is null)
            {
                left = node;
            }
            else
            {
                sides.Add((sign, node));
            }

            (side, sign) = ([], token.Text);
        }

        return new ReadEquation(left!, sides);
    }

    public override string ToString() => $"{Left.Line}{string.Concat(Sides.Select(side => $" {side.Sign} {side.Formula.Line}"))}";
}
