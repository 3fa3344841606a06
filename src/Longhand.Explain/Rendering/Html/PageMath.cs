using System.Collections.Immutable;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>
/// What the formulas of a page carry beside what they show, all of it settled here: what each part is about, its colour, what each
/// number and sign looks like under every choice of digits, and how a side is read aloud.
/// </summary>
internal sealed class PageMath
{
    /// <summary>Between the alternatives of a number.</summary>
    public const char Separator = '|';

    /// <summary>Between the readings of a formula, in an attribute: no reading holds a line feed.</summary>
    public const string ReadingSeparator = "&#10;";

    /// <summary>In a reading, the place of the digits of a number that a choice changes.</summary>
    public const char DigitsPlace = '\uFFFC';

    private readonly Sentences _sentences;
    private readonly SpokenFormula _speech;
    private readonly SpokenFormula _template;
    private readonly ImmutableArray<SpokenFormula> _chosen;

    /// <summary>Prepares the formulas of a page.</summary>
    /// <param name="options">How the derivation is worked and shown.</param>
    public PageMath(DerivationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Choices = options.IsCarried ? null : new DigitChoices(options.Rounding);
        _sentences = options.Sentences;
        _speech = new SpokenFormula(options.Sentences);
        _template = new SpokenFormula(options.Sentences) { Number = Said };
        _chosen = [.. Enumerable.Range(0, Choices?.Rules.Length ?? 0).Select(place => new SpokenFormula(options.Sentences) { Number = number => Chosen(number, place) })];
    }

    /// <summary>The choices of digits; null where the digits belong to the numbers.</summary>
    public DigitChoices? Choices { get; }

    /// <summary>What of the network can be pointed at.</summary>
    public PageItems Items { get; } = new();

    /// <summary>The attributes of a part: what it is about, and its colour where it is a factor of a chain rule.</summary>
    /// <param name="part">The part.</param>
    public string Marks(Formula part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (Items.Of(part.Quantity) is not { } item)
        {
            return string.Empty;
        }

        return Items.MarkOfFactor(part.Quantity) is { } mark ? $" data-of=\"{item}\"{Colour(mark)}" : part is Formula.Number ? string.Empty : $" data-of=\"{item}\"";
    }

    /// <summary>The attributes of a colour: its hue, and the stroke where hues begin again.</summary>
    /// <param name="mark">The place of the colour.</param>
    public static string Colour(int mark)
    {
        var stroke = mark / PageItems.Hues % 3;
        return $" data-hue=\"{HtmlText.Whole(mark % PageItems.Hues)}\"" + (stroke > 0 ? $" data-stroke=\"{HtmlText.Whole(stroke)}\"" : string.Empty);
    }

    /// <summary>A number under each choice; empty where it is the same under all.</summary>
    /// <param name="number">The number.</param>
    public ImmutableArray<string> Texts(Formula.Number number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (Choices is null || number.Value is null)
        {
            return [];
        }

        var texts = Choices.Of(number);

        // What is shown is not what the rule that was asked for shows: a number with a rule of its own.
        var isOwn = texts[Choices.Asked].Text != number.Text;
        return isOwn || texts.All(text => text.Text == number.Text) ? [] : [.. texts.Select(text => text.Text)];
    }

    /// <summary>Whether two texts of a number differ in their digits only.</summary>
    /// <param name="one">The one.</param>
    /// <param name="other">The other.</param>
    public static bool HaveOneShape(string one, string other) =>
        one.StartsWith('-') == other.StartsWith('-')
        && HtmlText.IsNumber(one)
        && HtmlText.IsNumber(other)
        && HtmlText.Split(one).Exponent == HtmlText.Split(other).Exponent;

    /// <summary>The attribute that holds the alternatives of the digits of a number. One that repeats the one before it is left empty.</summary>
    /// <param name="texts">The alternatives, all of one shape.</param>
    public static string Alternatives(ImmutableArray<string> texts)
    {
        var digits = texts.Select(text => HtmlText.Split(text).Digits.TrimStart('-')).ToArray();
        var shortened = digits.Select((text, i) => i > 0 && digits[i - 1] == text ? string.Empty : text);
        return $" data-d=\"{string.Join(Separator, shortened)}\"";
    }

    /// <summary>The sign before a side, with the signs under every choice.</summary>
    /// <param name="isExact">Whether = stands before it.</param>
    /// <param name="signs">Whether it does under each choice; empty where there is none.</param>
    public static string Sign(bool isExact, ImmutableArray<bool> signs) => $"<mo form=\"infix\"{Signs(signs)}>{Sign(isExact)}</mo>";

