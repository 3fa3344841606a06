using System.Collections.Immutable;
using Longhand.Backpropagation;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>The right side of a line as a person writes it, with names or with numbers in the places of its quantities. It is only ever
/// written: what it comes to is worked out by <see cref="WorkingLine.Work"/>.</summary>
internal sealed record Form(FormKind Kind, string Text, Quantity? Quantity, ImmutableArray<Form> Parts)
{
    /// <summary>Every quantity in it, from left to right.</summary>
    public IEnumerable<Quantity> Quantities => Quantity is null ? Parts.SelectMany(part => part.Quantities) : [Quantity];

    public static Form Of(Quantity quantity) => new(FormKind.Quantity, string.Empty, quantity, []);

    public static Form Number(string text) => new(FormKind.Number, text, null, []);

    public static Form Sum(params IEnumerable<Form> parts) => Joined(FormKind.Sum, parts);

    public static Form Product(params IEnumerable<Form> parts) => Joined(FormKind.Product, parts);

    public static Form Difference(Form left, Form right) => Sum(left, Negative(right));

    public static Form Negative(Form part) => new(FormKind.Negative, string.Empty, null, [part]);

    public static Form Quotient(Form above, Form below) => new(FormKind.Quotient, string.Empty, null, [above, below]);

    public static Form Square(Form part) => new(FormKind.Square, string.Empty, null, [part]);

    public static Form Call(string function, params Form[] arguments) => new(FormKind.Call, function, null, [.. arguments]);

    public static Form Exponential(Form exponent) => new(FormKind.Exponential, string.Empty, null, [exponent]);

    /// <summary>The same with one quantity in the place of another.</summary>
    public Form With(Quantity old, Form other) =>
        Quantity == old ? other : this with { Parts = [.. Parts.Select(part => part.With(old, other))] };

    private static Form Joined(FormKind kind, IEnumerable<Form> parts)
    {
        ImmutableArray<Form> all = [.. parts];
        return all.Length == 1 ? all[0] : new(kind, string.Empty, null, all);
    }
}
