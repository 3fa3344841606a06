using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Tests.Reading;
using Longhand.Model;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>Shown work is the work done (law 4, G4): what is printed is read back from the text and worked again.</summary>
public sealed class ShownWorkTests
{
    private const int Networks = 1000;
    private const int Significant = 6;

    [Fact]
    public void Every_printed_equation_read_back_and_worked_again_is_the_number_of_the_trace_bit_for_bit()
    {
        var equations = 0;
        for (var number = 1; number <= Networks; number++)
        {
            equations += Check(RandomProblems.Make(number), $"problem {number}");
        }

        Assert.True(equations > 50 * Networks, $"Only {equations} equations were read.");
    }

    [Theory]
    [MemberData(nameof(ActivationSamples.Names), MemberType = typeof(ActivationSamples))]
    public void Every_activation_is_read_back_on_all_its_branches_at_its_kinks_and_beyond_its_edges(string name)
    {
        foreach (var activation in ActivationSamples.Shapes(name))
        {
            Check(ActivationSamples.Problem(activation, ActivationSamples.Places), $"{name} {activation.ParameterValue}");
        }
    }

    [Theory]
    [MemberData(nameof(LossSamples.Names), MemberType = typeof(LossSamples))]
    public void Every_loss_is_read_back_on_all_its_branches_at_its_kinks_and_where_it_is_clipped(string name)
    {
        foreach (var problem in LossSamples.Problems(name))
        {
            Check(problem, $"{name} {problem.Convention.Name} {problem.Loss.ParameterValue}");
        }
    }

    [Fact]
    public void The_textbook_network_is_read_back_in_full() => Assert.Equal(41, Check(Problem.Textbook, "textbook"));

    /// <summary>Reads every equation of a derivation back, in the order in which it is printed: nothing may be used before it is defined.</summary>
    private static int Check(Problem problem, string what)
    {
        var derivation = new Derivation(problem, new DerivationOptions { Terms = DerivationOptions.AllTerms });
        using var steps = derivation.Steps().GetEnumerator();
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        var (count, isNextStep) = (0, true);
        foreach (var block in derivation.Blocks())
        {
            // The update is the last thing of a step; the next equation after «what the step did» begins another.
            if (block is Block.Equation { Value: { } value } equation)
            {
                if (isNextStep)
                {
                    Assert.True(steps.MoveNext(), what);
                    Give(values, steps.Current);
                }

                CheckEquation(equation, value, values, what);
                isNextStep = equation.Id.StartsWith("L_drop", StringComparison.Ordinal);
                count++;
            }
        }

        return count;
    }

    /// <summary>What a reader knows before the step: the numbers that are given, and the loss after it, which stands in a sentence.</summary>
    internal static void Give(Dictionary<string, double> values, StepView step)
    {
        var (problem, symbols) = (step.Problem, new Symbols(step.Problem));
        var network = problem.Network.Definition;
        void Know(Quantity quantity) => values[TextFormula.Of(symbols.Of(quantity)).Line] = step.Value(quantity);
        foreach (var name in problem.Optimizer.Parameters.Select(p => p.Name).Concat(problem.Optimizer.Schedule.Parameters.Select(p => UpdateRule.SchedulePrefix + p.Name)).Concat(["learningRate", "weightDecay", "clipNorm", "clipValue", "l2", "l1"]))
        {
            Know(new Quantity(QuantityKind.Constant, Name: name));
        }

        foreach (var p in network.Layout.Parameters)
        {
            Know(new Quantity(QuantityKind.Parameter, Parameter: p.Index));
            foreach (var state in problem.Optimizer.State)
            {
                Know(new Quantity(QuantityKind.State, Parameter: p.Index, Name: state));
            }

            foreach (var example in p.IsOfActivation ? [] : step.Examples)
            {
                foreach (var unit in p.IsShared ? Enumerable.Range(0, network.Layers[p.Layer].Units) : [p.Unit])
                {
                    Know(new Quantity(QuantityKind.ParameterDerivative, p.Layer, unit, p.Source, p.Index, Example: example));
                    if (p.IsWeight && p.Layer > 0)
                    {
                        Know(new Quantity(QuantityKind.InputDerivative, p.Layer, unit, p.Source, Example: example));
                    }
                }
            }
        }

        foreach (var example in step.Examples)
        {
            Enumerable.Range(0, network.Inputs).ToList().ForEach(i => Know(new Quantity(QuantityKind.Input, Unit: i, Example: example)));
            Enumerable.Range(0, network.Outputs).ToList().ForEach(k => Know(new Quantity(QuantityKind.Target, Unit: k, Example: example)));
        }

        Know(new Quantity(QuantityKind.LossBefore));
        Know(new Quantity(QuantityKind.LossAfter));
    }

