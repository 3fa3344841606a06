using Longhand.Functions;

namespace Longhand.Tests.Support;

/// <summary>The catalogue as tables for theories: every test over them meets a new function by itself.</summary>
public static class Tables
{
    /// <summary>Every activation at its defaults, and every parametric one with two more values of its parameter.</summary>
    public static IReadOnlyList<Activation> Activations { get; } =
    [
        .. Catalogue.Default.Activations,
        .. Catalogue.Default.Activations
            .Where(a => a.Parameter is not null)
            .SelectMany(a => new[] { 0.3, 0.0 }.Where(a.Parameter!.Allows).Select(a.WithParameter)),
    ];

    /// <summary>The elementwise ones, by place in <see cref="Activations"/>.</summary>
    public static TheoryData<int, string> Elementwise => Of(Activations, a => a.IsElementwise, a => $"{a} {a.ParameterValue}");

    /// <summary>Every loss, by place in <see cref="AllLosses"/>.</summary>
    public static TheoryData<int, string> Losses => Of(AllLosses, _ => true, l => $"{l} {l.ParameterValue} {l.Clip}");

    /// <summary>The losses at their defaults, every parametric one with two more values of its parameter, and the forms of the conventions.</summary>
    public static IReadOnlyList<Loss> AllLosses { get; } =
    [
        .. Catalogue.Default.Losses,
        .. Catalogue.Default.Losses.Where(l => l.Parameter is not null).SelectMany(l => new[] { l.WithParameter(0.3), l.WithParameter(2.5) }),
        .. Convention.All.SelectMany(c => Catalogue.Default.Losses.Select(l => c.Apply(l).With(l.Outputs)).Where(l => l.Clip is not null || l.Is<ClampedBinaryCrossEntropy>())),
    ];

    /// <summary>Every activation with every loss that is defined for its values, by name.</summary>
    public static TheoryData<string, string> Pairs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var activation in Catalogue.Default.Activations)
            {
                foreach (var loss in Catalogue.Default.Losses.Where(l => SmoothProblems.CanPredict(activation, l)))
                {
                    rows.Add(activation.Name, loss.Name);
                }
            }

            return rows;
        }
    }

    /// <summary>An activation by its name.</summary>
    public static Activation ActivationNamed(string name) => Catalogue.Default.Activations.Single(a => a.Name == name);

    /// <summary>A loss by its name.</summary>
    public static Loss LossNamed(string name) => Catalogue.Default.Losses.Single(l => l.Name == name);

    /// <summary>An update rule by its name.</summary>
    public static Optimizer OptimizerNamed(string name) => Catalogue.Default.Optimizers.Single(o => o.Name == name);

    private static TheoryData<int, string> Of<TItem>(IReadOnlyList<TItem> items, Func<TItem, bool> isMeant, Func<TItem, string> name)
    {
        var rows = new TheoryData<int, string>();
        for (var i = 0; i < items.Count; i++)
        {
            if (isMeant(items[i]))
            {
                rows.Add(i, name(items[i]));
            }
        }

        return rows;
    }
}
