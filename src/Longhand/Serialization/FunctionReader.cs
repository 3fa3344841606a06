using Longhand.Functions;

namespace Longhand.Serialization;

/// <summary>Reads the functions that a problem names, under its convention.</summary>
/// <param name="root">The problem.</param>
/// <param name="catalogue">The functions that it may name.</param>
/// <param name="convention">What omitted things mean.</param>
internal sealed class FunctionReader(JsonObject root, Catalogue catalogue, Convention convention)
{
    /// <summary>The activation of a layer: a name, or an object with a name and a parameter.</summary>
    public Activation Activation(JsonObject layer)
    {
        if (layer["activation"] is not { } value)
        {
            return Functions.Activation.Of<Identity>();
        }

        var activation = convention.Apply(Named(layer, "activation", value, catalogue.Activations, a => a.Name));
        if (value.Kind != JsonKind.Object)
        {
            return activation;
        }

        var parameter = activation.Parameter;
        var o = layer.Object("activation", value, parameter is null ? ["name"] : ["name", parameter.Name]);
        return parameter is not null && o[parameter.Name] is { } given
            ? InRange(o, given, parameter, number => activation.WithParameter(number))
            : activation;
    }

    /// <summary>The loss: a name, or an object with a name and how outputs and examples are combined.</summary>
    public Loss Loss()
    {
        var losses = catalogue.Losses;
        if (root["loss"] is not { } value)
        {
            return losses.Single(l => string.Equals(l.Name, convention.Loss, StringComparison.Ordinal)).With(convention.DefaultLossOutputs);
        }

        var loss = convention.Apply(Named(root, "loss", value, losses, l => l.Name));
        if (value.Kind != JsonKind.Object)
        {
            return loss;
        }

        var o = root.Object("loss", value, "name", "outputs", "reduction");
        Outputs? outputs = o["outputs"] is { } how
            ? o.Choice(how, "loss.outputs", ["sum", "mean"], x => x) is "sum" ? Outputs.Sum : Outputs.Mean
            : null;
        Reduction? reduction = o["reduction"] is { } over
            ? o.Choice(over, "loss.reduction", ["mean", "sum"], x => x) is "sum" ? Reduction.Sum : Reduction.Mean
            : null;
        return loss.With(outputs, reduction);
    }

    /// <summary>The update rule: a name, or an object with a name and its numbers.</summary>
    public Optimizer Optimizer()
    {
        if (root["optimizer"] is not { } value)
        {
            return Functions.Optimizer.Of<GradientDescent>();
        }

        var isNamed = value.Kind != JsonKind.Object || value.Member("name") is not null;
        var optimizer = isNamed
            ? convention.Apply(Named(root, "optimizer", value, catalogue.Optimizers, o => o.Name))
            : Functions.Optimizer.Of<GradientDescent>();
        if (value.Kind != JsonKind.Object)
        {
            return optimizer;
        }

        var numbers = optimizer.AllParameters.ToArray();
        var o = root.Object("optimizer", value, ["name", .. numbers.Select(p => p.Name), "schedule"]);
        optimizer = With(o, numbers, optimizer, (rule, name, number) => rule.With(name, number));
        return o["schedule"] is { } schedule ? optimizer.WithSchedule(Schedule(o, schedule)) : optimizer;
    }

    /// <summary>The schedule of the learning rate: a name, or an object with a name and its numbers.</summary>
    private Schedule Schedule(JsonObject optimizer, JsonValue value)
    {
        var schedule = Named(optimizer, "schedule", value, catalogue.Schedules, s => s.Name);
        if (value.Kind != JsonKind.Object)
        {
            return schedule;
        }

        var o = optimizer.Object("schedule", value, ["name", .. schedule.Parameters.Select(p => p.Name)]);
        return With(o, schedule.Parameters, schedule, (changed, name, number) => changed.With(name, number));
    }

    /// <summary>A function with the numbers that an object gives it.</summary>
    private static TFunction With<TFunction>(
        JsonObject o,
        IReadOnlyList<FunctionParameter> parameters,
        TFunction function,
        Func<TFunction, string, double, TFunction> with
    )
    {
        foreach (var parameter in parameters)
        {
            if (o[parameter.Name] is { } given)
            {
                function = parameter.Kind == ParameterKind.Flag
                    ? with(function, parameter.Name, Flag(o, given, parameter))
                    : InRange(o, given, parameter, number => with(function, parameter.Name, number));
            }
        }

        return function;
    }

    private static double Flag(JsonObject o, JsonValue given, FunctionParameter parameter) =>
        given.Kind == JsonKind.Boolean
            ? given.Text is "true" ? 1.0 : 0.0
            : throw o.Error(given, $"{o.At(parameter.Name)} is {given.Quoted}; it has to be {parameter.Range}, without quotes.");

    private static TResult InRange<TResult>(JsonObject o, JsonValue given, FunctionParameter parameter, Func<double, TResult> use)
    {
        var path = o.At(parameter.Name);
        var number = o.NumberOf(given, path);
        return parameter.Allows(number)
            ? use(number)
            : throw o.Error(given, $"{path} is {given.Quoted}; it has to be {(parameter.Kind == ParameterKind.Number ? "a number, " : string.Empty)}{parameter.Range}.");
    }

    /// <summary>A function by its name, or by the name in an object.</summary>
    private static TItem Named<TItem>(JsonObject parent, string key, JsonValue value, IReadOnlyList<TItem> items, Func<TItem, string> name)
    {
        var path = parent.At(key);
        return value.Kind switch
        {
            JsonKind.Text => parent.Choice(value, path, items, name),
            JsonKind.Object when value.Member("name") is { } given => parent.Choice(given, path + ".name", items, name),
            JsonKind.Object => throw parent.Error(value, $"{path} has no \"name\"; give the name of a function: \"name\": \"…\"."),
            _ => throw parent.Error(value, $"{path} is {value.Quoted}; it has to be a name in double quotes, or {{ \"name\": … }} with its numbers."),
        };
    }
}
