using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>The loss of all examples as a function of one number: a parameter, or an input of one example. Forward passes only.</summary>
/// <param name="problem">The problem.</param>
/// <param name="standing">Its examples at the values that are given: their losses, and the masks of the step. // [B]</param>
internal sealed class LossOfOne(Problem problem, IReadOnlyList<ExampleTrace<F64>> standing)
{
    public Problem Problem => problem;

    /// <summary>The value that the problem gives.</summary>
    public double ValueOf(Quantity place) =>
        place.Kind == QuantityKind.Parameter ? problem.Network.Values[place.Parameter] : problem.Examples[place.Example].X[place.Unit];

    /// <summary>L with one number replaced.</summary>
    public T At<T>(Quantity place, T value, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var parameters = Parameters(problem, place, value, lift);
        var ofExamples = new T[standing.Count];
        for (var e = 0; e < standing.Count; e++)
        {
            // Another example does not see the input of this one.
            ofExamples[e] = place.Kind == QuantityKind.Input && place.Example != e
                ? lift(standing[e].Loss.Value)
                : LossOf(parameters, Inputs(problem, place, value, e, lift), e, lift);
        }

        return ReferenceEngine.LossOf(problem, parameters, ofExamples, [.. problem.Examples.Select(example => example.Y.Select(lift).ToArray())], lift);
    }

    /// <summary>The parameters with one of them replaced, where the place is a parameter.</summary>
    private static Parameters<T> Parameters<T>(Problem problem, Quantity place, T value, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var lifted = problem.Network.Lift(lift);
        if (place.Kind != QuantityKind.Parameter)
        {
            return lifted;
        }

        var values = lifted.Values.ToArray();
        values[place.Parameter] = value;
        return new(problem.Network.Definition, values);
    }

    /// <summary>The inputs of an example with one of them replaced, where the place is one of its inputs. // [N]</summary>
    private static T[] Inputs<T>(Problem problem, Quantity place, T value, int example, Func<double, T> lift)
    {
        T[] x = [.. problem.Examples[example].X.Select(lift)];
        if (place.Kind == QuantityKind.Input && place.Example == example)
        {
            x[place.Unit] = value;
        }

        return x;
    }

    private T LossOf<T>(Parameters<T> parameters, T[] x, int example, Func<double, T> lift)
        where T : struct, IScalar<T>
    {
        var network = problem.Network.Definition;
        T[]?[] masks = [.. standing[example].Forward.Layers.Select(layer => layer.Mask?.Select(m => lift(m.Value)).ToArray())];
        return ExampleTrace<T>.LossOf(network, problem.Loss, Reference.Forward(network, parameters, x, masks), [.. problem.Examples[example].Y.Select(lift)]);
    }
}
