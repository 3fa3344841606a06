using System.Collections.Immutable;
using System.Text.Json;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Functions;

namespace Longhand.Explain.Gallery;

/// <summary>
/// One function of a catalogue as a page: its formula, its derivative, what there is to know of it, its curve, and its value in
/// numbers. Formulas and numbers come from the function itself; nothing is written twice.
/// </summary>
public abstract class FunctionSheet
{
    private protected FunctionSheet(GalleryContext context, FunctionKind kind, string name, FunctionFacts facts) =>
        (Context, Kind, Name, Facts) = (context, kind, name, facts);

    /// <summary>What it is.</summary>
    public FunctionKind Kind { get; }

    /// <summary>Its name in problem files.</summary>
    public string Name { get; }

    /// <summary>Its source and its use.</summary>
    public FunctionFacts Facts { get; }

    /// <summary>The numbers that it takes.</summary>
    public virtual IReadOnlyList<FunctionParameter> Parameters => [];

    /// <summary>The values that it takes; null where it has none.</summary>
    public virtual ValueRange? Range => null;

    /// <summary>Where its derivative does not exist and a side is chosen.</summary>
    public virtual IReadOnlyList<double> Kinks => [];

    /// <summary>Whether it can be worked at a number.</summary>
    public virtual bool TakesNumbers => false;

    /// <summary>The target beside which a loss is worked; null where there is none.</summary>
    public virtual double? Target => null;

    internal GalleryContext Context { get; }

    private protected Sentences Text => Context.Text;

    /// <summary>The value of one of <see cref="Parameters"/>.</summary>
    /// <param name="parameter">The parameter.</param>
    public virtual double ValueOf(FunctionParameter parameter) => throw NoParameter(parameter?.Name ?? string.Empty);

    /// <summary>The same function with another value of a parameter.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no such parameter, or the value is outside its range.</exception>
    public virtual FunctionSheet With(string name, double value) => throw NoParameter(name);

    /// <summary>The same loss beside another target.</summary>
    /// <param name="target">The target.</param>
    /// <exception cref="ArgumentException">It is no loss, or the target is outside its domain.</exception>
    public virtual FunctionSheet WithTarget(double target) =>
        throw new ArgumentException($"{Name} has no target; only a loss is worked beside one.", nameof(target));

    /// <summary>Value and derivative at a number.</summary>
    /// <param name="x">The number: a weighted input, or a prediction.</param>
    /// <exception cref="ArgumentException">It is not worked at a number, or the number is outside its domain.</exception>
    public virtual FunctionPoint At(double x) =>
        throw new ArgumentException($"{Name} is not worked at a number: it is no function of one number.", nameof(x));

    /// <summary>The page.</summary>
    /// <param name="at">The numbers at which it is worked; empty is none.</param>
    /// <exception cref="ArgumentException">It is not worked at a number, or a number is outside its domain.</exception>
    public IEnumerable<Block> Blocks(IReadOnlyList<double>? at = null)
    {
        IEnumerable<Block> start = [new Block.Heading(1, Prose.Text(Name)), new Block.Paragraph(Text.WhatItIs(Kind, Facts.Use))];
        var numbers = at ?? [];
        IEnumerable<Block> worked = numbers.Count == 0 ? [] : [new Block.Heading(2, Prose.Text(Text.InNumbers)), .. Worked(numbers)];
        return [.. start, .. Formulas(), .. Curves(), .. worked];
    }

    /// <summary>The function as a section of the gallery.</summary>
    internal IEnumerable<Block> Section(bool withCurves) =>
        [
            new Block.Heading(3, Prose.Text(Name)),
            .. Facts.Use.Length > 0 ? [new Block.Paragraph(Prose.Text(Facts.Use))] : Array.Empty<Block>(),
            .. Formulas(),
            .. withCurves ? Curves() : [],
        ];

    /// <summary>The lines of its formula, in the order in which they are computed.</summary>
    internal abstract IReadOnlyList<Formula.Comparison> Lines { get; }

    /// <summary>The lines of its derivative.</summary>
    internal virtual IReadOnlyList<Formula.Comparison> DerivativeLines => [];

    /// <summary>The same function of the catalogue, at its defaults, under another convention.</summary>
    internal abstract FunctionSheet Under(Convention convention);

    /// <summary>What its letters stand for.</summary>
    private protected abstract Prose Letters { get; }

    /// <summary>The place of a kink: z = 0.</summary>
    private protected virtual Formula Place(double kink) => throw new InvalidOperationException($"{Name} has no kinks.");

    /// <summary>With which functions it forms a pair.</summary>
    private protected virtual IEnumerable<Prose> Pairs => [];

    /// <summary>What a list says of it besides formulas and use.</summary>
    private protected virtual Prose InShort => Range is { } range ? Text.Range(range) : Prose.Empty;

    /// <summary>What tells it from the same function under another convention, besides formulas and numbers.</summary>
    private protected virtual IEnumerable<Formula> Traits => [];

    private protected virtual IEnumerable<Block> Curves() => [];

    /// <summary>The function in numbers. What has no numbers refuses here, as <see cref="At"/> does.</summary>
    private protected virtual IEnumerable<Block> Worked(IReadOnlyList<double> at) => at.Select(x => new Block.Paragraph(Prose.Of(Digits.InFull(At(x).Value))));

