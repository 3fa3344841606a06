using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Numerics;

/// <summary>Law 4 at the level of a formula: what is printed, evaluated again, is what was computed, bit for bit.</summary>
public sealed class ExprTests
{
    private static readonly double[] Points = [0.3, -0.7, 1.0, -1.0, 2.5, -4.125, 1e-9, -1e-9, 17.0, -33.0, 0.0];

    [Fact]
    public void Every_activation_of_the_catalogue_evaluates_to_its_own_bits()
    {
        foreach (var activation in Tables.Activations)
        {
            foreach (var first in Points)
            {
                double[] z = activation.IsElementwise ? [first] : [first, 0.25, -1.5];
                var (computed, printed) = (Applied(activation, z, F64.From), Applied(activation, z, Symbol));
                for (var k = 0; k < z.Length; k++)
                {
                    AssertSame(computed[k], printed[k], $"{activation} at {first}");
                    AssertSame(
                        activation.Derivative<F64>([.. z.Select(F64.From)], computed, k, 0),
                        activation.Derivative<Expr>([.. z.Select(Symbol)], [.. computed.Select(a => Symbol(a.Value))], k, 0),
                        $"{activation} derivative at {first}"
                    );
                }
            }
        }
    }

    [Fact]
    public void Every_loss_of_the_catalogue_evaluates_to_its_own_bits()
    {
        foreach (var loss in Catalogue.Default.Losses)
        {
            foreach (var prediction in new[] { 0.1, 0.5, 0.7310585786300049, 0.999 })
            {
                foreach (var target in new[] { 0.0, 0.01, 0.5, 1.0 })
                {
                    var (p, y) = (new F64(prediction), new F64(target));
                    var (ps, ys) = (Symbol(prediction), Symbol(target));
                    AssertSame(loss.Combine(loss.Term(p, y), 3), loss.Combine(loss.Term(ps, ys), 3), loss.Name);
                    AssertSame(loss.TermDerivative(p, y), loss.TermDerivative(ps, ys), loss.Name);
                    AssertSame(Reference.CanonicalDelta<F64>(loss, p, [y, p], 0), Reference.CanonicalDelta<Expr>(loss, ps, [ys, ps], 0), loss.Name);
                    if (Catalogue.Default.Activations.Any(loss.IsCanonicalWith))
                    {
                        AssertSame(
                            loss.TermFromWeightedInputs<F64>([new F64(-0.4), new F64(1.7)], 1, y),
                            loss.TermFromWeightedInputs<Expr>([Symbol(-0.4), Symbol(1.7)], 1, ys),
                            loss.Name
                        );
                    }
                }
            }
        }
    }

    [Fact]
    public void Every_update_rule_of_every_convention_evaluates_to_its_own_bits()
    {
        var rules = Convention.All.SelectMany(c => Catalogue.Default.Optimizers.Select(c.Apply));
        foreach (var rule in rules)
        {
            foreach (var step in new[] { 1, 2, 7, 100 })
            {
                foreach (var g in new[] { 0.25, -0.013, 1e-5 })
                {
                    var (state, printed) = (new OptimizerState<F64>(new(0.1), new(0.02), new(0.7)), new OptimizerState<Expr>(Symbol(0.1), Symbol(0.02), Symbol(0.7)));
                    var numbers = UpdateRule.Numbers(rule, step, new F64(rule.LearningRate), name => new F64(ConstantOf(rule, name)));
                    var symbols = UpdateRule.Numbers(rule, step, Symbol(rule.LearningRate), name => Symbol(ConstantOf(rule, name)));
                    AssertSame(rule.LookAhead(new F64(0.4), state, numbers), rule.LookAhead(Symbol(0.4), printed, symbols), rule.Name);
                    AssertSame(rule.Step(new F64(0.4), new F64(g), ref state, numbers), rule.Step(Symbol(0.4), Symbol(g), ref printed, symbols), rule.Name);
                    AssertSame(state.First, printed.First, rule.Name);
                    AssertSame(state.Second, printed.Second, rule.Name);
                    AssertSame(state.Third, printed.Third, rule.Name);
                }
            }
        }
    }

    [Fact]
    public void Every_schedule_evaluates_to_its_own_bits()
    {
        foreach (var schedule in Catalogue.Default.Schedules)
        {
            foreach (var t in new[] { 1, 2, 7, 29, 31, 100, 101, 1000 })
            {
                double[] values = [.. schedule.Values];
                var number = schedule.Rate(new F64(0.3), t, new ScheduleNumbers<F64>([.. values.Select(F64.From)], values));
                var printed = schedule.Rate(Symbol(0.3), t, new ScheduleNumbers<Expr>([.. values.Select(Symbol)], values));
                AssertSame(number, printed, $"{schedule} at {t}");
            }
        }
    }

    [Fact]
    public void Weighted_inputs_and_sums_evaluate_to_their_own_bits()
    {
        var random = new SplitMix64(8);
        for (var i = 0; i < 500; i++)
        {
            var w = Enumerable.Range(0, 1 + (i % 5)).Select(_ => SmoothProblems.Around0(random)).ToArray();
            var a = w.Select(_ => SmoothProblems.Around0(random)).ToArray();
            var b = i % 2 == 0 ? 0.0 : SmoothProblems.Around0(random);
            AssertSame(
                Reference.WeightedInput<F64>([.. w.Select(F64.From)], [.. a.Select(F64.From)], new F64(b)),
                Reference.WeightedInput([.. w.Select(Symbol)], [.. a.Select(Symbol)], b == 0.0 ? Expr.Zero : Symbol(b)),
                "weighted input"
            );
        }
    }

    [Fact]
    public void What_changes_no_value_is_not_written()
    {
        var x = Symbol(0.3);
        Assert.Equal(x.Node, (Expr.Zero + x).Node);
        Assert.Equal(x.Node, (x + Expr.Zero).Node);
        Assert.Equal(x.Node, (Expr.One * x).Node);
        Assert.Equal(x.Node, (x / Expr.One).Node);
        Assert.Equal(Expr.Zero.Node, (x * Expr.Zero).Node);
        Assert.Equal(x.Node, Expr.Named(x).Node);
        Assert.IsType<ExprNode.Named>(Expr.Named(x, "m").Node);
    }

    private static double ConstantOf(Optimizer rule, string name) =>
        name == "learningRate" ? rule.LearningRate : rule.Values[rule.Parameters.Index().Single(p => p.Item.Name == name).Index];

    private static T[] Applied<T>(Activation activation, double[] z, Func<double, T> lift)
        where T : struct, IReal<T>
    {
        var a = new T[z.Length];
        activation.Apply<T>([.. z.Select(lift)], a);
        return a;
    }

    private static Expr Symbol(double value) => Expr.Symbol(new Leaf("x"), value);

    private static void AssertSame(F64 computed, Expr printed, string what)
    {
        var evaluated = printed.Evaluate(F64.From).Value;
        Assert.True(
            BitConverter.DoubleToInt64Bits(computed.Value + 0.0) == BitConverter.DoubleToInt64Bits(evaluated + 0.0), // a zero has no sign on paper
            $"{what}: computed {computed.Value:R}, evaluated {evaluated:R}"
        );
    }
}
