using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;

namespace Longhand.Explain.Rendering;

/// <summary>Where in a derivation the blocks stand that are being written: their step, their example, their form, what they are about.</summary>
internal sealed class HtmlPlace
{
    private int? _step;
    private int? _example;
    private int _stepLevel;
    private int _level;

    /// <summary>Takes in a heading: what follows stands below it.</summary>
    /// <param name="heading">The heading.</param>
    public void Enter(Block.Heading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        if (heading.Step is not null || heading.Level <= _stepLevel)
        {
            (_step, _stepLevel) = (heading.Step, heading.Level);
        }

        if (heading.Example is not null || heading.Level <= _level)
        {
            (_example, _level) = (heading.Example, heading.Level);
        }
    }

    /// <summary>The attributes of the place of a block.</summary>
    /// <param name="block">The block.</param>
    public string Of(Block block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var example = _example ?? ExampleOf(block);
        var form = string.Join(' ', Names(block.Forms));
        return (_step is { } step ? $" data-step=\"{HtmlText.Whole(step)}\"" : string.Empty)
            + (example is { } e ? $" data-example=\"{HtmlText.Whole(e)}\"" : string.Empty)
            + (form.Length > 0 ? $" data-form=\"{form}\"" : string.Empty);
    }

    /// <summary>The attributes of what an equation is about.</summary>
    /// <param name="equation">The equation.</param>
    /// <param name="items">What of the network can be pointed at.</param>
    public static string Of(Block.Equation equation, PageItems items)
    {
        ArgumentNullException.ThrowIfNull(equation);
        ArgumentNullException.ThrowIfNull(items);
        var quantity = equation.Left.Quantity;
        var kind = quantity?.Kind switch
        {
            QuantityKind.Activation => "forward",
            QuantityKind.Delta => "backward",
            QuantityKind.Loss => "forward",
            QuantityKind.NewParameter => "new",
            _ => null,
        };
        return (items.Of(quantity) is { } item ? $" data-about=\"{item}\"" : string.Empty)
            + (kind is null ? string.Empty : $" data-kind=\"{kind}\"");
    }

    /// <summary>The names of forms, as the page has them.</summary>
    /// <param name="forms">The forms.</param>
    public static IEnumerable<string> Names(Forms forms)
    {
        foreach (var (form, name) in new[] { (Forms.Paths, "paths"), (Forms.Delta, "delta"), (Forms.Matrix, "matrix") })
        {
            if ((forms & form) != Forms.None)
            {
                yield return name;
            }
        }
    }

    // Of a quantity of one example where there are several: its symbol says so.
    private static int? ExampleOf(Block block) =>
        block is Block.Equation { Left.Quantity: { Example: >= 0 } quantity } ? quantity.Example + 1 : null;
}
