using System.Text.Json;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Activations;

/// <summary>G5: from 1e-8 to 1e9, either side of 0, values and derivatives are those of the textbook formula in 1,000 digits.</summary>
public sealed class StabilityTests
{
    private const double Relative = 1e-12;

    /// <summary>Derivatives that are written in the output, as the textbook does: right to a rounding of 1 where the output is nearly 1.</summary>
    private static readonly string[] InTheOutput = ["sigmoid", "tanh"];

    private static readonly JsonElement[] Functions = [.. Oracle.Read("activations.json").GetProperty("functions").EnumerateArray()];

    public static TheoryData<int, string> Recorded
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (var i = 0; i < Functions.Length; i++)
            {
                rows.Add(i, $"{Functions[i].GetProperty("name")} {Functions[i].GetProperty("parameter")} {Functions[i].GetProperty("convention")}");
            }

            return rows;
        }
    }

    [Fact]
    public void Every_elementwise_activation_is_recorded()
    {
        var recorded = Functions.Select(f => f.GetProperty("name").GetString()).ToHashSet();
        Assert.All(Catalogue.Default.Activations.Where(a => a.IsElementwise), a => Assert.Contains(a.Name, recorded));
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Values_and_derivatives_are_the_recorded_ones(int place, string name)
    {
        var activation = Read(Functions[place]);
        foreach (var (z, value, derivative) in Points(place))
        {
            var a = new F64[1];
            activation.Apply<F64>([new F64(z)], a);
            var slope = activation.Derivative<F64>([new F64(z)], a, 0, 0).Value;
            AssertClose(value, a[0].Value, 0.0, $"{name} at {z:R}");
            AssertClose(derivative, slope, InTheOutput.Contains(activation.Name) ? 2.0 * Ulp.Of(1.0) : 0.0, $"derivative of {name} at {z:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public void No_number_type_makes_a_NaN_of_them(int place, string name)
    {
        var activation = Read(Functions[place]);
        foreach (var (z, value, _) in Points(place))
        {
            var (single, dual) = (new F32[1], new Dual[1]);
            activation.Apply<F32>([new F32((float)z)], single);
            activation.Apply<Dual>([new Dual(z, 1.0)], dual);
            Assert.False(float.IsNaN(single[0].Value), $"{name} at {z:R}");
            Assert.False(float.IsNaN(activation.Derivative<F32>([new F32((float)z)], single, 0, 0).Value), $"{name} at {z:R}");
            Assert.True(value is null || double.IsFinite(dual[0].Tangent), $"{name} at {z:R}");
        }
    }

    private static IEnumerable<(double Z, double? Value, double? Derivative)> Points(int place) =>
        Functions[place].GetProperty("points").EnumerateArray().Select(p => (p[0].GetDouble(), Number(p[1]), Number(p[2])));

    private static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();

    private static Activation Read(JsonElement function)
    {
        var convention = Convention.All.Single(c => c.Name == function.GetProperty("convention").GetString());
        var activation = convention.Apply(Tables.ActivationNamed(function.GetProperty("name").GetString()!));
        return Number(function.GetProperty("parameter")) is { } parameter ? activation.WithParameter(parameter) : activation;
    }

    /// <summary>To 1e-12 of it, and to a spacing where it is subnormal. What no double holds has to be infinite, and stops the step (G6).</summary>
    private static void AssertClose(double? expected, double actual, double absolute, string place)
    {
        if (expected is not { } number)
        {
            Assert.True(double.IsInfinity(actual), place);
            return;
        }

        var bound = Math.Max(Math.Max(Relative * Math.Abs(number), absolute), double.Epsilon);
        Assert.True(Math.Abs(actual - number) <= bound, $"{place}: {actual:R}, recorded {number:R}");
    }

    [Theory]
    [InlineData(1e160)]
    [InlineData(-1e308)]
    public void A_derivative_that_is_0_far_out_is_no_product_of_0_and_infinity(double z)
    {
        foreach (var activation in Catalogue.Default.Activations.Where(a => a.IsElementwise && a.Name is not "exponential"))
        {
            var a = new F64[1];
            activation.Apply<F64>([new F64(z)], a);
            Assert.True(double.IsFinite(activation.Derivative<F64>([new F64(z)], a, 0, 0).Value), activation.Name);
        }
    }
}
