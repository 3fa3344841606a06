using System.Text.Json;
using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Writes a problem as a problem file, with every default filled in: reading it back gives the same problem.</summary>
public static class ProblemWriter
{
    /// <summary>Writes a problem.</summary>
    /// <param name="json">Where it goes.</param>
    /// <param name="problem">The problem.</param>
    public static void Write(Utf8JsonWriter json, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(problem);
        json.WriteStartObject();
        if (problem.Title is not null)
        {
            json.WriteString("title", problem.Title);
        }

        json.WriteStartObject("network");
        Network(json, problem);
        json.WriteEndObject();
        Functions(json, problem);
        json.WriteString("convention", problem.Convention.Name);
        json.WriteString("initializer", problem.Network.Initialization.Initializer.Name);
        json.WriteNumber("seed", problem.Network.Initialization.Seed);
        DropoutSeed(json, problem);
        if (problem.BatchSize is { } size)
        {
            json.WriteNumber("batch", size);
        }
        else
        {
            json.WriteString("batch", "full");
        }

        json.WriteNumber("steps", problem.Steps);
        Until(json, problem.Until);
        Notation(json, problem.Notation);
        Examples(json, problem);
        json.WriteEndObject();
    }

    /// <summary>The weights and the bias of a layer, in the shape that they have in a problem.</summary>
    private static void Numbers(Utf8JsonWriter json, NetworkDefinition network, int layer, Func<int, double> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(value);
        var definition = network.Layers[layer];
        json.WriteStartArray("weights");
        for (var unit = 0; unit < definition.Units; unit++)
        {
            json.WriteStartArray();
            for (var source = 0; source < network.InputsOf(layer); source++)
            {
                if (definition.IsConnected(unit, source))
                {
                    json.WriteNumberValue(value(network.Layout.Weight(layer, unit, source)));
                }
                else
                {
                    json.WriteNullValue();
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        switch (definition.Bias)
        {
            case BiasKind.None:
                json.WriteNull("bias");
                break;
            case BiasKind.Shared:
                json.WriteNumber("bias", value(network.Layout.Bias(layer, 0)));
                break;
            default:
                List(json, "bias", Enumerable.Range(0, definition.Units).Select(unit => value(network.Layout.Bias(layer, unit))));
                break;
        }
    }

    /// <summary>The numbers of a layer that a step changes: weights, bias, and what is learned of the activation.</summary>
    /// <param name="json">Where they go, inside an object.</param>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer, from 0.</param>
    /// <param name="value">The number for a place of the parameter buffer.</param>
    public static void Trained(Utf8JsonWriter json, NetworkDefinition network, int layer, Func<int, double> value)
    {
        Numbers(json, network, layer, value);
        if (network.Layers[layer].Learned != LearnedKind.None)
        {
            json.WriteStartObject("activation");
            Learned(json, network, layer, value);
            json.WriteEndObject();
        }
    }

    /// <summary>A list of numbers.</summary>
    /// <param name="json">Where it goes, inside an object.</param>
    /// <param name="key">Its key.</param>
    /// <param name="numbers">The numbers.</param>
    public static void List(Utf8JsonWriter json, string key, IEnumerable<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(numbers);
        json.WriteStartArray(key);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Network(Utf8JsonWriter json, Problem problem)
    {
        var (network, names) = (problem.Network.Definition, problem.Names);
        Texts(json, "inputs", Enumerable.Range(0, network.Inputs).Select(names.Input));
        json.WriteStartArray("layers");
        for (var l = 0; l < network.Layers.Length; l++)
        {
            var definition = network.Layers[l];
            json.WriteStartObject();
            json.WriteNumber("units", definition.Units);
            Activation(json, network, l, index => problem.Network.Values[index]);
            Numbers(json, network, l, index => problem.Network.Values[index]);
            if (definition.WeightsFrozen || definition.BiasFrozen)
            {
                Texts(json, "frozen", new[] { definition.WeightsFrozen ? "weights" : null, definition.BiasFrozen ? "bias" : null }.OfType<string>());
            }

            if (definition.HasDropout)
            {
                json.WriteNumber("dropout", definition.Dropout);
            }

            Names(json, network, names, l);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Activation(Utf8JsonWriter json, NetworkDefinition network, int layer, Func<int, double> value)
    {
        var (activation, isLearned) = (network.Layers[layer].Activation, network.Layers[layer].Learned != LearnedKind.None);
        if (activation.Parameter is not { } parameter)
        {
            json.WriteString("activation", activation.Name);
            return;
        }

        json.WriteStartObject("activation");
        json.WriteString("name", activation.Name);
        if (isLearned)
        {
            Learned(json, network, layer, value);
            json.WriteBoolean("learned", true);
        }
        else
        {
            json.WriteNumber(parameter.Name, activation.ParameterValue);
        }

        json.WriteEndObject();
    }

    /// <summary>What a layer learns of its activation: one number, or a list with one for each unit.</summary>
    private static void Learned(Utf8JsonWriter json, NetworkDefinition network, int layer, Func<int, double> value)
    {
        var (definition, name) = (network.Layers[layer], network.Layers[layer].Activation.Parameter!.Name);
        if (definition.Learned == LearnedKind.Shared)
        {
            json.WriteNumber(name, value(network.Layout.Learned(layer, 0)));
        }
        else
        {
            List(json, name, Enumerable.Range(0, definition.Units).Select(unit => value(network.Layout.Learned(layer, unit))));
        }
    }

    private static void Names(Utf8JsonWriter json, NetworkDefinition network, NetworkNames names, int layer)
    {
        var definition = network.Layers[layer];
        json.WriteStartObject("names");
        Texts(json, "units", Enumerable.Range(0, definition.Units).Select(unit => names.Unit(layer, unit)));
        json.WriteStartArray("weights");
        for (var unit = 0; unit < definition.Units; unit++)
        {
            json.WriteStartArray();
            for (var source = 0; source < network.InputsOf(layer); source++)
            {
                json.WriteStringValue(definition.IsConnected(unit, source) ? names.Parameter(network.Layout.Weight(layer, unit, source)) : null);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (definition.BiasCount > 0)
        {
            Texts(json, "bias", Enumerable.Range(0, definition.BiasCount).Select(b => names.Parameter(network.Layout.Bias(layer, b))));
        }

        json.WriteEndObject();
    }

    /// <summary>The loss, what keeps weights small, and the update rule.</summary>
    internal static void Functions(Utf8JsonWriter json, Problem problem)
    {
        Loss(json, problem.Loss);
        json.WriteStartObject("regularization");
        json.WriteNumber("l2", problem.Regularization.L2);
        json.WriteNumber("l1", problem.Regularization.L1);
        json.WriteEndObject();
        var optimizer = problem.Optimizer;
        json.WriteStartObject("optimizer");
        json.WriteString("name", optimizer.Name);
        json.WriteNumber("learningRate", optimizer.LearningRate);
        Values(json, optimizer.Parameters, optimizer.Values);
        json.WriteNumber("weightDecay", optimizer.WeightDecay);
        Finite(json, "clipNorm", optimizer.ClipNorm);
        Finite(json, "clipValue", optimizer.ClipValue);
        if (!optimizer.Schedule.IsConstant)
        {
            json.WriteStartObject("schedule");
            json.WriteString("name", optimizer.Schedule.Name);
            Values(json, optimizer.Schedule.Parameters, optimizer.Schedule.Values);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Loss(Utf8JsonWriter json, Loss loss)
    {
        json.WriteStartObject("loss");
        json.WriteString("name", loss.Name);
        if (loss.Parameter is { } parameter)
        {
            json.WriteNumber(parameter.Name, loss.ParameterValue);
        }

        if (loss.ClassWeights.Count > 0)
        {
            List(json, Longhand.Functions.Loss.ClassWeight.Name, loss.ClassWeights);
        }

        if (loss.HasClasses)
        {
            json.WriteNumber(Longhand.Functions.Loss.Smoothing.Name, loss.LabelSmoothing);
        }

        json.WriteString("outputs", loss.Outputs == Outputs.Sum ? "sum" : "mean");
        json.WriteString("reduction", loss.Reduction == Reduction.Sum ? "sum" : "mean");
        json.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter json, IReadOnlyList<FunctionParameter> parameters, IReadOnlyList<double> values)
    {
        foreach (var (parameter, value) in parameters.Zip(values))
        {
            if (parameter.Kind == FunctionParameterKind.Flag)
            {
                json.WriteBoolean(parameter.Name, value != 0.0);
            }
            else
            {
                json.WriteNumber(parameter.Name, value);
            }
        }
    }

    private static void Until(Utf8JsonWriter json, Until? until)
    {
        if (until is null)
        {
            return;
        }

        json.WriteStartObject("until");
        Finite(json, "lossBelow", until.LossBelow ?? double.PositiveInfinity);
        Finite(json, "lossChange", until.LossChange ?? double.PositiveInfinity);
        json.WriteNumber("maxSteps", until.MaxSteps);
        json.WriteEndObject();
    }

    /// <summary>How things are called and written.</summary>
    internal static void Notation(Utf8JsonWriter json, Notation notation)
    {
        json.WriteStartObject("notation");
        json.WriteString("loss", notation.Loss);
        json.WriteString("input", notation.Input);
        json.WriteString("activation", notation.Activation);
        json.WriteString("delta", notation.Delta);
        json.WriteString("target", notation.Target);
        json.WriteString("prediction", notation.Prediction);
        json.WriteString("learningRate", notation.LearningRate);
        json.WriteString("weights", notation.WeightMatrix);
        json.WriteString("bias", notation.BiasVector);
        json.WriteNumber("indexBase", notation.IndexBase);
        json.WriteString("layout", notation.RowsPerUnit ? "rows" : "columns");
        json.WriteEndObject();
    }

    private static void Examples(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartArray("examples");
        foreach (var example in problem.Examples)
        {
            json.WriteStartObject();
            List(json, "x", example.X);
            List(json, "y", example.Y);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Finite(Utf8JsonWriter json, string key, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumber(key, number);
        }
    }

    /// <summary>Writes where the masks of dropout start, where there is any.</summary>
    internal static void DropoutSeed(Utf8JsonWriter json, Problem problem)
    {
        if (problem.Network.Definition.HasDropout)
        {
            json.WriteNumber("dropoutSeed", problem.DropoutSeed);
        }
    }

    /// <summary>A list of texts.</summary>
    internal static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
