using System.Collections.Immutable;
using System.Text;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Derivations;
using Longhand.Explain.Tests.Reading;
using Longhand.Explain.Wording;
using Longhand.Model;

namespace Longhand.Explain.Tests.Rendering;

/// <summary>Formulas read aloud.</summary>
public sealed class SpokenFormulaTests
{
    private const int Problems = 100;

    private static readonly SpokenFormula Speech = new(English.Instance);

    public static TheoryData<string, string> Written => new()
    {
        { "w5", "w 5" },
        { "y_hat", "y hat" },
        { "h1_2", "h 1 comma 2" },
        { "delta", "delta" },
        { "net", "net" },
        { "plus", "the name “plus”" },
        { "x_1", "the name “x_1”" },
        { "∂L/∂w", "the name “∂L/∂w”" },
        { "x\u202Ey", "the name “x\uFFFDy”" },
        { "pi", "the name “pi”" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_name_is_read_as_one_says_it_and_one_that_is_no_word_in_quotation_marks(string name, string reading) =>
        Assert.Equal(reading, Speech.Read(new Formula.Name(Symbols.Parse(name))));

    [Fact]
    public void The_readings_of_the_textbook_network_and_of_everything_else_are_as_approved()
    {
        var text = new StringBuilder();
        Problem[] problems = [Problem.Textbook, Samples.SoftmaxAdam, Samples.Learned, Samples.Everything];
        var heard = new HashSet<string>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            text.Append("# ").Append(problem.Title).Append("\n\n");
            foreach (var equation in new Derivation(problem).Blocks().OfType<Block.Equation>())
            {
                // One equation of each kind: z_h2 sounds like z_h1.
                var kind = new string([.. equation.Id.Where(c => !char.IsAsciiDigit(c))]) + (equation.Value is null ? TextFormula.Of(equation.Left).Line : string.Empty);
                if (problem == Problem.Textbook || heard.Add(kind))
                {
                    text.Append(Speech.Read(equation)).Append('\n');
                }
            }

            text.Append('\n');
        }

        Approved.Check("Rendering/Approved/readings.approved.txt", text.ToString());
    }

    [Fact]
    public void What_is_said_of_activations_and_update_rules_is_read_as_approved()
    {
        var text = new StringBuilder();
        foreach (var problem in new[] { Samples.SoftmaxAdam, Samples.Learned, Samples.Everything })
        {
            foreach (var bullets in new Derivation(problem).Blocks().OfType<Block.Bullets>())
            {
                text.AppendJoin('\n', bullets.Items.Where(item => item.Pieces.Any(piece => piece is Inline.Math)).Select(Speech.Read)).Append("\n\n");
            }
        }

        Approved.Check("Rendering/Approved/readings-of-rules.approved.txt", text.ToString());
    }

    [Fact]
    public void Readings_are_words_and_digits_and_no_two_formulas_of_a_document_sound_the_same()
    {
        var formulas = 0;
        for (var number = 1; number <= Problems; number++)
        {
            var heard = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var formula in Formulas(RandomProblems.Make(number)).Where(formula => !HasLargeMatrix(formula)))
            {
                var (reading, written) = (Speech.Read(formula), string.Join('\n', TextFormula.Of(formula).Lines));
                Assert.True(reading.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or ';' or ':'), $"problem {number}: «{written}» is read «{reading}»");
                Assert.True(heard.TryAdd(reading, written) || heard[reading] == written, $"problem {number}: «{written}» and «{heard[reading]}» are both read «{reading}»");
                formulas++;
            }
        }