    /// <summary>Formula, derivative, letters, facts and numbers: what a page begins with, and what stands of it in the gallery.</summary>
    internal IEnumerable<Block> Formulas()
    {
        foreach (var line in Lines.Concat(DerivativeLines))
        {
            yield return new Block.Equation(string.Empty, null, line.Left, [new EquationSide(true, line.Right)]);
        }

        yield return new Block.Paragraph(Letters);
        yield return new Block.Bullets([.. FactLines()]);
        if (Parameters.Count > 0)
        {
            yield return ParameterTable();
        }
    }

    /// <summary>Writes values and derivatives for programs.</summary>
    internal virtual void WriteValues(Utf8JsonWriter json, IReadOnlyList<double> at)
    {
        foreach (var point in at.Select(At))
        {
            GalleryJson.Numbers(json, ("x", point.X), ("value", point.Value), ("derivative", point.Derivative));
        }
    }

    /// <summary>The function in one item of a list.</summary>
    internal Prose Item()
    {
        var formulas = Lines.Concat(DerivativeLines).Select(line => Prose.Of(line)).ToArray();
        var joined = formulas.Skip(1).Aggregate(formulas[0], (list, next) => Prose.Of($"{list}, {next}"));
        var item = Prose.Of($"{new Inline.Strong(Name)}: {joined}.");
        var facts = Kinks.Select(kink => Text.KinkInShort(Place(kink), Digits.InFull(At(kink).Derivative))).Append(InShort).Append(Prose.Text(Facts.Use));
        item = facts.Where(fact => fact is not { Pieces: [] or [Inline.Words { Text.Length: 0 }] }).Aggregate(item, (list, next) => Prose.Of($"{list} {next}"));
        return Facts.Source.Length > 0 ? Prose.Of($"{item} {Text.Source(Facts.Source)}") : item;
    }

    /// <summary>What conventions make of it, each with what is otherwise; those that change the same stand together.</summary>
    internal IEnumerable<(IReadOnlyList<string> Conventions, IReadOnlyList<Formula> Changes)> ByConvention()
    {
        var textbook = Under(Convention.Textbook);
        return Convention.All
            .Select(convention => (convention.Name, Changes: Under(convention).ChangesFrom(textbook)))
            .Where(item => item.Changes.Count > 0)
            .GroupBy(item => string.Join("; ", item.Changes.Select(InText)), StringComparer.Ordinal)
            .Select(group => ((IReadOnlyList<string>)[.. group.Select(item => item.Name)], group.First().Changes));
    }

    private protected static string InText(Formula formula) => TextFormula.Of(formula).Line;

    private protected ArgumentException NoParameter(string name) =>
        new(
            Parameters.Count == 0
                ? $"{Name} has no {name}; it takes no numbers."
                : $"{Name} has no {name}; it has {string.Join(", ", Parameters.Select(p => p.Name))}.",
            nameof(name)
        );

    private IReadOnlyList<Formula> ChangesFrom(FunctionSheet other)
    {
        var known = other.Lines.Concat(other.DerivativeLines).Concat(other.Traits).Select(InText).ToHashSet(StringComparer.Ordinal);
        var formulas = Lines.Concat(DerivativeLines).Concat(Traits).Where(line => !known.Contains(InText(line)));
        var numbers = Parameters
            .Where(p => !other.Parameters.Any(o => o.Name == p.Name && other.ValueOf(o) == ValueOf(p)))
            .Select(p => Equal(Symbols.Parse(p.Symbol), ValueOf(p)));
        return [.. formulas, .. numbers];
    }

    private protected static Formula.Comparison Equal(Symbol symbol, double value) => FormulaNumbers.Equal(new Formula.Name(symbol), Digits.InFull(value));

    private IEnumerable<Prose> FactLines()
    {
        if (Range is { } range)
        {
            yield return Text.Range(range);
        }

        foreach (var kink in Kinks)
        {
            yield return Text.Kink(Place(kink), Digits.InFull(At(kink).Derivative));
        }

        foreach (var pair in Pairs)
        {
            yield return pair;
        }

        foreach (var (conventions, changes) in ByConvention())
        {
            yield return Text.UnderConventions(conventions, changes);
        }

        if (Facts.Source.Length > 0)
        {
            yield return Text.Source(Facts.Source);
        }
    }

    /// <summary>What a parameter is in the catalogue, under the convention in force.</summary>
    internal double DefaultOf(FunctionParameter parameter) => Under(Context.Convention).ValueOf(parameter);

    /// <summary>A number in full; a flag as it stands in a problem file.</summary>
    private static Prose Shown(FunctionParameter parameter, double value) =>
        parameter.Kind == FunctionParameterKind.Flag ? new Prose([new Inline.Code(value == 0.0 ? "false" : "true")]) : Prose.Of(Digits.InFull(value));

    private Block.Table ParameterTable() =>
        new(
            Prose.Text(Text.FunctionParametersCaption),
            [
                new TableColumn(Prose.Text(Text.Parameter), false),
                new TableColumn(Prose.Text(Text.Letter), false),
                new TableColumn(Prose.Text(Text.Value), true),
                new TableColumn(Prose.Text(Text.Default), true),
                new TableColumn(Prose.Text(Text.Allowed), false),
            ],
            Parameters.Select<FunctionParameter, ImmutableArray<Prose>>(p =>
                [
                    new Prose([new Inline.Code(p.Name)]),
                    Prose.Of(new Formula.Name(Symbols.Parse(p.Symbol))),
                    Shown(p, ValueOf(p)),
                    Shown(p, DefaultOf(p)),
                    Prose.Text(p.Range),
                ]
            )
        );
}
