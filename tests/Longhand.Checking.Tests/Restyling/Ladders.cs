using Longhand.Backpropagation;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>An inner gradient as a list of products, each with the result of the one before.</summary>
internal static class Ladders
{
    public static bool Fit(Worked worked, Style style) =>
        style is { HasLadders: true, Method: WorkingMethod.Steps } && worked.Problem.Network.Definition is { Outputs: 1, Layers.Length: 2 };

    /// <summary>δ of the output, ∂L/∂a, δ and the gradient itself; nothing where there is no such list.</summary>
    public static IReadOnlyList<WorkingLine> Of(Worked worked, WorkingLine gradient)
    {
        var parameter = worked.Problem.Network.Definition.Layout.At(gradient.Quantity.Parameter);
        if (!parameter.IsWeight)
        {
            return [];
        }

        Quantity[] steps =
        [
            Numbers.Delta(parameter.Layer + 1, 0), Numbers.ActivationGradient(parameter.Layer, parameter.Unit), Numbers.Delta(parameter.Layer, parameter.Unit), gradient.Quantity,
        ];
        return [.. steps.Select(q => worked.Lines.First(line => line.Quantity == q)).Where(line => line.Numbers!.Kind == FormKind.Product)];
    }
}
