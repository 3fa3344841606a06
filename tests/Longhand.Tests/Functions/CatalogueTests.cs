using Longhand.Functions;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions;

/// <summary>Adding a function is one file and one line: here the line is missed where it is missing.</summary>
public sealed class CatalogueTests
{
    private static readonly Type[] Structs = [.. typeof(Catalogue).Assembly.GetTypes().Where(t => t.IsValueType)];

    [Fact]
    public void Every_activation_of_the_assembly_is_in_the_catalogue_or_in_a_convention() =>
        AssertReached(
            Structs.Where(t => Has(t, typeof(IActivation)) || Has(t, typeof(IParametricActivation)) || Has(t, typeof(IVectorActivation))),
            Catalogue.Default.Activations.Concat(Convention.All.SelectMany(c => Catalogue.Default.Activations.Select(c.Apply))).Select(Formula)
        );

    [Fact]
    public void Every_loss_of_the_assembly_is_in_the_catalogue_or_in_a_convention() =>
        AssertReached(
            Structs.Where(t => Has(t, typeof(ILoss)) || Has(t, typeof(IParametricLoss))),
            Catalogue.Default.Losses.Concat(Convention.All.SelectMany(c => Catalogue.Default.Losses.Select(c.Apply))).Select(Formula)
        );

    [Fact]
    public void Every_loss_of_the_contract_is_there_with_its_parameters() =>
        Assert.Equal(
            [
                "half-squared-error", "squared-error", "mean-squared-error", "absolute-error", "log-cosh", "hinge", "squared-hinge", "huber delta 1",
                "smooth-l1 beta 1", "binary-cross-entropy", "cross-entropy", "kl-divergence", "poisson",
            ],
            Catalogue.Default.Losses.Select(l => l.Parameter is { } p ? $"{l} {p.Name} {l.ParameterValue}" : l.Name)
        );

    [Fact]
    public void Every_loss_says_where_it_comes_from_and_what_it_is_for() =>
        Assert.All(Catalogue.Default.Losses, l => Assert.False(string.IsNullOrEmpty(l.Facts.Source) || string.IsNullOrEmpty(l.Facts.Use), l.Name));

    [Theory]
    [InlineData("textbook", null, null)]
    [InlineData("pytorch", null, null)]
    [InlineData("keras", 1e-7, 1e-7)]
    [InlineData("sklearn", 2.220446049250313e-16, null)]
    [InlineData("onnx", null, null)]
    public void Probabilities_are_clipped_as_the_convention_says(string name, double? clip, double? divergence)
    {
        var convention = Convention.All.Single(c => c.Name == name);
        Assert.Equal(clip, convention.Apply(Tables.LossNamed("cross-entropy")).Clip?.Least);
        Assert.Equal(clip, convention.Apply(Tables.LossNamed("binary-cross-entropy")).Clip?.Least);
        Assert.Equal(divergence, convention.Apply(Tables.LossNamed("kl-divergence")).Clip?.Least);
        Assert.Equal(name == "pytorch", convention.Apply(Tables.LossNamed("binary-cross-entropy")).Is<ClampedBinaryCrossEntropy>());
        // ŷ − y is what is left of the long product only where nothing stands between.
        Assert.Equal(name is not ("pytorch" or "keras"), convention.Apply(Tables.LossNamed("binary-cross-entropy")).IsCanonicalWith(Activation.Of<Sigmoid>()));
        Assert.Equal(name != "keras", convention.Apply(Tables.LossNamed("cross-entropy")).IsCanonicalWith(Activation.OfVector<Softmax>()));
    }

    [Fact]
    public void Every_update_rule_of_the_assembly_is_in_the_catalogue_or_in_a_convention() =>
        AssertReached(
            Structs.Where(t => Has(t, typeof(IOptimizer))),
            Catalogue.Default.Optimizers.Concat(Convention.All.SelectMany(c => Catalogue.Default.Optimizers.Select(c.Apply))).Select(Formula)
        );

    [Fact]
    public void Every_schedule_of_the_assembly_is_in_the_catalogue() =>
        AssertReached(Structs.Where(t => Has(t, typeof(ISchedule))), Catalogue.Default.Schedules.Select(Formula));

