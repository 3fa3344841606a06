using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Activations;

/// <summary>G3: at a kink a side is chosen, and contract/conventions.md says which.</summary>
public sealed class KinkTests
{
    public static TheoryData<string, string, double, double> Table =>
        new()
        {
            { "textbook", "relu", 0.0, 0.0 },
            { "pytorch", "relu", 0.0, 0.0 },
            { "keras", "relu", 0.0, 0.0 },
            { "sklearn", "relu", 0.0, 0.0 },
            { "onnx", "relu", 0.0, 0.0 },
            { "textbook", "leaky-relu", 0.0, 0.01 },
            { "pytorch", "leaky-relu", 0.0, 0.01 },
            { "keras", "leaky-relu", 0.0, 0.2 },
            { "sklearn", "leaky-relu", 0.0, 0.01 },
            { "onnx", "leaky-relu", 0.0, 0.01 },
            { "textbook", "prelu", 0.0, 0.25 },
            { "pytorch", "prelu", 0.0, 0.25 },
            { "keras", "prelu", 0.0, 0.25 },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void The_derivative_at_a_kink_is_the_one_of_the_convention(string convention, string name, double kink, double expected)
    {
        var activation = Convention.All.Single(c => c.Name == convention).Apply(Tables.ActivationNamed(name));
        Assert.Contains(kink, activation.Kinks);
        foreach (var z in new[] { kink, -kink })
        {
            var a = new F64[1];
            activation.Apply<F64>([new F64(z)], a);
            Assert.Equal(expected, activation.Derivative<F64>([new F64(z)], a, 0, 0).Value);
        }
    }

    [Fact]
    public void Every_kink_of_the_catalogue_is_in_the_table()
    {
        var kinks = Catalogue.Default.Activations.SelectMany(a => a.Kinks.Select(k => (a.Name, k))).ToHashSet();
        var table = Table.Select(row => (row.Data.Item2, row.Data.Item3)).ToHashSet();
        Assert.Equal(kinks, table);
    }

    [Fact]
    public void The_derivative_of_the_absolute_weight_is_0_at_0()
    {
        Assert.Equal(0.0, L1Penalty.Derivative(new F64(0.0)).Value);
        Assert.Equal(1.0, L1Penalty.Derivative(new F64(1e-300)).Value);
        Assert.Equal(-1.0, L1Penalty.Derivative(new F64(-1e-300)).Value);
    }
}
