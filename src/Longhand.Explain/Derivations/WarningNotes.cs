using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Derivations;

/// <summary>What may keep the network from learning: a note where it is seen, and a list at the end of the step.</summary>
internal static class WarningNotes
{
    private const int MostNamed = 8;
    private const int MostListed = 12;

    private static readonly Digits Rough = new(new Rounding(2, DigitCount.Significant), isCarried: false);

    /// <summary>The notes of some kinds about a layer; −1 is the step.</summary>
    public static IEnumerable<Block> At(Worksheet sheet, int layer, params WarningKind[] kinds) =>
        sheet.Warnings.Where(warning => warning.Layer == layer && kinds.Contains(warning.Kind)).Select(warning => new Block.Note(Sentence(sheet, warning)));

    /// <summary>The warnings of the step once more, with where they stand.</summary>
    public static IEnumerable<Block> Collected(Worksheet sheet)
    {
        var warnings = sheet.Warnings;
        if (warnings.Count == 0)
        {
            yield break;
        }

        yield return new Block.Paragraph(sheet.Text.Warnings(warnings.Count));
        var labels = warnings.Take(MostListed).Select(warning => Label(sheet, warning));
        var left = warnings.Count - MostListed;
        yield return new Block.Bullets([.. left > 0 ? labels.Append(sheet.Text.OtherWarnings(left)) : labels]);
    }

    private static Prose Sentence(Worksheet sheet, StepWarning warning)
    {
        var (text, (names, others)) = (sheet.Text, Names(sheet, warning));
        var (number, limit, examples) = (Rough.Shown(warning.Value), Digits.InFull(warning.Limit), sheet.Step.Examples.Count);
        return warning.Kind switch
        {
            WarningKind.Saturated => text.Saturated(names, others, number, limit, examples),
            WarningKind.Dead => text.Dead(names, others, examples, examples == sheet.Problem.Examples.Length),
            WarningKind.Vanishing or WarningKind.Exploding => text.DeltasChange(
                warning.Kind == WarningKind.Vanishing,
                warning.Layer + 1,
                warning.Places[1].Layer + 1,
                Size(sheet, warning.Places[0]),
                Size(sheet, warning.Places[1]),
                number,
                limit
            ),
            WarningKind.LostUpdate => text.LostUpdate(names, others, sheet.Options.IsCarried),
            WarningKind.LossRose => Rose(sheet, warning, names, number),
            _ => throw new ArgumentOutOfRangeException(nameof(warning), warning.Kind, "Another section says this where it stands."),
        };
    }

    private static Prose Rose(Worksheet sheet, StepWarning warning, IReadOnlyList<Formula> names, Formula number)
    {
        var foretold = new Quantity(QuantityKind.PredictedDrop);
        return sheet.Text.StepTooLarge(sheet.Number(foretold), sheet.Step.Value(foretold) > 0.0, warning.Places.Count > 0 ? names[0] : null, number);
    }

    private static Prose Label(Worksheet sheet, StepWarning warning)
    {
        var (names, others) = Names(sheet, warning);
        var isNumber = double.IsFinite(warning.Value);
        return sheet.Text.WarningLabel(warning.Kind, warning.Layer + 1, names, others, Rough.Shown(isNumber ? warning.Value : 0.0), warning.Places.Count > 0 ? sheet.NumberOf(warning.Places[0]) : null);
    }

    /// <summary>|δ|: of a delta only the size counts here.</summary>
    private static Formula Size(Worksheet sheet, Quantity delta) => sheet.Digits.Shown(sheet.Step.SizeOf(delta));

    /// <summary>The first of what a warning is about, and how many more there are.</summary>
    private static (IReadOnlyList<Formula> Names, int Others) Names(Worksheet sheet, StepWarning warning)
    {
        var all = warning.Kind == WarningKind.LostUpdate ? (int)warning.Value : warning.Places.Count;
        IReadOnlyList<Formula> names = [.. warning.Places.Take(MostNamed).Select(place => Name(sheet, place))];
        return (names, all - names.Count);
    }

    private static Formula Name(Worksheet sheet, Quantity place) => place.Kind switch
    {
        QuantityKind.ActivationDerivative => new Formula.Name(Symbols.Parse(sheet.Symbols.Names.Unit(place.Layer, place.Unit))),
        QuantityKind.NewParameter => sheet.Symbol(Quantities.Parameter(place.Parameter)),
        _ => sheet.Symbol(place),
    };
}
