using Longhand.Backpropagation;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Writes the right side of a line in the signs of an author.</summary>
/// <param name="style">His signs.</param>
/// <param name="quantity">How a quantity is written: its name, or its digits.</param>
/// <param name="number">How other digits are written.</param>
internal sealed class FormWriter(NotationStyle style, Func<Quantity, string> quantity, NumberText number)
{
    private enum Place
    {
        Alone,
        FirstTerm,
        Term,
        FirstFactor,
        Factor,
        Base,
    }

    public string Write(Form form) => Write(form, Place.Alone);

    private string Write(Form form, Place place) => form.Kind switch
    {
        FormKind.Quantity => Leaf(quantity(form.Quantity!), place),
        FormKind.Number => form.Text == "½" ? Half(place) : Leaf(number.Write(form.Text), place),
        FormKind.Sum => Parens(Sum(form), place >= Place.FirstFactor),
        FormKind.Negative => Parens(style.Minus + Write(form.Parts[0], Place.Factor), place is Place.Term or Place.Factor or Place.Base),
        FormKind.Product when style.Half == "/2" && form.Parts[0].Text == "½" => Write(Form.Quotient(Form.Product(form.Parts.Skip(1)), Form.Number("2")), place),
        FormKind.Product => Parens(Product(form, place is Place.Term or Place.Factor), place == Place.Base),
        FormKind.Quotient => Quotient(form, place),
        FormKind.Square => Write(form.Parts[0], Place.Base) + style.Square,
        FormKind.Exponential => Exponential(Write(form.Parts[0], Place.Alone)),
        FormKind.Call => Call(form, place),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form.Kind, "Not known."),
    };

    /// <summary>A number below 0 stands in parentheses behind a sign, and a name with something above it under an exponent.</summary>
    private string Leaf(string text, Place place) =>
        Parens(text, place is Place.Term or Place.Factor or Place.Base && (text.StartsWith(style.Minus, StringComparison.Ordinal) || (place == Place.Base && text.Contains('^', StringComparison.Ordinal))));

    private string Half(Place place) =>
        style.Half == "0.5" ? number.Write("0.5") : Parens(style.Half, style.Half == "1/2" && place == Place.Factor);

    private string Sum(Form form)
    {
        var text = Write(form.Parts[0], Place.FirstTerm);
        foreach (var part in form.Parts.Skip(1))
        {
            text += part.Kind == FormKind.Negative
                ? $" {style.Minus} {Write(part.Parts[0], part.Parts[0].Kind == FormKind.Sum ? Place.Factor : Place.Term)}"
                : $" + {Write(part, Place.Term)}";
        }

        return text;
    }

    private string Product(Form form, bool isBehindSign) =>
        string.Join(style.Times, form.Parts.Select((part, i) => Write(part, i == 0 && !isBehindSign ? Place.FirstFactor : Place.Factor)));

    private string Quotient(Form form, Place place)
    {
        if (style.IsLatex)
        {
            return $@"\frac{{{Write(form.Parts[0], Place.Alone)}}}{{{Write(form.Parts[1], Place.Alone)}}}";
        }

        return Parens(Write(form.Parts[0], Place.FirstFactor) + "/" + Write(form.Parts[1], Place.Factor), place is Place.Factor or Place.Base);
    }

    private string Call(Form form, Place place)
    {
        var argument = Write(form.Parts[0], Place.Alone);
        if (form.Text == "sigmoid" && style.Sigmoid == "1/")
        {
            var exponential = Exponential(style.Minus + Write(form.Parts[0], Place.Factor));
            return style.IsLatex ? $@"\frac{{1}}{{1 + {exponential}}}" : Parens($"1/(1 + {exponential})", place >= Place.FirstFactor);
        }

        return Function(form.Text) + "(" + argument + ")";
    }

    private string Function(string name) => name switch
    {
        "sigmoid" => style.Sigmoid == "1/" ? "sigmoid" : style.Sigmoid,
        "ln" => style.Logarithm,
        "tanh" => style.IsLatex ? @"\tanh" : "tanh",
        "relu" => style.IsLatex ? @"\text{ReLU}" : "ReLU",
        "relu'" => style.IsLatex ? @"\text{ReLU}'" : "ReLU'",
        _ => name,
    };

    private string Exponential(string exponent) =>
        style.Exponential == "exp" ? $"exp({exponent})"
        : style.IsLatex ? $"e^{{{exponent}}}"
        : $"e^({exponent})";

    private static string Parens(string text, bool needed) => needed ? $"({text})" : text;
}
