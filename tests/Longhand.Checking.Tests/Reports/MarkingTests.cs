namespace Longhand.Checking.Tests.Reports;

/// <summary>Method and accuracy apart; what carries a mistake costs nothing; what is right whatever stood before earns nothing.</summary>
public sealed class MarkingTests
{
    [Fact]
    public void What_carries_a_mistake_costs_nothing()
    {
        var claims = new[] { Claim(Verdict.Right), Claim(Verdict.Wrong, MistakeKind.Arithmetic), Claim(Verdict.Carried), Claim(Verdict.Carried), Claim(Verdict.Rounded), Claim(Verdict.Truncated), Claim(Verdict.Unread) };
        Assert.Equal(new Marking(6, 6, 5, 0), Marking.Of(claims));
    }

    [Theory]
    [InlineData(MistakeKind.Arithmetic, false)]
    [InlineData(MistakeKind.Rounding, false)]
    [InlineData(MistakeKind.DroppedDigit, false)]
    [InlineData(MistakeKind.DecimalShift, false)]
    [InlineData(MistakeKind.StaleCopy, false)]
    [InlineData(MistakeKind.Given, false)]
    [InlineData(MistakeKind.UpdatedWeights, true)]
    [InlineData(MistakeKind.WrongOperand, true)]
    [InlineData(MistakeKind.WrongTarget, true)]
    [InlineData(MistakeKind.Sign, true)]
    [InlineData(MistakeKind.MeanOrSum, true)]
    [InlineData(MistakeKind.Bias, true)]
    [InlineData(MistakeKind.Activation, true)]
    [InlineData(MistakeKind.Derivative, true)]
    [InlineData(MistakeKind.Formula, true)]
    [InlineData(MistakeKind.Unknown, true)]
    public void A_mistake_costs_one_of_the_two(MistakeKind kind, bool isOfMethod) =>
        Assert.Equal(isOfMethod ? new Marking(2, 1, 2, 0) : new Marking(2, 2, 1, 0), Marking.Of([Claim(Verdict.Right), Claim(kind == MistakeKind.Rounding ? Verdict.Misrounded : Verdict.Wrong, kind)]));

    [Fact]
    public void A_zero_that_makes_everything_after_it_right_is_flagged_and_not_rewarded()
    {
        var report = Checker.Check(Notebook.DeadUnit);
        Assert.Equal("z_h2", report.Claims[report.FirstMistake!.Value].Quantity);
        Assert.Equal(["a_h2", "delta_h2", "dL/dw3", "w3_new"], report.Claims.Where(c => c.IsDegenerate).Select(c => c.Quantity));
        Assert.Equal(4, Marking.Of([.. report.Claims]).Degenerate);
        Assert.Equal(report.Claims.Count - 4, Marking.Of([.. report.Claims]).Claims);
    }

    [Fact]
    public void A_zero_without_a_mistake_before_it_is_earned()
    {
        var report = Checker.Check(Notebook.DeadUnit.Replace("-0.45", "-0.25", StringComparison.Ordinal));
        Assert.Null(report.FirstMistake);
        Assert.DoesNotContain(report.Claims, c => c.IsDegenerate);
    }

    private static Claim Claim(Verdict verdict, MistakeKind? kind = null) => new(1, 1, "z_h1", "0.5", verdict) { Kind = kind };
}
