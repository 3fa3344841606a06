using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>The bounds that make a step sure to be finite: nothing gets past them, and ordinary training stays inside.</summary>
public sealed class ReachTests
{
    private const int Steps = 1_000;

    public static TheoryData<int, string> Rules
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var place = 0; place < Varied.Count; place++)
            {
                rows.Add(place, $"{Varied[place]} {string.Join(' ', Varied[place].Values)}");
            }

            return rows;
        }
    }

    /// <summary>Every rule in every form, and once more with the parts that its defaults leave out.</summary>
    private static IReadOnlyList<Optimizer> Varied { get; } = [.. EngineProblems.Rules, .. EngineProblems.Rules.Where(HasParts).Select(WithParts)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_training_makes_of_a_parameter_is_within_reach(int place, string name)
    {
        var rule = Varied[place].With("weightDecay", 0.01);
        var problem = Problem.Textbook with { Optimizer = rule, Regularization = new(0.1, 0.05) };
        var random = new SplitMix64(place);
        for (var run = 0; run < 20; run++)
        {
            var kernel = rule.Accept(new RuleMaker(problem));
            var (g, w) = (Math.Pow(10.0, SmoothProblems.Around0(random, 4.0)), SmoothProblems.Around0(random, 2.0));
            var state = rule.Start(UpdateRule.Numbers(problem, 1, F64.From));
            var reach = new Reach(Interval.Within(2.0), new(Interval.From(state.First.Value), Interval.From(state.Second.Value), Interval.From(state.Third.Value)));
            for (var step = 1; step <= 30; step++)
            {
                kernel.Begin(step, 1);
                if (!kernel.Reaches(ref reach, g))
                {
                    break;
                }

                w = Step(problem, w, SmoothProblems.Around0(random, g), step, ref state);
                Assert.True(Contains(reach.Parameters, w), $"{name}, step {step}: {w:R} is outside {reach.Parameters}");
                Assert.True(Contains(reach.State.First, state.First.Value), $"{name}, step {step}: {state.First} is outside {reach.State.First}");
                Assert.True(Contains(reach.State.Second, state.Second.Value), $"{name}, step {step}: {state.Second} is outside {reach.State.Second}");
                Assert.True(Contains(reach.State.Third, state.Third.Value), $"{name}, step {step}: {state.Third} is outside {reach.State.Third}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Ordinary_training_is_sure_to_stay_finite_under_every_rule_but_one(int place, string name)
    {
        var rule = Varied[place];
        var kernel = rule.Accept(new RuleMaker(Problem.Textbook with { Optimizer = rule, Regularization = new(0.1, 0.05) }));
        var state = rule.Start(UpdateRule.Numbers(Problem.Textbook with { Optimizer = rule }, 1, Interval.From));
        var (start, sure) = (new Reach(Interval.Within(2.0), state), 0);
        var reach = start;
        for (var step = 1; step <= Steps; step++)
        {
            kernel.Begin(step, 10);
            var isSure = kernel.Reaches(ref reach, 100.0);
            if (!isSure)
            {
                // Measured anew, as the engine does.
                reach = start;
                isSure = kernel.Reaches(ref reach, 100.0);
            }

            sure += isSure ? 1 : 0;
        }

        // Centred, the root of v − m² may be of a number below 0 for all that bounds can tell.
        var isCentred = rule.Parameters.Zip(rule.Values).Any(p => p.First.Name == "centered" && p.Second != 0.0);
        Assert.True(sure == (isCentred ? 0 : Steps), $"{name}: {sure} of {Steps} steps");
    }

    [Fact]
    public void A_formula_over_bounds_bounds_the_formula()
    {
        var random = new SplitMix64(1);
        for (var n = 0; n < 20_000; n++)
        {
            var (x, y) = (AnyInterval(random), AnyInterval(random));
            var (p, q) = (Inside(random, x), Inside(random, y));
            Check("+", x + y, p + q);
            Check("-", x - y, p - q);
            Check("*", x * y, p * q);
            Check("/", x / y, p / q);
            Check("negation", -x, -p);
            Check("exp", Interval.Exp(x), Math.Exp(p));
            Check("log", Interval.Log(x), Math.Log(p));
            Check("log1p", Interval.LogOnePlus(x), F64.LogOnePlus(new(p)).Value);
            Check("expm1", Interval.ExpMinusOne(x), F64.ExpMinusOne(new(p)).Value);
            Check("tanh", Interval.Tanh(x), Math.Tanh(p));
            Check("erf", Interval.OnePlusErf(x), F64.OnePlusErf(new(p)).Value);
            Check("sqrt", Interval.Sqrt(x), Math.Sqrt(p));
            Check("abs", Interval.Abs(x), Math.Abs(p));
            Check("square", Interval.Square(x), p * p);
            Check("max", Interval.Max(x, y), Math.Max(p, q));
            Check("greater", Interval.IfGreater(x, y, x, y), p > q ? p : q);
            Check("less", Interval.IfGreater(x, y, y, x), p > q ? q : p);
            Check("sign", Sign(x), Math.Sign(p));

            void Check(string name, Interval bounds, double value) =>
                Assert.True(!double.IsFinite(value) ? !bounds.IsFinite : Contains(bounds, value), $"{name} of {p:R} in {x} and {q:R} in {y}: {value:R} is outside {bounds}");
        }
    }

    [Fact]
    public void The_formulas_of_activations_and_losses_over_bounds_bound_them()
    {
        var random = new SplitMix64(2);
        foreach (var activation in Tables.Activations.Where(a => a.IsElementwise))
        {
            for (var n = 0; n < 500; n++)
            {
                var x = AnyInterval(random);
                var p = Inside(random, x);
                var (bounds, value) = (new Interval[1], new F64[1]);
                activation.Apply<Interval>([x], bounds);
                activation.Apply<F64>([new(p)], value);
                Assert.True(Contains(bounds[0], value[0].Value), $"{activation} of {p:R} in {x}: {value[0]} is outside {bounds[0]}");
            }
        }

        foreach (var loss in Tables.AllLosses)
        {
            for (var n = 0; n < 500; n++)
            {
                var (x, y) = (AnyInterval(random), AnyInterval(random));
                var (p, q) = (Inside(random, x), Inside(random, y));
                var value = loss.TermDerivative<F64>(new(p), new(q)).Value;
                var bounds = loss.TermDerivative(x, y);
                Assert.True(!double.IsFinite(value) ? !bounds.IsFinite : Contains(bounds, value), $"{loss} at {p:R} in {x} for {q:R} in {y}: {value:R} is outside {bounds}");
            }
        }
    }

    private static T Sign<T>(T x)
        where T : struct, IReal<T> => T.Sign(x);

    /// <summary>One parameter by the update of a derivation, with its regularization.</summary>
    private static double Step(Problem problem, double w, double g, int step, ref OptimizerState<F64> state)
    {
        F64 Constant(string name) => F64.From(UpdateRule.ConstantOf(problem, name));
        var numbers = UpdateRule.Numbers(problem, step, F64.From);
        var limits = UpdateLimits<F64>.Of(problem, new Parameter(ParameterKind.Weight, 0, 0, 0, 0, false), Constant);
        var gradient = new F64(g) + Regularization.PenaltyGradient(new F64(w), Constant("l2"), Constant("l1"), 1);
        var adjusted = UpdateRule.Adjust(gradient, new F64(w), F64.Zero, limits);
        var size = problem.Optimizer.Step(new F64(w), adjusted, ref state, numbers);
        return UpdateRule.Apply(new F64(w), size, numbers.LearningRate, limits).Value;
    }

    /// <summary>Rounding is left out of account: this is more than it amounts to, and far less than the bounds have to spare.</summary>
    private static bool Contains(Interval bounds, double value)
    {
        var room = (1e-9 * Math.Abs(value)) + 1e-14;
        return value >= bounds.Least - room && value <= bounds.Most + room;
    }

    private static bool HasParts(Optimizer rule) => rule.Parameters.Any(p => p.Default == 0.0);

    private static Optimizer WithParts(Optimizer rule) =>
        rule.Parameters.Where(p => p.Default == 0.0).Aggregate(rule, (changed, p) => changed.With(p.Name, p.Kind == FunctionParameterKind.Flag ? 1.0 : 0.25));

    /// <summary>Of all sizes, around 0 or to one side of it, now and then a single number.</summary>
    private static Interval AnyInterval(SplitMix64 random)
    {
        var size = Math.Pow(10.0, SmoothProblems.Around0(random, 3.0));
        var (x, y) = (SmoothProblems.Around0(random, size), SmoothProblems.Around0(random, size));
        return random.NextInt32(8) switch
        {
            0 => Interval.From(x),
            1 => Interval.Between(0.0, Math.Abs(x)),
            2 => Interval.Between(-Math.Abs(x), 0.0),
            _ => Interval.Between(Math.Min(x, y), Math.Max(x, y)),
        };
    }

    /// <summary>A number of an interval, often one of its ends.</summary>
    private static double Inside(SplitMix64 random, Interval x) => random.NextInt32(4) switch
    {
        0 => x.Least,
        1 => x.Most,
        _ => Math.Clamp(x.Least + ((x.Most - x.Least) * random.NextDouble()), x.Least, x.Most),
    };

    private sealed class RuleMaker(Problem problem) : IOptimizerVisitor<UpdateKernel<double>>
    {
        public UpdateKernel<double> Visit<TFormula>()
            where TFormula : struct, IOptimizer => new RuleKernel<double, F64, TFormula>(problem);
    }
}
