using Longhand.Backpropagation;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Training;

/// <summary>How far a step that was worked number by number is from the same step of the engine that trains.</summary>
/// <param name="Count">How many numbers were compared: the predictions, the loss, the new parameters.</param>
/// <param name="Largest">The quantity that differs the most; null where every bit is the same.</param>
/// <param name="Here">Its value in the step.</param>
/// <param name="There">What the engine computes.</param>
public sealed record EngineDifference(int Count, Quantity? Largest, double Here, double There)
{
    /// <summary>How far they are apart.</summary>
    public double Apart => Math.Abs(Here - There);

    /// <summary>Gives the engine the first step of a problem too, and compares.</summary>
    /// <param name="step">The step as it was worked number by number.</param>
    /// <typeparam name="TElement">The precision of the engine: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="ArgumentException">It is not the first step: what the update rule remembers is not known.</exception>
    public static EngineDifference Of<TElement>(StepView step)
        where TElement : unmanaged
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Number != 1)
        {
            throw new ArgumentException($"The step is number {step.Number}; the first one is compared.", nameof(step));
        }

        var (problem, definition) = (step.Problem, step.Problem.Network.Definition);
        using var engine = new CpuEngine<TElement>(problem);
        TElement[] x = [.. problem.Examples.SelectMany(example => example.X).Select(Element<TElement>.From)]; // [B][N]
        TElement[] y = [.. problem.Examples.SelectMany(example => example.Y).Select(Element<TElement>.From)]; // [B][K]
        var predictions = new TElement[y.Length]; // [B][K]
        new Predictor<TElement>(problem.Network).Predict(x, predictions);
        var loss = Element<TElement>.Double(engine.Step(x, y, [.. step.Examples]));
        return Of(step, engine.Network, loss, (example, k) => Element<TElement>.Double(predictions[(example * definition.Outputs) + k]));
    }

    private static EngineDifference Of(StepView step, Network network, double loss, Func<int, int, double> prediction)
    {
        var (count, largest, here, there) = (0, (Quantity?)null, 0.0, 0.0);
        void Compare(Quantity quantity, double engine)
        {
            count++;
            var value = step.Value(quantity);
            if (Math.Abs(value - engine) > Math.Abs(here - there))
            {
                (largest, here, there) = (quantity, value, engine);
            }
        }

        var last = network.Definition.Layers.Length - 1;
        foreach (var example in step.Examples)
        {
            for (var k = 0; k < network.Definition.Outputs; k++)
            {
                Compare(new(QuantityKind.Activation, last, k, Example: example), prediction(example, k));
            }
        }

        Compare(new(QuantityKind.BatchLoss), loss);
        foreach (var parameter in network.Definition.Layout.Parameters)
        {
            Compare(new(QuantityKind.NewParameter, Parameter: parameter.Index), network.Values[parameter.Index]);
        }

        return new(count, largest, here, there);
    }
}
