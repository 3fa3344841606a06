namespace Longhand.Tests.SeededFaults;

/// <summary>The faults: signs, off by one, a missing 1/n, ε misplaced, ties swapped, stale values, updated weights in the backward pass.</summary>
internal static class SeededFaults
{
    public static IReadOnlyList<SeededFault> All { get; } = [.. Backpropagation, .. Activations, .. Losses, .. Optimizers, .. Schedules, .. Numbers, .. Engines, .. Files];

    private static IEnumerable<SeededFault> Backpropagation =>
    [
        new("Backpropagation/Reference.cs", "T.Named(Dot(w, a) + b)", "T.Named(Dot(w, a) - b)"),
        new("Backpropagation/Reference.cs", "- targets[output], targets.Length)", "+ targets[output], targets.Length)"),
        new("Backpropagation/Reference.cs", "T.Named(δ * a);", "T.Named(δ * δ);"),
        new("Backpropagation/Reference.cs", "layers[l + 1].Delta : null", "layers[l + 1].ActivationGradient : null"),
        new("Backpropagation/Reference.cs", "loss.Reduce(Sum(ofExamples), size) + penalty", "loss.Reduce(Sum(ofExamples) + penalty, size)"),
        new("Backpropagation/Reference.cs", "for (var i = 0; i < x.Length; i++)", "for (var i = 1; i < x.Length; i++)"),
        new("Backpropagation/Reference.cs", "Dot(w, a) + b);", "Dot(w, a) + b + T.From(1e-12));"),
        new("Backpropagation/ExampleTrace.cs", "layer.Delta[units]", "layer.ActivationGradient[units]"),
        new("Backpropagation/ExampleTrace.cs", "layer.ActivationGradient[units], layer.ShapeDerivative[units]", "layer.Delta[units], layer.ShapeDerivative[units]"),
        new("Backpropagation/Jacobian.cs", "_entries[(output * _units) + input]", "_entries[(input * _units) + output]"),
        new("Backpropagation/ReferenceEngine.cs", "LossOf(problem, number, after, batch, lift)", "LossOf(problem, number, parameters, batch, lift)"),
        new("Backpropagation/ReferenceEngine.cs", "LossOf(problem, null, step.After, .., lift)", "LossOf(problem, number, step.After, .., lift)"),
        new("Backpropagation/Reference.cs", "Mask is { } m ? Through(m, output) : output", "Mask is { } ? output : output"),
        new("Backpropagation/GradientProof.cs", "F64.From, step.Number", "F64.From"),
        new("Functions/Dropout.cs", "T.One / (T.One - p)", "T.One - p"),
        new("Functions/Dropout.cs", "(ulong)(pair + 1)", "(ulong)pair"),
        new("Backpropagation/ReferenceEngine.cs", "= LookAhead(problem, number, parameters, states, lift)", "= parameters"),
        new("Backpropagation/ReferenceEngine.cs", "states[update.Parameter.Index] = update.StateAfter;", "states[update.Parameter.Index] = update.StateBefore;"),
        new("Backpropagation/UpdateRule.cs", "sum += T.Square(g);", "sum += g;"),
        new("Backpropagation/UpdateRule.cs", "clipped * (most / size)", "clipped * most"),
        new("Backpropagation/UpdateRule.cs", "clipped + (λ * w)", "clipped - (λ * w)"),
        new("Backpropagation/UpdateRule.cs", "w - (learningRate * λ * w) - step", "w - (λ * w) - step"),
        new("Backpropagation/UpdateLimits.cs", "parameter.IsWeight || form", "!parameter.IsWeight || form"),
        new("Backpropagation/LossTargets.cs", "α / T.From(outputs)", "α"),
        new("Backpropagation/LossTargets.cs", "return T.From(weights.Length);", "return T.From(weights.Length - 1.0);"),
        new("Functions/Penalties/Regularization.cs", "Derivative(w, l2, l1) / T.From(examples)", "Derivative(w, l2, l1)"),
    ];

