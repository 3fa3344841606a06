using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Serialization;

/// <summary>Reads the functions that a problem names, under its convention.</summary>
/// <param name="root">The problem.</param>
/// <param name="catalogue">The functions that it may name.</param>
/// <param name="convention">What omitted things mean.</param>
internal sealed class FunctionReader(JsonObject root, Catalogue catalogue, Convention convention)
{
    private static readonly string[] ClassKeys = [Functions.Loss.ClassWeight.Name, Functions.Loss.Smoothing.Name];

    /// <summary>The activation of a layer: a name, or an object with a name and a parameter; and what is learned of it.</summary>
    public (Activation Activation, Learned Learned) Activation(JsonObject layer, int units)
    {
        if (layer["activation"] is not { } value)
        {
            return (Functions.Activation.Of<Identity>(), Learned.None);
        }

        var activation = convention.Apply(Named(layer, "activation", value, catalogue.Activations, a => a.Name));
        if (value.Kind != JsonKind.Object)
        {
            return (activation, Learned.None);
        }

        if (activation.Parameter is not { } parameter)
        {
            layer.Object("activation", value, "name");
            return (activation, Learned.None);
        }

        var o = layer.Object("activation", value, activation.CanBeLearned ? ["name", parameter.Name, "learned"] : ["name", parameter.Name]);
        if (o["learned"] is { } learned && o.FlagOf(learned, o.At("learned")))
        {
            return (activation, Numbers(o, parameter, units));
        }

        if (activation.CanBeLearned && o[parameter.Name] is { Kind: JsonKind.Array } list)
        {
            throw o.Error(list, $"{o.At(parameter.Name)} is a list, one number for each unit, which is for numbers that are learned: add \"learned\": true, or give one number.");
        }

        return o[parameter.Name] is { } given
            ? (InRange(o, given, parameter, number => activation.WithParameter(number)), Learned.None)
            : (activation, Learned.None);
    }

    /// <summary>What a layer learns of its activation: a number for the layer, or a list with one for each unit.</summary>
    private static Learned Numbers(JsonObject o, FunctionParameter parameter, int units)
    {
        if (o[parameter.Name] is not { Kind: JsonKind.Array } list)
        {
            return o[parameter.Name] is { } one ? InRange(o, one, parameter, Learned.Shared) : Learned.Shared(parameter.Default);
        }

        return list.Items.Count == units
            ? Learned.PerUnit([.. list.Items.Select(item => InRange(o, item, parameter, number => number))])
            : throw o.Error(list, $"{o.At(parameter.Name)} has {Counted.Of(list.Items.Count, "number")}; the layer has {Counted.Of(units, "unit")}: give one number for each unit, or one number without brackets for all.");
    }

    /// <summary>The loss: a name, or an object with a name, its numbers, and how outputs and examples are combined.</summary>
    /// <param name="outputs">How many outputs the network has.</param>
    public Loss Loss(int outputs)
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

        string[] keys = ["name", .. loss.Parameter is { } p ? [p.Name] : Array.Empty<string>(), .. loss.HasClasses ? ClassKeys : []];
        var o = root.Object("loss", value, [.. keys, "outputs", "reduction"]);
        if (loss.Parameter is { } parameter && o[parameter.Name] is { } given)
        {
            loss = InRange(o, given, parameter, loss.WithParameter);
        }

        if (o[Functions.Loss.Smoothing.Name] is { } smoothing)
        {
            loss = InRange(o, smoothing, Functions.Loss.Smoothing, loss.WithLabelSmoothing);
        }

        if (o[Functions.Loss.ClassWeight.Name] is { } weights)
        {
            loss = loss.WithClassWeights(ClassWeights(o, weights, outputs));
        }

        return loss.With(
            o["outputs"] is { } how
                ? o.Choice(how, "loss.outputs", ["sum", "mean"], x => x) is "sum" ? Outputs.Sum : Outputs.Mean
                : null,
            o["reduction"] is { } over
                ? o.Choice(over, "loss.reduction", ["mean", "sum"], x => x) is "sum" ? Reduction.Sum : Reduction.Mean
                : null
        );
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
                function = parameter.Kind == FunctionParameterKind.Flag
                    ? with(function, parameter.Name, Flag(o, given, parameter))
                    : InRange(o, given, parameter, number => with(function, parameter.Name, number));
            }
        }

        return function;
    }

    private static double Flag(JsonObject o, JsonValue given, FunctionParameter parameter) =>
        o.FlagOf(given, o.At(parameter.Name)) ? 1.0 : 0.0;

    private static double[] ClassWeights(JsonObject o, JsonValue value, int outputs)
    {
        var parameter = Functions.Loss.ClassWeight;
        var path = o.At(parameter.Name);
        var items = o.ListOf(value, path);
        return items.Count == outputs
            ? [.. items.Select((item, k) => Checked(o, item, FormattableString.Invariant($"{path}[{k + 1}]"), parameter))]
            : throw o.Error(value, $"{path} has {Counted.Of(items.Count, "number")}; the network has {Counted.Of(outputs, "output")}: give one number for each.");
    }

    private static TResult InRange<TResult>(JsonObject o, JsonValue given, FunctionParameter parameter, Func<double, TResult> use) =>
        use(Checked(o, given, o.At(parameter.Name), parameter));

    private static double Checked(JsonObject o, JsonValue given, string path, FunctionParameter parameter)
    {
        var number = o.NumberOf(given, path);
        return parameter.Allows(number)
            ? number
            : throw o.Error(given, $"{path} is {given.Quoted}; it has to be {(parameter.Kind == FunctionParameterKind.Number ? "a number, " : string.Empty)}{parameter.Range}.");
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
