using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>Displayed arithmetic with one thing done otherwise: a term left out or counted with the other sign, a factor, a square.</summary>
internal static class ArithmeticSlips
{
    public static IEnumerable<(MistakeKind Kind, Node Other, string Sentence)> Of(Node shown)
    {
        foreach (var (part, rebuild) in Places(shown, node => node).Take(200))
        {
            switch (part)
            {
                case Node.Binary { Sign: '+' or '-' } sum:
                    yield return (MistakeKind.Sign, rebuild(sum with { Sign = sum.Sign == '+' ? '-' : '+' }), "a term was taken with the wrong sign");
                    yield return (sum.Right is Node.Number ? MistakeKind.Bias : MistakeKind.Arithmetic, rebuild(sum.Left), "the last term was left out");
                    yield return (MistakeKind.Bias, rebuild(new Node.Binary('+', sum, sum.Right)), "the last term was counted twice");
                    yield return (MistakeKind.Arithmetic, rebuild(sum.Right), "a term was left out");
                    break;
                case Node.Binary { Sign: '^' } power:
                    yield return (MistakeKind.Formula, rebuild(power.Left), "the power was left out");
                    break;
                case Node.Binary { Sign: '·' } product:
                    yield return (Kind(product.Left), rebuild(product.Right), "a factor was left out");
                    yield return (Kind(product.Right), rebuild(product.Left), "a factor was left out");
                    break;
                case Node.Call { Arguments: [var x] }:
                    yield return (MistakeKind.Activation, rebuild(x), "the function was not applied");
                    break;
                default:
                    break;
            }
        }
    }

    private static MistakeKind Kind(Node factor) => factor.Literal is { Value: 0.5 or 2.0 } ? MistakeKind.MeanOrSum : MistakeKind.Arithmetic;

    /// <summary>Every part with what puts another in its place.</summary>
    private static IEnumerable<(Node Part, Func<Node, Node> Rebuild)> Places(Node node, Func<Node, Node> rebuild)
    {
        yield return (node, rebuild);
        for (var i = 0; i < node.Parts.Length; i++)
        {
            var place = i;
            foreach (var inner in Places(node.Parts[i], part => rebuild(With(node, place, part))))
            {
                yield return inner;
            }
        }
    }

    private static Node With(Node node, int place, Node part) => node switch
    {
        Node.Opposite => new Node.Opposite(part),
        Node.Binary b => place == 0 ? b with { Left = part } : b with { Right = part },
        Node.Call c => new Node.Call(c.Function, c.Arguments.SetItem(place, part)),
        Node.List l => new Node.List(l.Items.SetItem(place, part)),
        _ => node,
    };
}