    private static IEnumerable<SeededFault> Activations =>
    [
        new("Functions/Activations/Sigmoid.cs", "a * (T.One - a)", "a * (T.One + a)"),
        new("Functions/Activations/Sigmoid.cs", "T.Exp(T.Beyond(-z, T.From(Edge), z, -z))", "T.Exp(-z)"),
        new("Functions/Activations/Relu.cs", "T.IfGreater(z, T.Zero, T.One, T.Zero)", "T.IfGreater(T.Zero, z, T.Zero, T.One)"),
        new("Functions/Activations/LeakyRelu.cs", "T.IfGreater(z, T.Zero, T.One, p)", "T.IfGreater(T.Zero, z, p, T.One)"),
        new("Functions/Activations/Elu.cs", "T.ExpMinusOne(z)", "(T.Exp(z) - T.One)"),
        new("Functions/Activations/HardSwish.cs", "(z / T.From(3.0)) + T.From(0.5)", "(z / T.From(3.0)) + T.One"),
        new("Functions/Activations/Swish.cs", "z * (s * (T.One - s)) * z", "z * (s * (T.One - s))"),
        new("Functions/Activations/Softplus.cs", "T.LogOnePlus(T.Exp(z))", "T.Log(T.One + T.Exp(z))"),
        new("Functions/Activations/Mish.cs", "w / (w + T.From(2.0)))));", "w / (w + T.One))));"),
        new("Functions/Activations/Softmax.cs", "-(a[output] * a[input])", "a[output] * a[input]"),
        new("Functions/Activations/Softmax.cs", "Shifted(z, Largest(z), a)", "Shifted(z, T.Zero, a)"),
        new("Functions/Convention.cs", "LeakySlope = 0.2", "LeakySlope = 0.02"),
    ];

    private static IEnumerable<SeededFault> Losses =>
    [
        new("Functions/Losses/HalfSquaredError.cs", "T.From(0.5) * T.Square(prediction - target)", "T.Square(prediction - target)"),
        new("Functions/Losses/AbsoluteError.cs", "T.Sign(prediction - target)", "T.IfGreater(target, prediction, -T.One, T.One)"),
        new("Functions/Losses/Huber.cs", "p * (T.Abs(d) - (T.From(0.5) * p))", "p * (T.Abs(d) - p)"),
        new("Functions/Losses/SmoothL1.cs", "Huber.Derivative(prediction, target, p) / p", "Huber.Derivative(prediction, target, p)"),
        new("Functions/Losses/Hinge.cs", "T.IfGreater(T.One, target * prediction, -target, T.Zero)", "T.IfGreater(target * prediction, T.One, T.Zero, -target)"),
        new("Functions/Losses/KlDivergence.cs", "target * ratio", "prediction * ratio"),
        new("Functions/Losses/BinaryCrossEntropy.cs", "return -(one + zero);", "return -(one - zero);"),
        new("Functions/Losses/ClampedBinaryCrossEntropy.cs", "T.Max(T.Log(prediction), least)", "T.Log(prediction)"),
        new("Functions/Losses/Loss.cs", "LabelSmoothing = Smoothing.Checked(WithClasses(share), Name)", "LabelSmoothing = Smoothing.Checked(WithClasses(share), Name) / 2.0"),
    ];

    private static IEnumerable<SeededFault> Optimizers =>
    [
        new("Functions/Optimizers/Adam.cs", "(T.Sqrt(v) + numbers[2])", "T.Sqrt(v + numbers[2])"),
        new("Functions/Optimizers/Adam.cs", "m / (T.One - numbers.Power(0))", "m / (T.One - numbers.Power(1))"),
        new("Functions/Optimizers/OptimizerNumbers.cs", "T.Power(_first, step)", "T.Power(_first, step - 1)"),
        new("Functions/Optimizers/AdamUncorrectedEpsilon.cs", "(T.Sqrt(state.Second) + numbers[2])", "(T.Sqrt(state.Second) + (numbers[2] * T.From(10.0)))"),
        new("Functions/Optimizers/AmsGrad.cs", "T.Max(state.Third, state.Second)", "state.Second"),
        new("Functions/Optimizers/Adagrad.cs", "T.From(numbers.Step - 1)", "T.From(numbers.Step)"),
        new("Functions/Optimizers/RmsProp.cs", "state.First - T.Square(state.Second)", "state.First"),
        new("Functions/Optimizers/Adadelta.cs", "T.Square(Δ)", "Δ"),
        new("Functions/Optimizers/NAdam.cs", "numbers.Step + 1, \"mu_next\"", "numbers.Step, \"mu_next\""),
        new("Functions/Optimizers/BufferedMomentum.cs", "numbers.Step == 1 ? T.One", "numbers.Step == 2 ? T.One"),
        new("Functions/Optimizers/Nesterov.cs", "w - (numbers[0] * state.First)", "w + (numbers[0] * state.First)"),
        new("Functions/Optimizers/RProp.cs", "T.IfGreater(T.Zero, turn, T.Zero, g)", "g"),
        new("Functions/Optimizers/Lion.cs", "MovingAverage.Of(numbers[1], state.First, g)", "MovingAverage.Of(numbers[0], state.First, g)"),
        new("Functions/Optimizers/RAdam.cs", "T.IfGreater(length, T.From(5.0), adaptive, plain)", "T.IfGreater(length, T.From(4.0), adaptive, plain)"),
    ];