        Assert.True(formulas > 100 * Problems, $"Only {formulas} formulas were read.");
    }

    /// <summary>Who hears a formula and who sees it understand the same: brackets, fractions, powers, names.</summary>
    [Fact]
    public void What_is_heard_is_what_is_seen()
    {
        var sides = 0;
        for (var number = 1; number <= Problems; number++)
        {
            var equations = new Derivation(RandomProblems.Make(number)).Blocks().OfType<Block.Equation>().Where(e => e.Value is not null).ToArray();
            var formulas = equations.SelectMany(e => e.Sides.Select(side => side.Formula).Prepend(e.Left)).Where(formula => !HasOthers(formula)).ToArray();
            var names = formulas.SelectMany(Names).Select(name => (Heard: Speech.Read(name), Seen: TextFormula.Of(name).Line)).Distinct().ToArray();
            var reader = new SpeechReader(names.ToDictionary(name => name.Heard, name => name.Seen, StringComparer.Ordinal));
            foreach (var formula in formulas)
            {
                var (seen, heard) = (SignFirst(FormulaReader.Read(TextFormula.Of(formula).Line)), SignFirst(reader.Read(Speech.Read(formula))));
                Assert.True(seen.Line == heard.Line, $"problem {number}: seen {seen.Line}, heard {heard.Line}: {Speech.Read(formula)}");
                sides++;
            }
        }

        Assert.True(sides > 100 * Problems, $"Only {sides} sides were heard.");
    }

    [Fact]
    public void A_number_is_read_digit_by_digit_as_it_is_written()
    {
        var numbers = 0;
        foreach (var number in Enumerable.Range(1, Problems).SelectMany(number => Formulas(RandomProblems.Make(number))).SelectMany(Numbers))
        {
            var heard = Speech.Read(number).Replace(" times 10 to the power ", "e", StringComparison.Ordinal).Replace(" times 10 squared", "e2", StringComparison.Ordinal)
                .Replace(" times 10 cubed", "e3", StringComparison.Ordinal).Replace("minus ", "-", StringComparison.Ordinal);
            Assert.Equal(number.Text, heard);
            numbers++;
        }

        Assert.True(numbers > 100 * Problems, $"Only {numbers} numbers were read.");
    }

    [Fact]
    public void A_long_matrix_is_said_by_its_size_and_a_short_one_row_by_row()
    {
        Assert.Equal("the matrix with 2 rows and 2 columns, row 1: 1, 1; row 2: 1, 1; end of matrix", Speech.Read(Ones(2, 2)));
        Assert.Equal("the column of 1, 1, end of column", Speech.Read(Ones(2, 1)));
        Assert.Equal("the matrix of numbers with 5 rows and 5 columns", Speech.Read(Ones(5, 5)));
    }

    private static Formula.Matrix Ones(int rows, int columns) =>
        new([.. Enumerable.Repeat(Enumerable.Repeat((Formula)new Formula.Number("1"), columns).ToImmutableArray(), rows)]);

    /// <summary>Every formula of a derivation: the sides of its equations and the formulas in its sentences and tables.</summary>
    private static IEnumerable<Formula> Formulas(Problem problem)
    {
        foreach (var block in new Derivation(problem).Blocks())
        {
            IEnumerable<Prose> texts = block switch
            {
                Block.Paragraph paragraph => [paragraph.Text],
                Block.Bullets bullets => bullets.Items,
                Block.Note note => [note.Text],
                Block.Table table => table.Rows.SelectMany(row => row).Concat(table.Columns.Select(column => column.Header)),
                Block.Equation { Remark: { } remark } => [remark],
                _ => [],
            };
            foreach (var math in texts.SelectMany(text => text.Pieces).OfType<Inline.Math>())
            {
                yield return math.Formula;
            }

            foreach (var formula in block is Block.Equation equation ? equation.Sides.Select(side => side.Formula).Prepend(equation.Left) : [])
            {
                yield return formula;
            }
        }
    }

    /// <summary>−(x/y) for (−x)/y, which is the same in the line and over a bar.</summary>
    private static ReadNode SignFirst(ReadNode node) => node switch
    {
        ReadNode.Binary { Operator: '·' or '/' } b when SignFirst(b.Left) is ReadNode.Negation left => new ReadNode.Negation(new ReadNode.Binary(b.Operator, left.Operand, SignFirst(b.Right))),
        ReadNode.Binary b => new ReadNode.Binary(b.Operator, SignFirst(b.Left), SignFirst(b.Right)),
        ReadNode.Negation n => new ReadNode.Negation(SignFirst(n.Operand)),
        ReadNode.Call c => new ReadNode.Call(c.Function, [.. c.Arguments.Select(SignFirst)]),
        _ => node,
    };

    private static bool HasOthers(Formula formula) => formula is Formula.Others || FormulaNumbers.Parts(formula).Any(HasOthers);

    private static IEnumerable<Formula.Name> Names(Formula formula) => formula is Formula.Name name ? [name] : FormulaNumbers.Parts(formula).SelectMany(Names);

    private static IEnumerable<Formula.Number> Numbers(Formula formula) =>
        formula is Formula.Number number ? [number] : FormulaNumbers.Parts(formula).SelectMany(Numbers);

    private static bool HasLargeMatrix(Formula formula) =>
        formula is Formula.Matrix matrix ? matrix.Rows.Length * matrix.Rows[0].Length > SpokenFormula.MostEntries : FormulaNumbers.Parts(formula).Any(HasLargeMatrix);
}
