using Longhand.Numerics;

namespace Longhand.Model;

/// <summary>A network: its definition and its numbers. It never changes; a step of training makes a new one.</summary>
public sealed class Network
{
    private readonly double[] _values;

    /// <summary>Puts a definition and numbers together.</summary>
    /// <param name="definition">The layers.</param>
    /// <param name="values">The weights and biases, laid out as <see cref="ParameterLayout"/> says.</param>
    public Network(NetworkDefinition definition, ReadOnlySpan<double> values)
    {
        ArgumentNullException.ThrowIfNull(definition);
        (Definition, _values) = (definition, values.ToArray());
        if (values.Length != definition.Layout.Length)
        {
            throw new ArgumentException($"There are {values.Length} numbers; the network has {definition.Layout.Length}.", nameof(values));
        }
    }

    /// <summary>The layers.</summary>
    public NetworkDefinition Definition { get; }

    /// <summary>How the numbers were drawn that were not given; <see cref="LayerDefinition"/> says which.</summary>
    public Initialization Initialization { get; init; } = Initialization.Default;

    /// <summary>The weights and biases, laid out as <see cref="ParameterLayout"/> says.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>A network to which layers with given numbers are added.</summary>
    /// <param name="inputs">The number of inputs.</param>
    public static NetworkBuilder WithInputs(int inputs) => new(inputs);

    /// <summary>The numbers in another number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="lift">Makes a number of that type.</param>
    public Parameters<T> Lift<T>(Func<double, T> lift)
        where T : struct, IReal<T>
    {
        ArgumentNullException.ThrowIfNull(lift);
        var lifted = new T[_values.Length];
        foreach (var parameter in Definition.Layout.Parameters)
        {
            lifted[parameter.Index] = lift(_values[parameter.Index]);
        }

        return new(Definition, lifted);
    }
}
