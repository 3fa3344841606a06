using System.Globalization;

namespace Longhand.Benchmarks;

/// <summary>Options of a command, <c>--name value</c>, and flags that stand alone.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _values = [];
    private readonly HashSet<string> _flags = [];

    /// <summary>Reads a command line.</summary>
    /// <param name="args">What was written.</param>
    /// <param name="options">The options there are, without the hyphens.</param>
    /// <param name="flags">The flags there are, without the hyphens.</param>
    public Arguments(string[] args, string[] options, string[] flags)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..] : "";
            if (flags.Contains(name))
            {
                _flags.Add(name);
            }
            else if (!options.Contains(name))
            {
                var all = options.Select(o => $"--{o} …").Concat(flags.Select(f => $"--{f}"));
                throw new UsageException($"{args[i]} is no option here; there are {string.Join(", ", all)}.");
            }
            else
            {
                _values[name] = ++i < args.Length ? args[i] : throw new UsageException($"--{name} needs a value after it.");
            }
        }
    }

    public bool Has(string flag) => _flags.Contains(flag) || _values.ContainsKey(flag);

    public string Text(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise);

    public string[] List(string name, string[] otherwise) => _values.TryGetValue(name, out var text) ? text.Split(',') : otherwise;

    public int Whole(string name, int otherwise) => _values.TryGetValue(name, out var text) ? Whole(name, text) : otherwise;

    public int[] Wholes(string name, int[] otherwise) =>
        _values.TryGetValue(name, out var text) ? [.. text.Split(',').Select(t => Whole(name, t))] : otherwise;

    public double Number(string name, double otherwise) =>
        !_values.TryGetValue(name, out var text) ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0.0 && double.IsFinite(number)
            ? number
        : throw new UsageException($"--{name} is {text}; write a number above 0.");

    public string OneOf(string name, params string[] choices)
    {
        var text = Text(name, choices[0]);
        return choices.Contains(text) ? text : throw new UsageException($"--{name} is {text}; choose one of {string.Join(", ", choices)}.");
    }

    private static int Whole(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UsageException($"--{name} is {text}; write a whole number above 0.");
}
