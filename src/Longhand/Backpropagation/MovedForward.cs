using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Backpropagation;

/// <summary>
/// Forward passes with one number moved, a parameter or an input. Only the weighted inputs that it enters are worked anew, and the
/// layers above them: everything else stands as it was. Every number is the one that a whole forward pass would give.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
internal sealed class MovedForward<T>
    where T : struct, IScalar<T>
{
    private readonly Problem _problem;
    private readonly T[] _values; // the buffer of the parameters; a number is moved in place and put back
    private readonly Parameters<T> _parameters;
    private readonly LayerForward<T>[][] _standing; // [B][L]

    public MovedForward(Problem problem, IEnumerable<ForwardTrace<F64>> standing, Func<double, T> lift)
    {
        _problem = problem;
        _values = problem.Network.Lift(lift).Values.ToArray();
        _parameters = new(problem.Network.Definition, _values);
        T[] Lifted(F64[] numbers) => [.. numbers.Select(number => lift(number.Value))];
        _standing = [.. standing.Select(trace => trace.Layers.Select(l => Reference.Layer(Lifted(l.Input), Lifted(l.WeightedInput), Lifted(l.Activation), l.Mask is { } m ? Lifted(m) : null)).ToArray())];
    }

    /// <summary>What is found where one number is another: forward passes, or the loss that they come to.</summary>
    /// <param name="place">The parameter, or the input of an example.</param>
    /// <param name="value">What it is instead.</param>
    /// <param name="find">What is looked for: by the parameters and by the forward pass of each example.</param>
    public TResult With<TResult>(Quantity place, T value, Func<Parameters<T>, Func<int, ForwardTrace<T>>, TResult> find)
    {
        if (place.Kind == QuantityKind.Input)
        {
            return find(_parameters, example => example == place.Example ? OfInput(place, value) : new(_standing[example]));
        }

        var parameter = _problem.Network.Definition.Layout.At(place.Parameter);
        var old = _values[parameter.Index];
        _values[parameter.Index] = value;
        try
        {
            return find(_parameters, example => OfParameter(parameter, example));
        }
        finally
        {
            _values[parameter.Index] = old;
        }
    }

    private ForwardTrace<T> OfInput(Quantity place, T value)
    {
        var layers = (LayerForward<T>[])_standing[place.Example].Clone();
        var x = (T[])layers[0].Input.Clone();
        x[place.Unit] = value;
        return Upwards(layers, 0, x);
    }

    private ForwardTrace<T> OfParameter(Parameter parameter, int example)
    {
        var layers = (LayerForward<T>[])_standing[example].Clone();
        var (l, standing) = (parameter.Layer, layers[parameter.Layer]);
        var z = (T[])standing.WeightedInput.Clone();
        if (!parameter.IsOfActivation)
        {
            var (first, count) = parameter.IsShared ? (0, z.Length) : (parameter.Unit, 1);
            for (var j = first; j < first + count; j++)
            {
                z[j] = WeightedInput(l, j, standing.Input);
            }
        }

        layers[l] = Activated(l, standing.Input, z, standing.Mask);
        return Upwards(layers, l + 1, layers[l].Output);
    }

    /// <summary>The layers from one upwards, out of what comes into it.</summary>
    private ForwardTrace<T> Upwards(LayerForward<T>[] layers, int from, T[] input)
    {
        for (var l = from; l < layers.Length; l++)
        {
            var z = new T[layers[l].WeightedInput.Length];
            for (var j = 0; j < z.Length; j++)
            {
                z[j] = WeightedInput(l, j, input);
            }

            layers[l] = Activated(l, input, z, layers[l].Mask);
            input = layers[l].Output;
        }

        return new(layers);
    }

    private T WeightedInput(int layer, int unit, T[] input) =>
        Reference.WeightedInput(_parameters.Row(layer, unit), input, _parameters.Bias(layer, unit));

    private LayerForward<T> Activated(int layer, T[] input, T[] z, T[]? mask) =>
        Reference.Layer(input, z, Reference.Activations(_problem.Network.Definition.Layers[layer].Activation, z, _parameters.Learned(layer)), mask);
}
