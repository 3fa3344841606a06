using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Testing;

namespace Longhand.Tests.Backpropagation;

/// <summary>Dropout in a step of the reference: the mask of the step, wherever the step looks at its loss, and none where it predicts.</summary>
public sealed class DropoutMaskTests
{
    /// <summary>With this seed the first step keeps h1 and leaves out h2.</summary>
    private const long Seed = 1;

    private static readonly Problem Half = DropoutProblems.Of(Problem.Textbook, _ => 0.5) with { DropoutSeed = Seed };

    /// <summary>By hand from the textbook page, with a_h1 = 0.5932699921: d_h1 = 2 a_h1, d_h2 = 0.</summary>
    /// <summary>Of the 2³² bits of a unit exactly p · 2³² leave it out, where that is a whole number: those below.</summary>
    [Theory]
    [InlineData(0.0, 0u)]
    [InlineData(0.25, 0x4000_0000u)]
    [InlineData(0.5, 0x8000_0000u)]
    public void A_unit_is_left_out_by_bits_below_its_share(double share, uint least)
    {
        Assert.True(Dropout.IsKept(least, Dropout.Least(share)));
        Assert.True(least == 0 || !Dropout.IsKept(least - 1, Dropout.Least(share)));
    }

    [Fact]
    public void A_unit_that_is_left_out_passes_nothing_on_and_takes_nothing_back()
    {
        var example = ReferenceEngine.Work(Half).First().Examples[0];
        var (h, o) = (example.Forward.Layers[0], example.Forward.Layers[1]);
        Assert.Equal([2.0, 0.0], h.Mask!.Select(m => m.Value));
        Assert.Equal([2.0 * h.Activation[0].Value, 0.0], h.Output.Select(d => d.Value));
        Assert.Same(h.Output, o.Input);
        Assert.Null(o.Mask);
        Assert.Same(o.Activation, o.Output);
        Assert.Equal((0.40 * 2.0 * h.Activation[0].Value) + 0.60, o.WeightedInput[0].Value);

        var (ofH, ofO) = (example.Backward.Layers[0], example.Backward.Layers[1]);
        Assert.Equal([0.40 * ofO.Delta[0].Value, 0.45 * ofO.Delta[0].Value], ofH.OutputGradient.Select(g => g.Value));
        Assert.Equal([2.0 * ofH.OutputGradient[0].Value, 0.0], ofH.ActivationGradient.Select(g => g.Value));
        Assert.Equal(0.0, ofH.Delta[1].Value);
        string[] moved = ["w1", "w2", "b1", "w5", "b2"];
        var step = ReferenceEngine.Work(Half).First();
        Assert.Equal(moved, step.Update.All.Where(u => u.Gradient.Value != 0.0).Select(u => Half.Names.Parameter(u.Parameter.Index)));
    }

    [Fact]
    public void A_share_of_0_is_no_dropout()
    {
        Assert.Null(DropoutMasks.Of(Problem.Textbook, 1, 0, F64.From));
        Assert.Equal([true, false], DropoutMasks.Of(Half, 1, 0, F64.From)!.Select(mask => mask is not null));
    }

    /// <summary>What a step foretells and what comes of it are the same function's; a loss over all examples is of predictions.</summary>
    [Fact]
    public void The_loss_after_a_step_has_its_mask_and_the_loss_over_all_has_none()
    {
        var problem = Half with { Until = new Until(null, null, 2) };
        foreach (var step in ReferenceEngine.Work(problem))
        {
            var masked = LossAt(problem, step, DropoutMasks.Of(problem, step.Number, 0, F64.From));
            var predicted = LossAt(problem, step, null);
            Assert.Equal(masked, step.LossAfter.Value);
            Assert.Equal(predicted, step.LossOverAll!.Value.Value);
            Assert.NotEqual(masked, predicted);
        }
    }

    [Fact]
    public void Each_example_of_each_step_has_a_mask_of_its_own()
    {
        var wide = Network.WithInputs(1).Layer(Activation.Of<Tanh>(), [.. Enumerable.Repeat(new double?[] { 0.5 }, 64)], dropout: 0.5).Layer(Activation.Of<Identity>(), [[.. Enumerable.Repeat<double?>(0.1, 64)]]);
        var problem = new Problem { Network = wide, Steps = 3, BatchSize = 2, Examples = [.. Enumerable.Repeat(new Example([1.0], [0.0]), 5)] };
        var masks = ReferenceEngine.Work(problem).SelectMany(step => step.Examples).Select(e => string.Join(' ', e.Forward.Layers[0].Mask!.Select(m => m.Value))).ToArray();
        Assert.Equal(5, masks.Length);
        Assert.Equal(masks.Length, masks.Distinct().Count());
        Assert.Equal(masks[2], string.Join(' ', DropoutMasks.Of(problem, 2, 0, F64.From)![0]!.Select(m => m.Value)));
    }