    private static IEnumerable<SeededFault> Schedules =>
    [
        new("Functions/Schedules/StepSchedule.cs", "(t - 1) / numbers.Count(0)", "t / numbers.Count(0)"),
        new("Functions/Schedules/CosineSchedule.cs", "var done = T.From(t - 1);", "var done = T.From(t);"),
        new("Functions/Schedules/WarmUpSchedule.cs", "rate * (T.From(t) / numbers[0])", "rate * (T.From(t - 1) / numbers[0])"),
    ];

    private static IEnumerable<SeededFault> Numbers =>
    [
        new("Numerics/Dual.cs", "new(x.Value * y.Value, (x.Tangent * y.Value) + (x.Value * y.Tangent))", "new(x.Value * y.Value, (x.Tangent * y.Value) - (x.Value * y.Tangent))"),
        new("Numerics/IReal.cs", "T.IfGreater(x, T.Zero, T.One, T.IfGreater(T.Zero, x, -T.One, T.Zero))", "T.IfGreater(x, T.Zero, T.One, -T.One)"),
        new("Numerics/Lane256F32.cs", "new(x._value - y._value)", "new(y._value - x._value)"),
    ];

    private static IEnumerable<SeededFault> Engines =>
    [
        new("Training/Cpu/UpdatePass.cs", "parameters.At.Pointer == values.Pointer", "parameters.At.Pointer != values.Pointer"),
        new("Training/Cpu/UpdatePass.cs", "sum += TLane.Fill(panel[unit, 0]);", "sum = TLane.Fill(panel[unit, 0]);"),
        new("Training/Cpu/OutputPass.cs", "_loss.Reduce(Reference.CanonicalDelta(_loss, a[k], y, k), size)", "Reference.CanonicalDelta(_loss, a[k], y, k)"),
        new("Training/Cpu/CpuSteps{TElement,TLane}.cs", "Together, _examples) - first", "Together, _examples - 1) - first"),
        new("Training/Cpu/LayerPasses.cs", "_layer.Biases.At.Pointer", "_layer.Biases.Values.Pointer"),
        new("Training/Cpu/CpuNetwork.cs", "Layers[layer - 1].Output", "Layers[layer - 1].A"),
        new("Training/Cpu/DropoutPass.cs", "Dropout.Row(_seed, step, _index, place)", "Dropout.Row(_seed, step, _index, 0)"),
        new("Training/Cpu/DropoutPass.cs", "Through(_layer.Mask, _layer.Gradient, _layer.Gradient, first, count)", "Through(_layer.Mask, _layer.Gradient, _layer.Gradient, first, 1)"),
        new("Training/Cpu/PenaltyPass.cs", "return sum / examples;", "return sum;"),
        new("Training/Cpu/SmallPasses.cs", "ofBias += delta[(r * Lanes) + j];", "ofBias = delta[(r * Lanes) + j];"),
        new("Training/Cpu/SmallLayer.cs", "turned[(unit * Panel<TElement>.Block) + k] = w[(k * Panel<TElement>.Block) + unit];", "turned[(unit * Panel<TElement>.Block) + k] = w[(unit * Panel<TElement>.Block) + k];"),
        new("Training/Cpu/FiniteWatch.cs", "(_reach, _allowedSteps) = (null, 0);", "_allowedSteps = 0;"),
        new("Training/Cpu/FiniteWatch.cs", "_aside.CopyTo(_network.Kept);", "_aside.CopyTo(_aside, 0);"),
        new("Numerics/Interval.cs", "left.Least > right.Most ? then", "left.Most > right.Least ? then"),
    ];

    private static IEnumerable<SeededFault> Files =>
    [
        new("Serialization/ProblemWriter.cs", "loss.Reduction == Reduction.Sum ? \"sum\" : \"mean\"", "loss.Outputs == Outputs.Sum ? \"sum\" : \"mean\""),
        new("Serialization/FunctionReader.cs", "list.Items.Count == units", "list.Items.Count >= units"),
        new("Model/ParameterLayout.cs", "_weights[layer] + (unit * _definition.InputsOf(layer)) + source", "_weights[layer] + (source * _definition.Layers[layer].Units) + unit"),
    ];
}
