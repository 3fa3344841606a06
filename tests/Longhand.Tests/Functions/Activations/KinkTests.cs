using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Activations;

/// <summary>G3: at a kink a side is chosen, and contract/conventions.md says which.</summary>
public sealed class KinkTests
{
    private static readonly string[] Conventions = [.. Convention.All.Select(c => c.Name)];

    /// <summary>Convention, activation, its parameter (NaN: as the convention has it), kink, the derivative that is taken there.</summary>
    public static TheoryData<string, string, double, double, double> Table
    {
        get
        {
            var rows = new TheoryData<string, string, double, double, double>();
            foreach (var convention in Conventions)
            {
                var hardSigmoid = convention is "pytorch" or "keras" ? 3.0 : 2.5;
                Add(rows, convention, "relu", (0.0, 0.0));
                Add(rows, convention, "leaky-relu", (0.0, convention == "keras" ? 0.2 : 0.01));
                Add(rows, convention, "prelu", (0.0, 0.25));
                Add(rows, convention, "selu", (0.0, 1.0507009873554805 * 1.6732632423543772));
                Add(rows, convention, "binary-step", (0.0, 0.0));
                Add(rows, convention, "hard-sigmoid", (-hardSigmoid, 0.0), (hardSigmoid, 0.0));
                Add(rows, convention, "hard-swish", (-3.0, -0.5), (3.0, 1.5));
                Add(rows, convention, "hard-tanh", (-1.0, 0.0), (1.0, 0.0));
                Add(rows, convention, "relu6", (0.0, 0.0), (6.0, 0.0));
                Add(rows, convention, "soft-shrink", (-0.5, 0.0), (0.5, 0.0));
                Add(rows, convention, "hard-shrink", (-0.5, 0.0), (0.5, 0.0));
                rows.Add(convention, "leaky-relu", 0.3, 0.0, 0.3);
                rows.Add(convention, "elu", 0.3, 0.0, 0.3);
                rows.Add(convention, "soft-shrink", 0.25, -0.25, 0.0);
                rows.Add(convention, "hard-shrink", 0.25, 0.25, 0.0);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void The_derivative_at_a_kink_is_the_one_of_the_convention(string convention, string name, double parameter, double kink, double expected)
    {
        var activation = Convention.All.Single(c => c.Name == convention).Apply(Tables.ActivationNamed(name));
        activation = double.IsNaN(parameter) ? activation : activation.WithParameter(parameter);
        Assert.Contains(kink, activation.Kinks);
        Assert.Equal(expected, DerivativeAt(activation, kink));
        if (kink == 0.0)
        {
            Assert.Equal(expected, DerivativeAt(activation, -0.0));
        }
    }

    [Fact]
    public void Every_kink_of_the_catalogue_is_in_the_table()
    {
        foreach (var convention in Convention.All)
        {
            var kinks = Catalogue.Default.Activations.Select(convention.Apply).SelectMany(a => a.Kinks.Select(k => (a.Name, k))).ToHashSet();
            var table = Table
                .Select(row => row.Data)
                .Where(row => row.Item1 == convention.Name && double.IsNaN(row.Item3))
                .Select(row => (row.Item2, row.Item4))
                .ToHashSet();
            Assert.Equal(kinks, table);
        }
    }

    [Fact]
    public void PyTorch_takes_the_same_derivatives()
    {
        foreach (var row in Oracle.Read("activations.json").GetProperty("kinks of PyTorch 1.13").EnumerateArray())
        {
            var (words, z) = (row.GetProperty("name").GetString()!.Split(' '), row.GetProperty("z").GetDouble());
            var activation = Convention.Pytorch.Apply(Tables.ActivationNamed(words[0]));
            activation = words.Length == 1 ? activation : activation.WithParameter(0.3);
            Assert.Contains(z, activation.Kinks);
            Assert.Equal(row.GetProperty("derivative").GetDouble(), DerivativeAt(activation, z));
        }
    }

    [Fact]
    public void An_elu_with_alpha_1_has_no_kink()
    {
        Assert.Empty(Tables.ActivationNamed("elu").Kinks);
        Assert.Equal(1.0, DerivativeAt(Tables.ActivationNamed("elu"), 0.0));
        Assert.Equal([0.0], Tables.ActivationNamed("elu").WithParameter(2.0).Kinks);
    }

    [Fact]
    public void The_derivative_of_the_absolute_weight_is_0_at_0()
    {
        Assert.Equal(0.0, L1Penalty.Derivative(new F64(0.0)).Value);
        Assert.Equal(1.0, L1Penalty.Derivative(new F64(1e-300)).Value);
        Assert.Equal(-1.0, L1Penalty.Derivative(new F64(-1e-300)).Value);
    }

    private static void Add(
        TheoryData<string, string, double, double, double> rows,
        string convention,
        string name,
        params (double Kink, double Derivative)[] kinks
    )
    {
        foreach (var (kink, derivative) in kinks)
        {
            rows.Add(convention, name, double.NaN, kink, derivative);
        }
    }

    private static double DerivativeAt(Activation activation, double z)
    {
        var a = new F64[1];
        activation.Apply<F64>([new F64(z)], a);
        return activation.Derivative<F64>([new F64(z)], a, 0, 0).Value;
    }
}
