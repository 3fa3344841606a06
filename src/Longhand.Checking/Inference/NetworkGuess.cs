using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Checking.Inference;

/// <summary>A network that the weights and biases of a text may mean, and how well its forward pass explains the numbers.</summary>
/// <param name="Layers">Weights by unit and source, biases, activation.</param>
/// <param name="Score">How many numbers it explains.</param>
internal sealed record NetworkGuess(IReadOnlyList<NetworkGuess.Layer> Layers, double Score)
{
    /// <summary>One layer.</summary>
    /// <param name="Weights">The weights by unit and source, with their names.</param>
    /// <param name="Bias">How many biases it has.</param>
    /// <param name="Biases">The biases with their names.</param>
    /// <param name="Activation">Its activation.</param>
    internal sealed record Layer(NamedNumbers Weights, BiasKind Bias, NamedNumbers? Biases, Activation Activation);

    /// <summary>The same with another activation in one layer.</summary>
    public NetworkGuess With(int layer, Activation activation) =>
        this with { Layers = [.. Layers.Select((l, i) => i == layer ? l with { Activation = activation } : l)] };

    /// <summary>The network.</summary>
    public Network Build()
    {
        var builder = Network.WithInputs(Layers[0].Weights.Rows[0].Length);
        foreach (var layer in Layers)
        {
            var bias = layer.Bias switch
            {
                BiasKind.None => Bias.None,
                BiasKind.Shared => Bias.Shared(layer.Biases!.Rows[0][0]),
                _ => Bias.PerUnit(layer.Biases!.Rows[0]),
            };
            builder.Layer(layer.Activation, [.. layer.Weights.Rows.Select((row, j) => row.Select((w, i) => layer.Weights.Names[j].Length > i && double.IsNaN(w) ? (double?)null : w).ToArray())], bias);
        }

        return builder.Build();
    }

    /// <summary>The activations of a layer.</summary>
    public static double[] Apply(Activation activation, double[] z)
    {
        var (from, to) = (Array.ConvertAll(z, v => new F64(v)), new F64[z.Length]);
        activation.Apply<F64>(from, to);
        return Array.ConvertAll(to, v => v.Value);
    }
}
