using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Activations;

/// <summary>The range that an activation states is the one that it has.</summary>
public sealed class RangeTests
{
    private static readonly double[] Far = [100.0, 700.0, 1e4, 1e6, 1e9];

    private static readonly double[] Sweep =
    [
        .. Enumerable.Range(-5_000, 10_001).Select(i => i / 100.0),
        .. Far,
        .. Far.Select(z => -z),
    ];

    public static TheoryData<string> Names => [.. Catalogue.Default.Activations.Where(a => a.IsElementwise).Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_lie_inside_the_range_and_come_near_its_ends(string name)
    {
        var activation = Tables.ActivationNamed(name);
        var values = Shapes(activation).SelectMany(Values).Where(double.IsFinite).ToArray();
        var range = activation.Range;

        // An end that is not taken is reached where the double nearest to the value is the end; an end is a rounded number itself.
        var slack = double.IsFinite(range.Least) ? 4.0 * Ulp.Of(range.Least) : 0.0;
        Assert.All(values, a => Assert.True(a >= range.Least - slack && a <= range.Most, $"{a:R} is outside {range}"));
        AssertReached(values.Min(), range.Least, name);
        AssertReached(values.Max(), range.Most, name);
    }

    /// <summary>Within a thousandth; without an end, to a hundred thousand.</summary>
    private static void AssertReached(double extreme, double end, string name) =>
        Assert.True(double.IsFinite(end) ? Math.Abs(extreme - end) < 1e-3 : Math.Abs(extreme) > 1e5 && Math.Sign(extreme) == Math.Sign(end), $"{name}: {extreme:R} is not near {end:R}");

    private static IEnumerable<Activation> Shapes(Activation activation) =>
        activation.Parameter is { } parameter
            ? new[] { parameter.Default, 0.0, 0.3, 1e6 }.Where(parameter.Allows).Select(activation.WithParameter)
            : [activation];

    private static IEnumerable<double> Values(Activation activation)
    {
        var a = new F64[Sweep.Length];
        activation.Apply<F64>([.. Sweep.Select(F64.From)], a);
        return a.Select(v => v.Value);
    }
}
