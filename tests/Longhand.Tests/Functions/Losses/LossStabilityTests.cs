using System.Text.Json;
using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

/// <summary>
/// G5 over the losses: finite wherever the result can be represented, and right to 1e-12, beside numbers of fifty digits:
/// tests/oracles/losses_exact.json.
/// </summary>
public sealed class LossStabilityTests
{
    private static readonly JsonElement Exact = Oracle.Read("losses_exact.json");

    public static TheoryData<string> Names => [.. Catalogue.Default.Losses.Select(l => l.Name)];

    public static TheoryData<string> Canonical => [.. Exact.GetProperty("onWeightedInputs").EnumerateArray().Select(row => row.GetProperty("loss").GetString()!).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_derivative_are_right_at_extreme_predictions_and_targets(string name)
    {
        var formula = name == "mean-squared-error" ? "squared-error" : name;
        var rows = Rows("onPredictions", formula);
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var (p, y) = (new F64(row.GetProperty("prediction").GetDouble()), new F64(row.GetProperty("target").GetDouble()));
            var loss = row.TryGetProperty("parameter", out var parameter) ? Tables.LossNamed(name).WithParameter(parameter.GetDouble()) : Tables.LossNamed(name);
            AssertClose(row.GetProperty("value"), loss.Term(p, y).Value, $"{loss} {loss.ParameterValue} at {p.Value:R}, {y.Value:R}");
            AssertClose(row.GetProperty("derivative"), loss.TermDerivative(p, y).Value, $"derivative of {loss} {loss.ParameterValue} at {p.Value:R}, {y.Value:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Canonical))]
    public void A_canonical_pair_is_right_at_extreme_weighted_inputs(string name)
    {
        var loss = Tables.LossNamed(name);
        foreach (var row in Rows("onWeightedInputs", name))
        {
            F64[] z = [.. row.GetProperty("z").Numbers().Select(F64.From)];
            F64[] y = [.. row.GetProperty("y").Numbers().Select(F64.From)];
            var a = new F64[z.Length];
            Tables.ActivationNamed(row.GetProperty("activation").GetString()!).Apply<F64>(z, a);
            var what = $"{name} at z = {string.Join(", ", z)}, y = {string.Join(", ", y)}";
            AssertClose(row.GetProperty("value"), Reference.ExampleLoss<F64>(loss, z, a, y, fromWeightedInputs: true).Value, what);
            foreach (var (k, exact) in row.GetProperty("delta").EnumerateArray().Index())
            {
                // ŷ − y with ŷ rounded: right to its own last digits where y = 0, to a few ulp of y where ŷ and y are nearly the same.
                var slack = y[k].Value == 0.0 ? double.Epsilon : 4.0 * Ulp.U * Math.Max(1.0, y[k].Value);
                AssertClose(exact, Reference.CanonicalDelta<F64>(loss, a[k], y, k).Value, "delta of " + what, slack);
            }
        }
    }

    [Fact]
    public void Every_canonical_loss_is_among_them() =>
        Assert.Equal(
            Catalogue.Default.Losses.Where(l => Catalogue.Default.Activations.Any(l.IsCanonicalWith)).Select(l => l.Name).Order(),
            Canonical.Select(row => row.Data).Order()
        );

    private static JsonElement[] Rows(string part, string name) =>
        [.. Exact.GetProperty(part).EnumerateArray().Where(row => row.GetProperty("loss").GetString() == name)];

    private static void AssertClose(JsonElement exact, double actual, string what, double slack = double.Epsilon)
    {
        if (exact.ValueKind == JsonValueKind.String)
        {
            Assert.False(double.IsFinite(actual), $"{what} cannot be represented, but is {actual:R}");
            return;
        }

        var expected = exact.GetDouble();
        Assert.True(Math.Abs(expected - actual) <= Math.Max(1e-12 * Math.Abs(expected), slack), $"{what}: exact {expected:R}, here {actual:R}");
    }
}