    [Fact]
    public void Every_update_rule_and_schedule_says_its_source_and_its_use()
    {
        var forms = Catalogue.Default.Optimizers.Concat(Convention.All.SelectMany(c => c.Rules));
        var facts = forms.Select(o => (o.Name, o.Facts)).Concat(Catalogue.Default.Schedules.Select(s => (s.Name, s.Facts)));
        Assert.All(facts, f => Assert.True(f.Facts.Source.Length > 0 && f.Facts.Use.EndsWith('.'), f.Name));
    }

    /// <summary>A derivation writes the numbers of a rule, its state and its schedule side by side.</summary>
    [Fact]
    public void No_letter_of_an_update_rule_is_used_twice()
    {
        foreach (var rule in Catalogue.Default.Optimizers)
        {
            foreach (var schedule in Catalogue.Default.Schedules)
            {
                var letters = rule.AllParameters.Concat(schedule.Parameters).Select(p => p.Symbol).Concat(rule.State).ToArray();
                Assert.Equal(letters.Distinct(StringComparer.Ordinal), letters);
            }
        }
    }

    [Theory]
    [InlineData("pytorch", "rmsprop", "rho", 0.99)]
    [InlineData("keras", "rmsprop", "epsilon", 1e-7)]
    [InlineData("keras", "adagrad", "initialAccumulator", 0.1)]
    [InlineData("pytorch", "adagrad", "epsilon", 1e-10)]
    [InlineData("onnx", "adagrad", "epsilon", 1e-6)]
    [InlineData("textbook", "adadelta", "rho", 0.95)]
    [InlineData("pytorch", "adadelta", "rho", 0.9)]
    [InlineData("keras", "adadelta", "epsilon", 1e-7)]
    [InlineData("keras", "adamw", "epsilon", 1e-7)]
    [InlineData("sklearn", "rmsprop", "epsilon", 1e-8)]
    public void A_convention_gives_a_rule_its_numbers(string convention, string rule, string name, double expected)
    {
        var form = Convention.All.Single(c => c.Name == convention).Apply(Tables.OptimizerNamed(rule));
        Assert.Equal(expected, form.Values[form.Parameters.Index().Single(p => p.Item.Name == name).Index]);
    }

    [Fact]
    public void A_rule_has_the_same_numbers_and_state_under_every_convention()
    {
        foreach (var rule in Catalogue.Default.Optimizers)
        {
            foreach (var form in Convention.All.Select(c => c.Apply(rule)))
            {
                Assert.Equal((rule.Name, rule.LearningRate, rule.DecouplesDecay), (form.Name, form.LearningRate, form.DecouplesDecay));
                Assert.Equal(rule.Parameters.Select(p => p.Name), form.Parameters.Select(p => p.Name));
                Assert.Equal(rule.State, form.State);
                Assert.InRange(form.State.Count, 0, OptimizerState<Longhand.Numerics.F64>.Most);
                Assert.InRange(form.Parameters.Count, 0, OptimizerNumbers<Longhand.Numerics.F64>.Most);
            }
        }
    }

    [Fact]
    public void Every_initializer_of_the_assembly_is_in_the_catalogue()
    {
        var known = typeof(IInitializer).Assembly.GetTypes().Where(t => t.IsValueType && t.IsAssignableTo(typeof(IInitializer)));
        Assert.Equal(known.Select(t => (string)t.GetProperty("Name")!.GetValue(null)!).Order(), Catalogue.Default.Initializers.Select(i => i.Name).Order());
        Assert.All(Convention.All, c => Assert.Contains(c.Initializer, Catalogue.Default.Initializers));
    }

