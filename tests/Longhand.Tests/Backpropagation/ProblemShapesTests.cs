using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Tests.Backpropagation;

public sealed class ProblemShapesTests
{
    [Fact]
    public void A_batch_size_of_0_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ReferenceEngine.Work(Problem.Textbook with { BatchSize = 0 }).Count());

    [Fact]
    public void An_example_of_the_wrong_length_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ReferenceEngine.Work(Problem.Textbook with { Examples = [new([1.0], [1.0])] }).Count());

    [Fact]
    public void An_example_with_too_many_inputs_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ReferenceEngine.Work(Problem.Textbook with { Examples = [new([1.0, 2.0, 3.0], [1.0])] }).Count());

    [Fact]
    public void A_target_too_few_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ReferenceEngine.Work(Problem.Textbook with { Examples = [new([1.0, 2.0], [])] }).Count());

    [Fact]
    public void A_problem_without_examples_is_refused() => Assert.ThrowsAny<ArgumentException>(() => ReferenceEngine.Work(Problem.Textbook with { Examples = [] }).Count());
}
