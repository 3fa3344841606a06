using Longhand.Explain.Documents;
using Longhand.Explain.Gallery;
using Longhand.Explain.Tests.Reading;
using Longhand.Explain.Wording;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Gallery;

/// <summary>Every page of the catalogue: what it draws and works is what the library computes.</summary>
public sealed class FunctionSheetTests
{
    private static readonly double[] Unit = [0.0, 0.25, 0.5, 0.9, 1.0];
    private static readonly double[] Anywhere = [-745.5, -6.0, -3.0, -1.0, -0.5, 0.0, 0.25, 0.5, 1.0, 3.0, 6.0, 80.5, 1e4];

    public static TheoryData<string> Activations => [.. Catalogue.Default.Activations.Where(a => a.IsElementwise).Select(a => a.Name)];

    public static TheoryData<string> Losses => [.. Catalogue.Default.Losses.Select(l => l.Name)];

    public static TheoryData<string> All => [.. new FunctionGallery().Sheets.Select(s => s.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void Every_point_of_a_curve_is_the_activation_under_every_convention(string name)
    {
        foreach (var convention in Convention.All)
        {
            var activation = convention.Apply(Catalogue.Default.Activations.Single(a => a.Name == name));
            var curve = Sheet(name, FunctionKind.Activation, convention).Blocks().OfType<Block.Curve>().Single();
            Assert.All(Points(curve.Lines[0]), p => Assert.Equal(Value(activation, p.X), p.Y));
            Assert.All(Points(curve.Lines[1]), p => Assert.Equal(Derivative(activation, p.X), p.Y));
            Assert.Equal(activation.Kinks.Order(), curve.Lines[1].Kinks.Select(p => p.X));
        }
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_is_worked_anywhere_and_every_line_gives_its_number(string name)
    {
        var activation = Catalogue.Default.Activations.Single(a => a.Name == name);
        foreach (var x in Anywhere.Concat(activation.Kinks))
        {
            var equations = Sheet(name, FunctionKind.Activation).Blocks([x]).OfType<Block.Equation>().Where(e => e.Value is not null).ToArray();
            Assert.Equal([Value(activation, x), Derivative(activation, x)], equations.Select(e => e.Value!.Value));
            Assert.Equal(activation.Kinks.Contains(x), Sheet(name, FunctionKind.Activation).Blocks([x]).OfType<Block.Note>().Any());
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_loss_is_drawn_and_worked_beside_its_target(string name)
    {
        var loss = Catalogue.Default.Losses.Single(l => l.Name == name);
        var sheet = Sheet(name, FunctionKind.Loss);
        var y = new F64(sheet.Target!.Value);
        var curve = sheet.Blocks().OfType<Block.Curve>().Single();
        Assert.All(Points(curve.Lines[0]), p => Assert.Equal(loss.Term(new F64(p.X), y).Value, p.Y));
        Assert.All(Points(curve.Lines[1]), p => Assert.Equal(loss.TermDerivative(new F64(p.X), y).Value, p.Y));
        foreach (var x in Unit)
        {
            var equations = sheet.Blocks([x]).OfType<Block.Equation>().Where(e => e.Value is not null);
            Assert.Equal([loss.Term(new F64(x), y).Value, loss.TermDerivative(new F64(x), y).Value], equations.Select(e => e.Value!.Value));
        }
    }

    [Fact]
    public void An_infinite_value_is_said_in_words_and_is_the_value_of_no_equation()
    {
        var equation = Sheet("binary-cross-entropy", FunctionKind.Loss).WithTarget(1.0).Blocks([0.0]).OfType<Block.Equation>().Last(e => e.Value is not null);
        Assert.Equal(double.NegativeInfinity, equation.Value);
        Assert.Equal("-y/ŷ", Longhand.Explain.Rendering.TextFormula.Of(Assert.Single(equation.Sides).Formula).Line.Replace('−', '-'));
        Assert.NotNull(equation.Remark);
    }

    [Fact]
    public void A_guard_of_a_logarithm_is_no_reason()
    {
        foreach (var (name, convention) in Losses.Select(row => row.Data).SelectMany(name => Convention.All.Select(c => (name, c))))
        {
            var loss = convention.Apply(Catalogue.Default.Losses.Single(l => l.Name == name));
            var remarks = Sheet(name, FunctionKind.Loss, convention).Blocks([0.5]).OfType<Block.Equation>().Where(e => e.Value is { } v && double.IsFinite(v)).Select(e => e.Remark);
            Assert.All(remarks, remark => Assert.True(remark is null || loss.Domain is LossDomain.Numbers or LossDomain.Signs, name));
        }
    }

    /// <summary>ln(y/ŷ) is computed as ln(1 + (y − ŷ)/ŷ) where y is near ŷ; the letters are those of the book, the numbers those of the work.</summary>
    [Fact]
    public void In_letters_a_formula_is_the_textbook_form_and_in_numbers_what_is_computed()
    {
        var equation = Sheet("kl-divergence", FunctionKind.Loss).WithTarget(0.5).Blocks([0.4]).OfType<Block.Equation>().First(e => e.Value is not null);
        var sides = equation.Sides.Select(side => Longhand.Explain.Rendering.TextFormula.Of(side.Formula).Line).ToArray();
        Assert.Equal("y·ln(y/ŷ)", sides[0]);
        Assert.Contains("ln(1 + ", sides[1], StringComparison.Ordinal);
    }

    /// <summary>The numbers that are printed, read back from the text and computed, is the number beside it to the last bit.</summary>
    [Theory]
    [MemberData(nameof(Activations))]
    public void A_printed_substitution_computed_again_gives_the_number(string name)
    {
        foreach (var equation in Anywhere.SelectMany(x => Sheet(name, FunctionKind.Activation).Blocks([x])).OfType<Block.Equation>().Where(e => e.Value is { } value && double.IsFinite(value)))
        {
            // Where the formula is one letter, its number is all there is.
            var numbers = equation.Sides.Length > 1 && equation.Sides[^2].Formula is not Formula.Name ? equation.Sides[^2] : equation.Sides[^1];
            var text = Longhand.Explain.Rendering.TextFormula.Of(numbers.Formula).Line;
            Assert.Equal(equation.Value!.Value, ReadArithmetic.Work(FormulaReader.Read(text), new Dictionary<string, double>(StringComparer.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_page_can_be_written(string name)
    {
        foreach (var sheet in new FunctionGallery().Sheets.Where(s => s.Name == name))
        {
            Assert.NotEmpty(sheet.Blocks());
        }
    }

    private static FunctionSheet Sheet(string name, FunctionKind kind, Convention? convention = null) =>
        new FunctionGallery(convention: convention).Sheets.Single(s => s.Name == name && s.Kind == kind);

    private static IEnumerable<CurvePoint> Points(CurveLine line) => line.Pieces.SelectMany(piece => piece).Concat(line.Kinks).Concat(line.Samples);

    private static double Value(Activation activation, double z)
    {
        var a = new F64[1];
        activation.Apply<F64>([new F64(z)], a);
        return a[0].Value;
    }

    private static double Derivative(Activation activation, double z) =>
        activation.Derivative<F64>([new F64(z)], [new F64(Value(activation, z))], 0, 0).Value;
}