    /// <summary>The attribute that holds the signs of a comparison under every choice; empty where they are all the same.</summary>
    /// <param name="comparison">The comparison.</param>
    public string Relation(Formula.Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (Choices is null || comparison.Relation is not ("=" or "≈"))
        {
            return string.Empty;
        }

        var signs = Choices.AreExact([new EquationSide(comparison.Relation is "=", comparison.Right)])[0];
        return Signs(signs);
    }

    /// <summary>For each side of an equation whether = stands before it under each choice; empty where there is no choice.</summary>
    /// <param name="sides">The sides.</param>
    public ImmutableArray<ImmutableArray<bool>> Signs(ImmutableArray<EquationSide> sides) =>
        Choices?.AreExact(sides) ?? [.. sides.Select(_ => ImmutableArray<bool>.Empty)];

    /// <summary>The attributes by which the left side of an equation is read aloud.</summary>
    /// <param name="left">The left side.</param>
    public string Spoken(Formula left) => Label(_speech.Read(left)) + Readings(left, (_, reading) => reading);

    /// <summary>The attribute by which a formula among words is read aloud; empty where a choice of digits changes it.</summary>
    /// <param name="formula">The formula.</param>
    public string SpokenInline(Formula formula) => FormulaNumbers.Of(formula).Any(Changes) ? string.Empty : Spoken(formula);

    /// <summary>
    /// The attributes by which another side is read aloud: the reading, and the same with places for digits that a choice changes, or
    /// where digits are not all that changes, the reading under every choice.
    /// </summary>
    /// <param name="side">The side.</param>
    /// <param name="signs">Whether = stands before it under each choice.</param>
    public string Spoken(EquationSide side, ImmutableArray<bool> signs)
    {
        ArgumentNullException.ThrowIfNull(side);
        var formula = side.Formula;
        var spoken = Label(Sided(side.IsExact, _speech.Read(formula)));
        var template = _template.Read(formula);
        var places = template.Count(c => c == DigitsPlace);
        var changing = FormulaNumbers.Of(formula).Where(Changes).ToArray();
        return places > 0 && places == changing.Length && changing.All(HasOneShape)
            ? $"{spoken} data-said=\"{HtmlText.Escape(template)}\""
            : spoken + Readings(formula, (place, reading) => Sided(signs.IsEmpty ? side.IsExact : signs[place], reading));
    }

    /// <summary>A formula in words.</summary>
    /// <param name="formula">The formula.</param>
    public string Read(Formula formula) => _speech.Read(formula);

    private static string Signs(ImmutableArray<bool> signs) =>
        signs.Any(sign => sign != signs[0]) ? $" data-s=\"{string.Concat(signs.Select(Sign))}\"" : string.Empty;

    private static char Sign(bool isExact) => isExact ? '=' : '≈';

    private static string Label(string reading) => $" aria-label=\"{HtmlText.Escape(reading)}\"";

    private string Sided(bool isExact, string reading) => $"{_sentences.SpokenRelation(Sign(isExact).ToString())} {reading}";

    // The reading of a formula under every choice; empty where it is the same under all. One that repeats the one before it is left empty.
    private string Readings(Formula formula, Func<int, string, string> whole)
    {
        var readings = _chosen.Select((speech, place) => whole(place, speech.Read(formula))).ToArray();
        var shortened = readings.Select((reading, i) => i > 0 && readings[i - 1] == reading ? string.Empty : HtmlText.Escape(reading));
        return readings.Distinct().Count() < 2 ? string.Empty : $" data-readings=\"{string.Join(ReadingSeparator, shortened)}\"";
    }

    private string Said(Formula.Number number)
    {
        var (digits, exponent) = HtmlText.Split(number.Text);
        return Changes(number) && HasOneShape(number)
            ? (digits.StartsWith('-') ? "-" : string.Empty) + DigitsPlace + (exponent.Length > 0 ? "e" + exponent : string.Empty)
            : number.Text;
    }

    private string Chosen(Formula.Number number, int place) => Texts(number) is { Length: > 0 } texts ? texts[place] : number.Text;

    // Whether a number is not the same under every choice.
    private bool Changes(Formula.Number number) => Texts(number).Length > 0;

    private bool HasOneShape(Formula.Number number) => Texts(number).All(text => HaveOneShape(text, number.Text));
}