    private static void CheckEquation(Block.Equation equation, double value, Dictionary<string, double> values, string what)
    {
        var left = TextFormula.Of(equation.Left).Line;
        var sides = equation.Sides.Select(side => TextFormula.Of(side.Formula).Line).ToArray();
        var place = $"{what}: {left} = {string.Join(" = ", sides)}";
        var result = sides[^1].Replace('−', '-');

        // The last side in names is the formula; behind it stand its numbers and the value.
        var names = FormulaReader.Read(sides[equation.Sides.Length > 3 && equation.Id.StartsWith("delta", StringComparison.Ordinal) ? 1 : 0]);
        Assert.True(ReadArithmetic.Work(names, values).Equals(value) || value == 0.0 && ReadArithmetic.Work(names, values) == 0.0, $"{place}: worked again it is {ReadArithmetic.Work(names, values):R}, not {value:R}");
        CheckNumber(FormulaReader.Read(sides[^1]), value, place);
        if (sides.Length > 2)
        {
            CheckNumbers(names, FormulaReader.Read(sides[^2]), values, place);
        }

        Assert.NotEmpty(result);
        values[left] = value;
    }

    /// <summary>The formula in numbers has the shape of the formula in names, and each number is the rounding of what its name stands for.</summary>
    private static void CheckNumbers(ReadNode names, ReadNode numbers, Dictionary<string, double> values, string place)
    {
        switch (names, numbers)
        {
            case (ReadNode.Name { Text: "e" or "π" }, ReadNode.Name { Text: "e" or "π" }):
                break;
            case (ReadNode.Name name, _):
                CheckNumber(numbers, values[name.Text], place);
                break;
            case (ReadNode.Number a, ReadNode.Number b):
                Assert.True(a == b, place);
                break;
            case (ReadNode.Binary a, ReadNode.Binary b):
                Assert.True(a.Operator == b.Operator, place);
                CheckNumbers(a.Left, b.Left, values, place);
                CheckNumbers(a.Right, b.Right, values, place);
                break;
            case (ReadNode.Negation a, ReadNode.Negation b):
                CheckNumbers(a.Operand, b.Operand, values, place);
                break;
            case (ReadNode.Call a, ReadNode.Call b):
                Assert.True(a.Function == b.Function && a.Arguments.Count == b.Arguments.Count, place);
                for (var i = 0; i < a.Arguments.Count; i++)
                {
                    CheckNumbers(a.Arguments[i], b.Arguments[i], values, place);
                }

                break;
            default:
                Assert.Fail($"{place}: the formula in numbers has another shape: {names} and {numbers}");
                break;
        }
    }

    private static void CheckNumber(ReadNode shown, double value, string place)
    {
        var text = shown switch
        {
            ReadNode.Number n => n.Text,
            ReadNode.Negation { Operand: ReadNode.Number n } => "-" + n.Text,
            _ => throw new FormatException($"{place}: {shown} is no number."),
        };
        Assert.True(PrintedNumber.IsRoundingOf(text, value, Significant), $"{place}: {text} is not the rounding of {value:R}");
    }
}
