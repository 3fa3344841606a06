using Longhand.Backpropagation;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Tests.Support;

namespace Longhand.Tests.Backpropagation;

public sealed class FiniteGuardTests
{
    private static Network Line(double w) => Network.WithInputs(1).Layer(Activation.Of<Identity>(), [[w]]);

    [Fact]
    public void A_state_that_overflows_bears_the_name_that_its_rule_gives_it()
    {
        var problem = new Problem { Network = Line(0.0), Optimizer = Tables.OptimizerNamed("adam"), Examples = [new([1e160], [-1.0])] };
        var error = Assert.Throws<NonFiniteException>(() => ReferenceEngine.Work(problem).Count());
        Assert.Equal("v_w1_new", error.Quantity.Identifier(problem, problem.Names));
    }

    [Fact]
    public void A_norm_that_overflows_is_named()
    {
        var problem = new Problem { Network = Line(0.0), Optimizer = Tables.OptimizerNamed("sgd").With("clipNorm", 1.0), Examples = [new([1e160], [-1.0])] };
        var error = Assert.Throws<NonFiniteException>(() => ReferenceEngine.Work(problem).Count());
        Assert.Equal("norm", error.Quantity.Identifier(problem, problem.Names));
    }
}
