using Longhand.Checking.Reading;

namespace Longhand.Checking.Inference;

/// <summary>A weighted sum as somebody displays it, w₁x₁ + w₂x₂ + b: which weights lead to one unit, whatever it is said to come to.</summary>
/// <param name="Products">The two factors of each product.</param>
/// <param name="Alone">The term without a factor, the bias; null where there is none.</param>
internal sealed record WeightedSum(IReadOnlyList<(Node First, Node Second)> Products, Node? Alone)
{
    private const int MostProducts = 64;

    private static readonly string[] OfNoUnit = ["δ", "delta", "e", "l", "c", "j", "loss", "error", "cost", "total", "η", "α", "mse", "m", "s", "g"];

    /// <summary>The sums that the formulas of weighted inputs and activations display, in names or in numbers.</summary>
    public static List<WeightedSum> Of(IReadOnlyList<Statement> statements) =>
        [.. statements.Where(s => s.Cell is null && s.Name is { } name && IsOfUnit(name)).SelectMany(s => s.Stages).Where(s => !s.IsBroken).Select(s => Read(s.Expression)).OfType<WeightedSum>()];

    private static bool IsOfUnit(Name name) =>
        name.By is null && !name.IsNew && !name.IsMarked && !name.IsChange && !Parts.IsGiven(name) && name.Base[0] is not ('d' or Signs.Partial or '∇')
        && !OfNoUnit.Contains(name.Base.ToLowerInvariant(), StringComparer.Ordinal);

    private static WeightedSum? Read(Node node)
    {
        var (products, alone) = (new List<(Node, Node)>(), (Node?)null);
        var terms = new Stack<Node>([node is Node.Call { Arguments: [Node.Binary sum] } ? sum : node]);
        while (terms.TryPop(out var term))
        {
            switch (term)
            {
                case Node.Binary { Sign: '+' or '-' } both:
                    terms.Push(both.Right);
                    terms.Push(both.Left);
                    break;
                case Node.Binary { Sign: Signs.Times } product when IsFactor(product.Left) && IsFactor(product.Right) && products.Count < MostProducts:
                    products.Add((product.Left, product.Right));
                    break;
                case Node.Opposite { Operand: Node.Binary inner }:
                    terms.Push(inner);
                    break;
                case var single when IsFactor(single) && alone is null:
                    alone = single;
                    break;
                default:
                    return null;
            }
        }

        return products.Count == 0 ? null : new(products, alone);
    }

    private static bool IsFactor(Node node) => node is Node.Reference { Name.By: null } || node.Literal is not null;
}
