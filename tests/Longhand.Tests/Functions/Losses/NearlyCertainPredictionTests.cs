using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Functions.Losses;

public sealed class NearlyCertainPredictionTests
{
    [Fact]
    public void A_right_and_certain_prediction_has_a_derivative()
    {
        var loss = Tables.LossNamed("binary-cross-entropy");
        Assert.Equal(-1.0, loss.TermDerivative(new F64(1.0), new F64(1.0)).Value);
        Assert.Equal(1.0, loss.TermDerivative(new F64(0.0), new F64(0.0)).Value);
    }

    [Fact]
    public void Cross_entropy_keeps_its_last_digits_where_the_prediction_is_nearly_certain()
    {
        var loss = Tables.LossNamed("cross-entropy").TermFromWeightedInputs<F64>([new(37.0), new(0.0)], 0, F64.One).Value;
        Assert.Equal(8.5330476257440657e-17, loss, 1e-28);
    }

    [Fact]
    public void Cross_entropy_at_20_keeps_its_last_digits()
    {
        var loss = Tables.LossNamed("cross-entropy").TermFromWeightedInputs<F64>([new(20.0), new(0.0)], 0, F64.One).Value;
        Assert.Equal(2.0611536203143808e-9, loss, 1e-21);
    }
}
