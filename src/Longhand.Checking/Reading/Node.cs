using System.Collections.Immutable;

namespace Longhand.Checking.Reading;

/// <summary>An expression as somebody displays it. The set is closed.</summary>
internal abstract record Node
{
    private Node() { }

    /// <summary>A number as it is printed.</summary>
    /// <param name="Printed">The number.</param>
    public sealed record Number(PrintedNumber Printed) : Node;

    /// <summary>A number in full, in the place of one that was printed.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Constant(double Value) : Node;

    /// <summary>A name that stands for a number.</summary>
    /// <param name="Name">The name.</param>
    public sealed record Reference(Name Name) : Node;

    /// <summary>−x.</summary>
    /// <param name="Operand">x.</param>
    public sealed record Opposite(Node Operand) : Node;

    /// <summary>Two operands and the sign between them: + − · / ^ ⊙.</summary>
    /// <param name="Sign">The sign.</param>
    /// <param name="Left">The first operand.</param>
    /// <param name="Right">The second operand.</param>
    public sealed record Binary(char Sign, Node Left, Node Right) : Node;

    /// <summary>A function of arguments.</summary>
    /// <param name="Function">Its name in lower case.</param>
    /// <param name="Arguments">Its arguments.</param>
    public sealed record Call(string Function, ImmutableArray<Node> Arguments) : Node;

    /// <summary>A list of numbers, or of rows.</summary>
    /// <param name="Items">Its items.</param>
    public sealed record List(ImmutableArray<Node> Items) : Node;

    /// <summary>The items below this node.</summary>
    public ImmutableArray<Node> Parts => this switch
    {
        Opposite o => [o.Operand],
        Binary b => [b.Left, b.Right],
        Call c => c.Arguments,
        List l => l.Items,
        _ => [],
    };

    /// <summary>It and everything below it, from the left; what is made of others stands before them.</summary>
    public IEnumerable<Node> All
    {
        get
        {
            var next = new Stack<Node>([this]);
            while (next.TryPop(out var node))
            {
                yield return node;
                var parts = node.Parts;
                for (var i = parts.Length - 1; i >= 0; i--)
                {
                    next.Push(parts[i]);
                }
            }
        }
    }

    /// <summary>Every printed number in it, from the left.</summary>
    public IEnumerable<PrintedNumber> Numbers => All.OfType<Number>().Select(n => n.Printed);

    /// <summary>Every name in it, from the left.</summary>
    public IEnumerable<Name> Names => All.OfType<Reference>().Select(r => r.Name);

    /// <summary>The number that it is, with its sign, where it is nothing but one.</summary>
    public PrintedNumber? Literal => this switch
    {
        Number n => n.Printed,
        Opposite { Operand: Number n } => n.Printed.Negated(),
        _ => null,
    };
}
