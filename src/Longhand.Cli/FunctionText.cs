using Longhand.Functions;
using Longhand.Model;

namespace Longhand.Cli;

/// <summary>A function as a command line names it: adam, or adam:lr=1e-3,beta1=0.9.</summary>
internal sealed class FunctionText
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase) { ["lr"] = "learningRate", ["decay"] = "weightDecay" };

    private readonly string _option;
    private readonly string _text;
    private readonly string _name;
    private readonly List<(string Key, string Value)> _numbers = [];

    private FunctionText(string option, string text)
    {
        (_option, _text) = (option, text);
        var parts = text.Split(':', 2);
        _name = parts[0];
        foreach (var pair in parts.Length == 2 ? parts[1].Split(',') : [])
        {
            var sides = pair.Split('=', 2);
            _numbers.Add(sides.Length == 2 ? (sides[0].Trim(), sides[1].Trim()) : throw Error($"\"{pair}\" is no number with a name; write {_name}:name=number,name=number"));
        }
    }

    public static Activation Activation(string option, string text) => new FunctionText(option, text).Activation();

    public static Loss Loss(string option, string text, Convention convention) => new FunctionText(option, text).Loss(convention);

    public static Optimizer Optimizer(string option, string text, Convention convention) => new FunctionText(option, text).Optimizer(convention);

    public static Schedule Schedule(string option, string text)
    {
        var function = new FunctionText(option, text);
        return function.With(function.Among(Catalogue.Default.Schedules, s => s.Name), s => s.Parameters, (s, name, value) => s.With(name, value));
    }

    public static Initializer Initializer(string option, string text) => new FunctionText(option, text).Among(Catalogue.Default.Initializers, i => i.Name);

    private Activation Activation() =>
        With(Among(Catalogue.Default.Activations, a => a.Name), a => a.Parameter is { } parameter ? [parameter] : [], (a, _, value) => a.WithParameter(value));

    private Loss Loss(Convention convention) =>
        With(
            convention.Apply(Among(Catalogue.Default.Losses, l => l.Name)),
            l => [.. l.Parameter is { } parameter ? new[] { parameter } : [], .. l.HasClasses ? new[] { Functions.Loss.Smoothing } : []],
            (l, name, value) => name == Functions.Loss.Smoothing.Name ? l.WithLabelSmoothing(value) : l.WithParameter(value)
        );

    private Optimizer Optimizer(Convention convention) =>
        With(convention.Apply(Among(Catalogue.Default.Optimizers, o => o.Name)), o => o.AllParameters, (o, name, value) => o.With(name, value));

    private TItem Among<TItem>(IReadOnlyList<TItem> items, Func<TItem, string> name) =>
        items.Where(item => string.Equals(name(item), _name, StringComparison.OrdinalIgnoreCase)).ToArray() is [var item]
            ? item
            : throw new UsageException($"{_option} is \"{_name}\"; {Nearest.Advice(_name, [.. items.Select(name)])}.");

    private TItem With<TItem>(TItem item, Func<TItem, IEnumerable<FunctionParameter>> parameters, Func<TItem, string, double, TItem> with)
    {
        foreach (var (key, text) in _numbers)
        {
            FunctionParameter[] known = [.. parameters(item)];
            var parameter = known.FirstOrDefault(p => IsSame(p.Name, Short.GetValueOrDefault(key, key)))
                ?? throw Error(known.Length == 0 ? $"{_name} takes no number" : $"\"{key}\" is no number of {_name}; {Nearest.Advice(key, [.. known.Select(p => p.Name)])}");
            item = with(item, parameter.Name, Number(parameter, text));
        }

        return item;
    }

    private double Number(FunctionParameter parameter, string text)
    {
        var isFlag = parameter.Kind == FunctionParameterKind.Flag;
        var number = isFlag && text is "true" or "yes" ? 1.0 : 0.0;
        return (isFlag ? text is "true" or "yes" or "false" or "no" : CommandOptions.TryNumber(text, out number)) && parameter.Allows(number)
            ? number
            : throw Error($"{parameter.Name} is \"{text}\"; it has to be {parameter.Range}");
    }

    /// <summary>learningRate, learning-rate and learning_rate are one name.</summary>
    private static bool IsSame(string name, string given) =>
        string.Equals(name, given.Replace("-", string.Empty, StringComparison.Ordinal).Replace("_", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private UsageException Error(string reason) => new($"{_option} {_text}: {reason}.");
}
