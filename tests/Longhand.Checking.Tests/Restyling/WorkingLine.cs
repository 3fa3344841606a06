using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Numerics;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>One quantity of a working: how it is written, and how it is worked out, by the formulas of the library.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Part">The part of the working that it stands in.</param>
/// <param name="Names">Its right side where names are written; null for what is given.</param>
/// <param name="Work">Its value, from the values that are written down by then.</param>
internal sealed record WorkingLine(Quantity Quantity, WorkingPart Part, Form? Names, Func<Pen, Carried> Work)
{
    /// <summary>Its right side where numbers are written: the same, unless the author took another number than he says.</summary>
    public Form? Numbers { get; init; } = Names;

    /// <summary>A second writing of the numbers with parts worked out, as 0.5933 · 0.4067 behind 0.5933 (1 − 0.5933); null where there is none.</summary>
    public Func<Pen, Form?>? Simplified { get; init; }

    /// <summary>Wrong formulas that people use here.</summary>
    public IReadOnlyList<WrongFormula> WrongFormulas { get; init; } = [];

    /// <summary>The digits that the author wrote in the place of the right ones; null where he wrote these.</summary>
    public string? Misprint { get; init; }

    /// <summary>The same line by an author who takes one quantity for another.</summary>
    public WorkingLine Mistaking(Quantity from, Quantity to) =>
        this with { Numbers = Numbers!.With(from, Form.Of(to)), Work = pen => Work(pen.Mistaking(from, to)), Simplified = null };

    /// <summary>The same line by an author who takes another number for a quantity.</summary>
    public WorkingLine Mistaking(Quantity from, string digits) =>
        this with
        {
            Numbers = Numbers!.With(from, Form.Number(digits)),
            Work = pen => Work(pen.Mistaking(from, _ => Carried.From(double.Parse(digits, CultureInfo.InvariantCulture)))),
            Simplified = null,
        };

    /// <summary>The same line by an author who uses a wrong formula, and says so or not.</summary>
    public WorkingLine By(WrongFormula wrong, bool saysSo) =>
        this with { Numbers = wrong.Form, Names = saysSo ? wrong.Form : Names, Work = wrong.Work, Simplified = null };
}