    [Fact]
    public void By_hand_the_mask_is_rounded_like_any_other_number()
    {
        var rounding = new Rounding(4);
        var h = ReferenceEngine.Work(DropoutProblems.Of(Problem.Textbook, _ => 0.3), rounding).First().Examples[0].Forward.Layers[0];
        Assert.Contains(1.4286, h.Mask!.Select(Carried.ToDouble)); // 1 / 0.7 = 1.428571…
        Assert.All(h.Mask!.Zip(h.Output, h.Activation), t => Assert.Equal(Math.Round(Carried.ToDouble(t.First) * Carried.ToDouble(t.Third), 4, MidpointRounding.AwayFromZero), Carried.ToDouble(t.Second)));
    }

    [Theory]
    [InlineData(1.0, "Layer 1 has a dropout of 1; it is the share of the units that a step leaves out: choose one from 0 to below 1.")]
    [InlineData(-0.5, "Layer 1 has a dropout of -0.5; it is the share of the units that a step leaves out: choose one from 0 to below 1.")]
    [InlineData(double.NaN, "Layer 1 has a dropout of NaN; it is the share of the units that a step leaves out: choose one from 0 to below 1.")]
    public void A_share_that_is_none_is_refused(double share, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => DropoutProblems.Of(Problem.Textbook, _ => share)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_output_layer_has_no_dropout()
    {
        var error = Assert.Throws<ArgumentException>(() => new NetworkDefinition(1, [new(2, Activation.Of<Tanh>()), new(2, Activation.Of<Tanh>()) { Dropout = 0.1 }]));
        Assert.StartsWith("Layer 2 is the output layer and has dropout; a prediction needs every output: give dropout to hidden layers only.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_factor_that_is_not_finite_is_named()
    {
        var problem = DropoutProblems.Of(Problem.Textbook, _ => 1.0 - 2.5e-8);
        var error = Assert.Throws<NonFiniteException>(() => ReferenceEngine.Work(problem with { DropoutSeed = Kept(problem) }, value => new F32((float)value)).First());
        Assert.Equal(QuantityKind.Mask, error.Quantity.Kind);
        Assert.Contains("m_h1 is infinite (∞)", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose a smaller dropout: 1 / (1 − p) has to be finite.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The gradients of a step with dropout are those of its masked loss, by dual numbers and by differences, at every step.</summary>
    [Fact]
    public void Gradients_are_checked_with_the_mask_of_the_step()
    {
        var problem = Half with { Steps = 4, Examples = [new([0.05, 0.10], [0.01]), new([0.5, -1.0], [0.9]), new([-0.3, 0.7], [0.4])], BatchSize = 2 };
        Assert.True(GradientCheck.Work(problem).Agrees);
        foreach (var step in ReferenceEngine.Work(problem))
        {
            var proof = GradientProof.Of(new StepView<F64>(problem, step, F64.From), problem.Network.Definition.Layout.Parameters);
            Assert.True(proof.IsWhole && proof.Agrees, $"step {step.Number}: {proof.Worst}");
            Assert.All(proof.Differences, d => Assert.Equal(step.Gradient[d.Place.Parameter].Value, d.Gradient));
        }
    }

    [Theory]
    [InlineData("m_h1", 2.0)]
    [InlineData("m_h2", 0.0)]
    [InlineData("d_h2", 0.0)]
    [InlineData("dd_h1/da_h1", 2.0)]
    [InlineData("dz_o/dd_h1", 0.40)]
    [InlineData("dL/da_h2", 0.0)]
    [InlineData("dropout", 0.5)]
    [InlineData("m_kept", 2.0)]
    public void Its_quantities_are_found_by_name(string name, double expected)
    {
        name = name.Replace("_o", "_" + Half.Names.Unit(1, 0), StringComparison.Ordinal);
        Assert.True(new QuantityLookup(Half).TryFind(name, out var place, out var reason), reason);
        Assert.Equal(name, place.Quantity.Identifier(Half, Half.Names));
        Assert.Equal(expected, new StepView<F64>(Half, ReferenceEngine.Work(Half).First(), F64.From).Value(place.Quantity));
        Assert.False(new QuantityLookup(Problem.Textbook).TryFind(name, out _, out _) && !name.StartsWith("dL/da", StringComparison.Ordinal));
    }

    private static double LossAt(Problem problem, StepTrace<F64> step, F64[]?[]? masks)
    {
        var (definition, example) = (problem.Network.Definition, problem.Examples[0]);
        var forward = Reference.Forward(definition, step.After, [.. example.X.Select(F64.From)], masks);
        return ExampleTrace<F64>.LossOf(definition, problem.Loss, forward, [.. example.Y.Select(F64.From)]).Value;
    }

    /// <summary>A seed with which the first step keeps the first unit.</summary>
    private static long Kept(Problem problem) =>
        Enumerable.Range(0, int.MaxValue).First(seed => Dropout.IsKept(Dropout.Row(seed, 1, 0, 0), 0, problem.Network.Definition.Layers[0].Dropout));
}
