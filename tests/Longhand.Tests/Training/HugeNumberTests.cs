using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;
using Longhand.Tests.Support;
using Longhand.Training;

namespace Longhand.Tests.Training;

/// <summary>
/// G6 with numbers that come near the largest float, or pass it: worked in doubles, a step shows what is infinite in floats, and the engine
/// may make none of these.
/// </summary>
public sealed class HugeNumberTests
{
    /// <summary>What is a hundredth larger than the largest float does not come out finite by another rounding.</summary>
    private const double Beyond = 1.01 * float.MaxValue;

    private const int Steps = 4;

    private static int Count => Environment.GetEnvironmentVariable("LONGHAND_FULL") is null ? 300 : 6_000;

    [Fact]
    public void No_step_is_made_with_a_number_that_is_infinite()
    {
        var (stopped, made) = (0, 0);
        for (var number = 0; number < Count; number++)
        {
            var isMade = Try(number);
            (stopped, made) = (stopped + (isMade ? 0 : 1), made + (isMade ? 1 : 0));
        }

        Assert.True(stopped > Count / 10 && made > Count / 10, $"{stopped} stopped, {made} made");
    }

    /// <summary>Some steps until one is stopped.</summary>
    private static bool Try(int number)
    {
        var random = new SplitMix64(number);
        var problem = Huge(random, EngineProblems.Make(number));
        var table = new EngineTable<float>(problem);
        using var engine = new CpuEngine<float>(problem, new() { Threads = 1 + (number % 2) });
        var parameters = ReferenceEngine.Begin(problem, Margin<float>.From);
        var states = ReferenceEngine.Start(problem, Margin<float>.From);
        for (var step = 1; step <= Steps; step++)
        {
            var rows = table.Rows(step);
            var before = engine.Network.Values.ToArray();
            try
            {
                engine.Step(table.X, table.Y, rows);
            }
            catch (StepException)
            {
                Assert.Equal(before, engine.Network.Values.ToArray());
                return false;
            }

            Assert.All(engine.Network.Values.ToArray(), w => Assert.True(double.IsFinite(w)));
            var (worked, isBeyond) = Worked(table.Of(rows), step, parameters, states);
            Assert.False(isBeyond, $"problem {number}, step {step}: a number is beyond the doubles");
            if (worked is null)
            {
                return true;
            }

            Assert.True(Infinite(worked) is null, $"problem {number}, step {step}: {Infinite(worked)}");
            parameters = worked.After;
            foreach (var update in worked.Update.All)
            {
                states[update.Parameter.Index] = update.StateAfter;
            }
        }

        return true;
    }

    /// <summary>The step in doubles, and whether a number of it is not finite even there; the loss after it is none of the engine's.</summary>
    private static (StepTrace<Margin<float>>? Step, bool IsBeyond) Worked(
        Problem problem,
        int step,
        Parameters<Margin<float>> parameters,
        OptimizerState<Margin<float>>[] states
    )
    {
        try
        {
            return (ReferenceEngine.Step(problem, step, parameters, states, Margin<float>.From), false);
        }
        catch (StepException error)
        {
            return (null, error.Quantity.Kind != QuantityKind.LossAfter);
        }
    }

    /// <summary>The first quantity that is certainly infinite in floats.</summary>
    private static string? Infinite(StepTrace<Margin<float>> step)
    {
        foreach (var example in step.Examples)
        {
            for (var l = 0; l < example.Forward.Layers.Count; l++)
            {
                var (forward, delta) = (example.Forward.Layers[l], example.Backward.Layers[l].Delta);
                if (forward.WeightedInput.Any(IsInfinite))
                {
                    return $"z of layer {l}";
                }

                if (forward.Activation.Any(IsInfinite))
                {
                    return $"a of layer {l}";
                }

                if (forward.Output.Any(IsInfinite))
                {
                    return $"d of layer {l}";
                }

                // The engine divides by the size of the batch at once.
                if (delta.Any(δ => IsInfinite(δ / step.Size)))
                {
                    return $"δ of layer {l}";
                }
            }
        }

        return IsInfinite(step.Loss) ? "the loss"
            : step.Gradient.Any(IsInfinite) ? "a gradient"
            : step.Update.All.Any(u => IsInfinite(u.New)) ? "a parameter"
            : null;
    }

    /// <summary>Whether it is, however its rounding goes.</summary>
    private static bool IsInfinite(Margin<float> number) => Math.Abs(number.Value) - number.Total > Beyond;

    /// <summary>The inputs and the weights of some layers are multiplied by up to 10³⁸.</summary>
    private static Problem Huge(SplitMix64 random, Problem problem)
    {
        var definition = problem.Network.Definition;
        double[] factors = [.. definition.Layers.Select(_ => random.NextInt32(2) == 0 ? 1.0 : Power(random))];
        var ofInputs = random.NextInt32(2) == 0 ? 1.0 : Power(random);
        var values = problem.Network.Values.ToArray();
        foreach (var parameter in definition.Layout.Parameters.Where(p => !p.IsOfActivation))
        {
            values[parameter.Index] = Math.Clamp(values[parameter.Index] * factors[parameter.Layer], -3e38, 3e38);
        }

        return problem with
        {
            Network = new(definition, values),
            Optimizer = random.NextInt32(3) == 0 ? problem.Optimizer.With("learningRate", Power(random)) : problem.Optimizer,
            Examples = [.. problem.Examples.Select(e => new Example([.. e.X.Select(x => Math.Clamp(x * ofInputs, -3e38, 3e38))], e.Y))],
        };
    }

    private static double Power(SplitMix64 random) => Math.Pow(10.0, 38.0 * random.NextDouble());
}
