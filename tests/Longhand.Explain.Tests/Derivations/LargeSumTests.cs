using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Reading;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>
/// A shortened sum, read back beside the same sum in full: the terms that are written are the largest, those that are not are all that
/// remain, and the number that stands for them is what they add up to.
/// </summary>
public sealed class LargeSumTests
{
    private const int Significant = 6;

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 3)]
    [InlineData(3, 1)]
    [InlineData(4, 12)]
    public void Every_shortened_sum_is_the_largest_terms_of_the_full_one_and_what_the_others_add_up_to(int seed, int terms)
    {
        var sums = Compare(Wide(seed), terms);
        Assert.True(sums > 100, $"Only {sums} sums were shortened.");
    }

    [Fact]
    public void In_any_network_they_are_so()
    {
        var problems = Enumerable.Range(1, 1000).Select(RandomProblems.Make).Where(problem => !problem.HasManySteps).Take(100);
        Assert.True(problems.Sum(problem => Compare(problem, 1)) > 20);
    }

    private static int Compare(Problem problem, int terms)
    {
        var shortened = Equations(problem, new DerivationOptions { Terms = terms });
        var full = Equations(problem, new DerivationOptions { Terms = DerivationOptions.AllTerms });
        var (values, sums) = (new Dictionary<string, double>(StringComparer.Ordinal), 0);
        KnownNumbers.Of(new Derivation(problem).Steps().Single(), (name, value) => values[name] = value);
        Assert.Equal(full.Select(e => (e.Id, e.Value)), shortened.Select(e => (e.Id, e.Value)));
        foreach (var (whole, part) in full.Zip(shortened))
        {
            Assert.Equal(whole.Sides.Length, part.Sides.Length);
            var sides = whole.Sides.Zip(part.Sides, (a, b) => (Whole: Read(a), Part: Read(b))).ToArray();

            // Names, then numbers; in the line of a delta algebra stands before them.
            for (var i = 0; i < sides.Length; i++)
            {
                var numbers = i + 1 < sides.Length && IsInNumbers(sides[i + 1].Whole) ? sides[i + 1].Part : null;
                sums += Compare(sides[i].Whole, sides[i].Part, numbers, terms, values, $"{whole.Id}, {terms} terms");
            }

            values[TextFormula.Of(whole.Left).Line] = whole.Value!.Value;
        }

        return sums;
    }

    [Fact]
    public void By_hand_the_written_terms_and_the_others_add_up_to_the_displayed_number()
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried, Terms = 3 };
        var count = 0;
        foreach (var equation in Equations(Wide(5) with { Optimizer = Optimizer.Of<GradientDescent>() }, options).Where(e => e.Sides.Length > 2 && HasOthers(e.Sides[^3].Formula)))
        {
            var worked = HandArithmetic.Work(FormulaReader.Read(TextFormula.Of(equation.Sides[^2].Formula).Line));
            var shown = HandArithmetic.Work(FormulaReader.Read(TextFormula.Of(equation.Sides[^1].Formula).Line));
            Assert.True(Math.Round(worked, 4, MidpointRounding.AwayFromZero) == shown, $"{equation.Id}: worked {worked}, shown {shown}");
            count++;
        }

        Assert.True(count > 20, $"Only {count} sums were worked.");
    }

    [Fact]
    public void A_sum_of_up_to_half_as_many_terms_again_is_written_in_full()
    {
        // Eleven inputs and a bias are twelve terms; one input more is too many.
        Assert.False(HasOthers(FirstWeightedInput(11)));
        Assert.True(HasOthers(FirstWeightedInput(12)));
    }

    [Fact]
    public void A_sum_over_a_hundred_thousand_weights_is_evaluated_term_by_term()
    {
        const int Terms = 100_000;
        var sum = Expr.Zero;
        for (var i = 0; i < Terms; i++)
        {
            sum += Expr.Symbol(new Quantity(QuantityKind.Constant, Name: "x"), 1.0);
        }

        Assert.Equal(Terms, sum.Evaluate(F64.From).Value);
    }

    /// <summary>A network with more units, outputs, paths and examples than are written out, a penalty and a norm.</summary>
    internal static Problem Wide(int seed)
    {
        var random = new SplitMix64(seed);
        double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => Math.Round((2.0 * random.NextDouble()) - 1.0, 3))];
        double?[][] Weights(int units, int sources) => [.. Enumerable.Range(0, units).Select(_ => Numbers(sources).Select(w => random.NextInt32(9) == 0 ? null : (double?)w).ToArray())];
        return new Problem
        {
            Network = Network
                .WithInputs(23)
                .Layer(Activation.Of<Tanh>(), Weights(19, 23), Bias.PerUnit(Numbers(19)))
                .Layer(Activation.OfVector<Softmax>(), Weights(14, 19), Bias.Shared(0.1)),
            Loss = Loss.OfCanonical<CrossEntropy>().WithLabelSmoothing(0.1),
            Optimizer = Optimizer.Of<GradientDescent>().With("learningRate", 0.1).With("clipNorm", 0.5),
            Regularization = new Regularization(L2: 0.1),
            Examples = [.. Enumerable.Range(0, 15).Select(e => new Example(Numbers(23), [.. Enumerable.Range(0, 14).Select(k => k == e % 14 ? 1.0 : 0.0)]))],
        };
    }

    private static Formula FirstWeightedInput(int inputs)
    {
        var problem = new Problem
        {
            Network = Network.WithInputs(inputs).Layer(Activation.Of<Identity>(), [[.. Enumerable.Range(1, inputs).Select(i => (double?)i)]], Bias.PerUnit(0.5)),
            Examples = [new Example([.. Enumerable.Range(1, inputs).Select(i => (double)i)], [1.0])],
        };
        return Equations(problem, new DerivationOptions())[0].Sides[0].Formula;
    }

    private static Block.Equation[] Equations(Problem problem, DerivationOptions options) =>
        [.. new Derivation(problem, options).Blocks().OfType<Block.Equation>().Where(e => e.Value is not null)];

    private static bool HasOthers(Formula formula) => formula is Formula.Others || FormulaNumbers.Parts(formula).Any(HasOthers);

    private static ReadNode Read(EquationSide side) => FormulaReader.Read(TextFormula.Of(side.Formula).Line);

    private static bool IsInNumbers(ReadNode node) => !Names(node).Any();

    private static IEnumerable<ReadNode> Names(ReadNode node) => node switch
    {
        ReadNode.Name { Text: "e" or "π" } => [],
        ReadNode.Name name => [name],
        ReadNode.Binary b => Names(b.Left).Concat(Names(b.Right)),
        ReadNode.Negation n => Names(n.Operand),
        ReadNode.Call c => c.Arguments.SelectMany(Names),
        _ => [],
    };

    /// <summary>Compares a formula with its shortened form, part by part, and gives back how many sums were shortened.</summary>
    private static int Compare(ReadNode whole, ReadNode part, ReadNode? numbers, int terms, Dictionary<string, double> values, string what)
    {
        var (all, written) = (Terms(whole), Terms(part));
        if (written.Count > 1 && written[^1].Node is ReadNode.Others others)
        {
            while (written.Count > terms + 1)
            {
                // A sum in brackets that comes first is read as the beginning of the sum that it stands in.
                written = [('+', new ReadNode.Binary(written[1].Sign, written[0].Node, written[1].Node)), .. written.Skip(2)];
            }

            Assert.True(written.Count == terms + 1 && others.Count == all.Count - terms && all.Count > terms + Math.Max(4, terms / 2), $"{what}: {written.Count} of {all.Count}");
            var (left, inner, least, shownTerms) = (all.ToList(), 1, double.PositiveInfinity, Terms(numbers!));
            for (var i = 0; i < terms; i++)
            {
                var place = left.FindIndex(term => term.Sign == written[i].Sign && Resembles(term.Node, written[i].Node));
                Assert.True(place >= 0, $"{what}: {written[i].Node} is no term");
                inner += Compare(left[place].Node, written[i].Node, i < shownTerms.Count ? shownTerms[i].Node : null, terms, values, what);
                least = Math.Min(least, Math.Abs(ReadArithmetic.Work(left[place].Node, values)));
                left.RemoveAt(place);
            }

            double Value((char Sign, ReadNode Node) term) => ReadArithmetic.Work(term.Node, values);
            Assert.True(least >= left.Max(t => Math.Abs(Value(t))), $"{what}: not the largest");
            var rest = left.Aggregate(0.0, (sum, term) => term.Sign == '−' ? sum - Value(term) : sum + Value(term));
            CheckNumber(shownTerms[^1].Node, shownTerms[^1].Sign == '−' ? -rest : rest, what);
            return inner;
        }

        Assert.True(all.Count == written.Count || IsInNumbers(whole), what);
        return (whole, part, numbers) switch
        {
            _ when IsInNumbers(whole) => 0,
            (ReadNode.Binary a, ReadNode.Binary b, var n) => Compare(a.Left, b.Left, (n as ReadNode.Binary)?.Left, terms, values, what) + Compare(a.Right, b.Right, (n as ReadNode.Binary)?.Right, terms, values, what),
            (ReadNode.Negation a, ReadNode.Negation b, var n) => Compare(a.Operand, b.Operand, (n as ReadNode.Negation)?.Operand, terms, values, what),
            (ReadNode.Call a, ReadNode.Call b, var n) => a.Arguments.Select((x, i) => Compare(x, b.Arguments[i], (n as ReadNode.Call)?.Arguments[i], terms, values, what)).Sum(),
            _ => Resembles(whole, part) ? 0 : throw new InvalidOperationException($"{what}: {whole} became {part}"),
        };
    }

    /// <summary>Whether a formula is another one, where sums inside it may be shortened.</summary>
    private static bool Resembles(ReadNode whole, ReadNode part)
    {
        if (part is ReadNode.Binary { Right: ReadNode.Others })
        {
            return Terms(part).SkipLast(1).All(term => Terms(whole).Exists(other => Resembles(other.Node, term.Node)));
        }

        return (whole, part) switch
        {
            (ReadNode.Call a, ReadNode.Call b) => a.Function == b.Function && a.Arguments.Count == b.Arguments.Count && a.Arguments.Zip(b.Arguments).All(pair => Resembles(pair.First, pair.Second)),
            (ReadNode.Binary a, ReadNode.Binary b) => a.Operator == b.Operator && Resembles(a.Left, b.Left) && Resembles(a.Right, b.Right),
            (ReadNode.Negation a, ReadNode.Negation b) => Resembles(a.Operand, b.Operand),
            _ => whole == part,
        };
    }

    /// <summary>The terms of a sum from left to right, each with its sign.</summary>
    private static List<(char Sign, ReadNode Node)> Terms(ReadNode node)
    {
        var terms = new List<(char, ReadNode)>();
        while (node is ReadNode.Binary { Operator: '+' or '−' } sum)
        {
            terms.Insert(0, (sum.Operator, sum.Right));
            node = sum.Left;
        }

        var first = WithoutSign(node);
        terms.Insert(0, first is null ? ('+', node) : ('−', first));
        return terms;
    }

    /// <summary>x · y of −x · y; null where no minus sign comes first.</summary>
    private static ReadNode? WithoutSign(ReadNode node) => node switch
    {
        ReadNode.Negation negation => negation.Operand,
        ReadNode.Binary { Operator: '·' or '/' } b when WithoutSign(b.Left) is { } left => b with { Left = left },
        _ => null,
    };

    private static void CheckNumber(ReadNode shown, double value, string what)
    {
        var text = shown switch
        {
            ReadNode.Number n => n.Text,
            ReadNode.Negation { Operand: ReadNode.Number n } => "-" + n.Text,
            _ => throw new FormatException($"{what}: {shown} is no number."),
        };
        Assert.True(PrintedNumber.IsRoundingOf(text, value, Significant), $"{what}: the others are {value:R}, not {text}");
    }
}
