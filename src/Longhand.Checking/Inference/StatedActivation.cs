using Longhand.Checking.Reading;

namespace Longhand.Checking.Inference;

/// <summary>Which activation a chain says it applies, whatever number it then gives: σ(0.38), max(0, z), 1/(1 + e^(−z)).</summary>
internal static class StatedActivation
{
    private static readonly Dictionary<string, string> Called = new(StringComparer.Ordinal)
    {
        ["σ"] = "sigmoid", ["sigmoid"] = "sigmoid", ["sig"] = "sigmoid", ["sigm"] = "sigmoid", ["logistic"] = "sigmoid", ["tanh"] = "tanh", ["relu"] = "relu", ["softmax"] = "softmax",
        ["leakyrelu"] = "leaky-relu", ["lrelu"] = "leaky-relu", ["softplus"] = "softplus", ["elu"] = "elu", ["gelu"] = "gelu", ["silu"] = "silu", ["id"] = "identity", ["identity"] = "identity",
    };

    /// <summary>The name in the catalogue; null where no function is said.</summary>
    /// <param name="statement">The chain.</param>
    /// <param name="isLetter">Whether it is but the letter σ, which stands for other functions in some books.</param>
    public static string? Of(Statement statement, out bool isLetter)
    {
        isLetter = false;
        for (var chain = statement; chain is not null; chain = chain is { Left: null, Phrase.Length: 0 } ? chain.Continued : null)
        {
            foreach (var node in chain.Stages.Where(s => !s.IsBroken).Select(s => s.Expression).Append(chain.Left))
            {
                if (Of(node) is { } name)
                {
                    isLetter = node is Node.Call { Function: "σ" };
                    return name;
                }
            }
        }

        return null;
    }

    private static string? Of(Node? node) => node switch
    {
        Node.Call { Function: "max", Arguments: [var zero, _] } when zero.Literal is { Digits.Mantissa.IsZero: true } => "relu",
        Node.Call { Arguments.Length: 1 } call => Called.GetValueOrDefault(call.Function),
        Node.Binary { Sign: '/', Left.Literal.Value: 1.0, Right: Node.Binary { Sign: '+', Left.Literal.Value: 1.0, Right: Node.Call { Function: "exp" } } } => "sigmoid",
        _ => null,
    };
}
