using Longhand.Model;

namespace Longhand.Testing;

/// <summary>Problems with other shares of units that are left out.</summary>
internal static class DropoutProblems
{
    /// <summary>The same problem with a share for each hidden layer.</summary>
    public static Problem Of(Problem problem, Func<int, double> share)
    {
        var definition = problem.Network.Definition;
        var layers = definition.Layers.Select((layer, l) => layer with { Dropout = l < definition.Layers.Length - 1 ? share(l) : 0.0 });
        return problem with { Network = new(new NetworkDefinition(definition.Inputs, layers, definition.InputNames), problem.Network.Values) };
    }
}
