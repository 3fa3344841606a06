using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Explain.Rendering;

/// <summary>Writes a worked problem for programs: every number of every step, so that reading it back gives the same double.</summary>
/// <param name="problem">The problem.</param>
/// <param name="options">How it is worked.</param>
public sealed class JsonResult(Problem problem, DerivationOptions options)
{
    /// <summary>Writes the document, step by step as the steps are worked.</summary>
    /// <param name="output">Where it goes, as UTF-8.</param>
    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonOutput.Indented);
        var derivation = new Derivation(problem, options);
        json.WriteStartObject();
        json.WritePropertyName("problem");
        ProblemWriter.Write(json, problem);
        json.WriteString("rounding", options.IsCarried ? "carry" : "exact");
        json.WriteStartArray("steps");
        foreach (var step in derivation.Steps())
        {
            Step(json, step);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteStartArray("derivation");
        foreach (var equation in derivation.Blocks().OfType<Block.Equation>().Where(equation => equation.Value is not null))
        {
            Line(json, equation);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private void Step(Utf8JsonWriter json, StepView step)
    {
        json.WriteStartObject();
        json.WriteStartArray("examples");
        foreach (var example in step.Examples)
        {
            Example(json, step, example);
        }

        json.WriteEndArray();
        json.WriteNumber("loss", step.Value(new Quantity(QuantityKind.BatchLoss)));
        Layers(json, "gradients", index => step.Value(new Quantity(QuantityKind.Gradient, Parameter: index)));
        Layers(json, "updated", index => step.Value(new Quantity(QuantityKind.NewParameter, Parameter: index)));
        json.WriteStartObject("state");
        foreach (var name in problem.Optimizer.State)
        {
            Layers(json, name, index => step.Value(new Quantity(QuantityKind.NewState, Parameter: index, Name: name)));
        }

        json.WriteEndObject();
        json.WriteNumber("lossAfter", step.Value(new Quantity(QuantityKind.LossAfter)));
        json.WriteEndObject();
    }

    private void Example(Utf8JsonWriter json, StepView step, int example)
    {
        json.WriteStartObject();
        json.WriteStartArray("layers");
        for (var l = 0; l < problem.Network.Definition.Layers.Length; l++)
        {
            var (layer, units) = (l, Enumerable.Range(0, problem.Network.Definition.Layers[l].Units));
            json.WriteStartObject();
            (string, QuantityKind)[] mask = problem.Network.Definition.Layers[l].HasDropout ? [("mask", QuantityKind.Mask)] : [];
            foreach (var (key, kind) in (IEnumerable<(string, QuantityKind)>)[("z", QuantityKind.WeightedInput), ("a", QuantityKind.Activation), .. mask, ("delta", QuantityKind.Delta)])
            {
                ProblemWriter.List(json, key, units.Select(unit => step.Value(new Quantity(kind, layer, unit, Example: example))));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("loss", step.Value(new Quantity(QuantityKind.Loss, Example: example)));
        json.WriteEndObject();
    }

    private void Layers(Utf8JsonWriter json, string key, Func<int, double> value)
    {
        json.WriteStartArray(key);
        for (var l = 0; l < problem.Network.Definition.Layers.Length; l++)
        {
            json.WriteStartObject();
            ProblemWriter.Trained(json, problem.Network.Definition, l, value);
            json.WriteEndObject();
            json.Flush();
        }

        json.WriteEndArray();
    }

    /// <summary>One line of the worked solution: names, the same in numbers, and the value in full.</summary>
    private static void Line(Utf8JsonWriter json, Block.Equation equation)
    {
        var sides = equation.Sides.Select(side => TextFormula.Of(side.Formula).Line).ToArray();
        json.WriteStartObject();
        json.WriteString("id", equation.Id);
        json.WriteString("formula", $"{TextFormula.Of(equation.Left).Line} = {sides[0]}");
        json.WriteString("substitution", sides.Length > 2 ? sides[^2] : sides[^1]);
        json.WriteNumber("value", equation.Value!.Value);
        json.WriteEndObject();
    }
}