    [Fact]
    public void Names_are_lower_case_words_joined_by_hyphens_and_each_is_taken_once()
    {
        IEnumerable<string>[] kinds =
        [
            Catalogue.Default.Activations.Select(a => a.Name),
            Catalogue.Default.Losses.Select(l => l.Name),
            Catalogue.Default.Optimizers.Select(o => o.Name),
            Catalogue.Default.Initializers.Select(i => i.Name),
            Catalogue.Default.Schedules.Select(s => s.Name),
        ];
        foreach (var names in kinds)
        {
            Assert.All(names, name => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", name));
            Assert.Equal(names.Count(), names.Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Every_activation_says_where_it_comes_from_and_what_it_is_used_for() =>
        Assert.All(
            Catalogue.Default.Activations,
            a =>
            {
                Assert.Matches(@"\d{4}", a.Facts.Source);
                Assert.EndsWith(".", a.Facts.Use, StringComparison.Ordinal);
            }
        );

    [Fact]
    public void A_function_of_ones_own_needs_a_name_of_its_own()
    {
        var activation = Assert.Throws<ArgumentException>(() => Catalogue.Default.With(Activation.Of<Tanh>()));
        Assert.Contains("tanh", activation.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Catalogue.Default.With(Loss.Of<SquaredError>()));
        Assert.Throws<ArgumentException>(() => Catalogue.Default.With(Optimizer.Of<Adam>()));
        Assert.Throws<ArgumentException>(() => Catalogue.Default.With(Schedule.Of<StepSchedule>()));
        var own = Catalogue.Default.With(Loss.Of<SquaredError>("own-error", Outputs.Mean));
        Assert.Equal("own-error", own.Losses[^1].Name);
        Assert.DoesNotContain(Catalogue.Default.Losses, l => l.Name == "own-error");
    }

    [Theory]
    [InlineData("sgd", "learningRate", 0.0)]
    [InlineData("sgd", "learningRate", -1.0)]
    [InlineData("sgd", "learningRate", double.NaN)]
    [InlineData("sgd", "weightDecay", -0.1)]
    [InlineData("sgd", "clipNorm", 0.0)]
    [InlineData("momentum", "momentum", 1.0)]
    [InlineData("momentum", "dampening", 1.5)]
    [InlineData("adam", "beta1", 1.0)]
    [InlineData("adam", "epsilon", 0.0)]
    [InlineData("sgd", "momentum", 0.9)]
    public void A_number_outside_its_range_is_refused_by_name(string rule, string name, double value)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => Tables.OptimizerNamed(rule).With(name, value));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("textbook", "half-squared-error", "sum", 1e-8, 0.01, "glorot-uniform", "WeightsOnly")]
    [InlineData("pytorch", "mean-squared-error", "mean", 1e-8, 0.01, "fan-in-uniform", "WeightsAndBiases")]
    [InlineData("keras", "mean-squared-error", "mean", 1e-7, 0.2, "glorot-uniform", "Decoupled")]
    [InlineData("sklearn", "half-squared-error", "sum", 1e-8, 0.01, "glorot-uniform-scaled", "WeightsOnly")]
    [InlineData("onnx", "half-squared-error", "sum", 1e-6, 0.01, null, "WeightsAndBiases")] // onnx says nothing of starting weights
    public void Conventions_are_those_of_the_contract(string name, string loss, string bce, double epsilon, double slope, string? initializer, string decay)
    {
        var convention = Convention.All.Single(c => c.Name == name);
        Assert.Equal(loss, convention.Loss);
        Assert.Equal(name == "sklearn" ? Outputs.Mean : null, convention.DefaultLossOutputs);
        Assert.Equal(bce, convention.Apply(Tables.LossNamed("binary-cross-entropy")).Outputs.ToString(), ignoreCase: true);
        Assert.Equal(epsilon, convention.Apply(Tables.OptimizerNamed("adam")).Values[2]);
        Assert.Equal(slope, convention.Apply(Tables.ActivationNamed("leaky-relu")).ParameterValue);
        Assert.Equal(initializer ?? convention.Initializer.Name, convention.Initializer.Name);
        Assert.Equal(decay, convention.WeightDecay.ToString());
        var others = Catalogue.Default.Losses.Where(l => l.Domain is not (LossDomain.Probabilities or LossDomain.Distributions));
        Assert.All(others, l => Assert.Same(l, convention.Apply(l)));
    }

    private static void AssertReached(IEnumerable<Type> written, IEnumerable<Type> reached) =>
        Assert.Equal(written.Select(t => t.Name).Order(StringComparer.Ordinal), reached.Select(t => t.Name).Distinct().Order(StringComparer.Ordinal));

    private static bool Has(Type type, Type contract) => contract.IsAssignableFrom(type);

    /// <summary>The formula behind a function: the argument of its sealed closed generic.</summary>
    private static Type Formula(object function) => function.GetType().GetGenericArguments().Single();
}
