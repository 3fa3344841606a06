using Longhand.Backpropagation;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

/// <summary>Every sentence of a derivation, in one language. A language is one class; what it leaves out does not compile.</summary>
public abstract partial class Sentences
{
    /// <summary>Gets the code of the language, for the head of a page: en.</summary>
    public abstract string Language { get; }

    /// <summary>Gets the word behind the last of several branches.</summary>
    public abstract string Otherwise { get; }

    /// <summary>Gets the title of a problem that has none.</summary>
    public abstract string DefaultTitle { get; }

    /// <summary>Gets the heading above the conventions.</summary>
    public abstract string Conventions { get; }

    /// <summary>Gets the heading above the network and its data.</summary>
    public abstract string Given { get; }

    /// <summary>Gets the caption of the table of parameters.</summary>
    public abstract string ParametersCaption { get; }

    /// <summary>Gets a column of names of parameters.</summary>
    public abstract string Parameter { get; }

    /// <summary>Gets a column: where a weight comes from.</summary>
    public abstract string From { get; }

    /// <summary>Gets a column: where a weight leads to.</summary>
    public abstract string To { get; }

    /// <summary>Gets a column of values.</summary>
    public abstract string Value { get; }

    /// <summary>Gets a column of example numbers.</summary>
    public abstract string Example { get; }

    /// <summary>Gets the caption of the table of examples.</summary>
    public abstract string ExamplesCaption { get; }

    /// <summary>Gets the heading above the loss of a batch.</summary>
    public abstract string BatchLoss { get; }

    /// <summary>Gets the heading above the gradients.</summary>
    public abstract string Gradients { get; }

    /// <summary>Gets the heading above the update.</summary>
    public abstract string Update { get; }

    /// <summary>Gets the heading above what the step did.</summary>
    public abstract string Result { get; }

    /// <summary>Gets the caption of the table of updated weights.</summary>
    public abstract string WeightsCaption { get; }

    /// <summary>Gets the caption of the table of updated biases.</summary>
    public abstract string BiasesCaption { get; }

    /// <summary>Gets the caption of the table of updated numbers of activations.</summary>
    public abstract string LearnedCaption { get; }

    /// <summary>Gets a column of weights.</summary>
    public abstract string Weight { get; }

    /// <summary>Gets a column of biases.</summary>
    public abstract string Bias { get; }

    /// <summary>Gets a column of old values.</summary>
    public abstract string OldValue { get; }

    /// <summary>Gets a column of new values.</summary>
    public abstract string NewValue { get; }

    /// <summary>Gets the caption of the table of rounding differences.</summary>
    public abstract string PoliciesCaption { get; }

    /// <summary>Gets a column of equation numbers.</summary>
    public abstract string Equation { get; }

    /// <summary>Gets a column of quantities.</summary>
    public abstract string Quantity { get; }

    /// <summary>Says why the loss is computed from the weighted inputs.</summary>
    public abstract Prose LossFromWeightedInputs { get; }

    /// <summary>Says that the definition of the loss cannot be computed here.</summary>
    public abstract Prose LossDefinitionIsLost { get; }

    /// <summary>Says what the derivative by the predictions is.</summary>
    public abstract Prose OutputGradient { get; }

    /// <summary>Says what the derivative by the activations of a hidden layer is.</summary>
    public abstract Prose ActivationGradient { get; }

    /// <summary>Says what the derivative by a learned number of an activation is.</summary>
    public abstract Prose ShapeDerivative { get; }

    /// <summary>Says what the delta of the output layer is.</summary>
    public abstract Prose OutputDelta { get; }

    /// <summary>Says what the delta of a hidden layer is.</summary>
    public abstract Prose HiddenDelta { get; }

    /// <summary>Says what a delta is where every activation of a layer depends on every weighted input.</summary>
    public abstract Prose JacobianDelta { get; }

    /// <summary>Says what the form by paths is.</summary>
    /// <param name="hasDropout">Whether paths go through masks.</param>
    public abstract Prose PathsIntroduction(bool hasDropout);

    /// <summary>Says that there are too many paths to write out.</summary>
    /// <param name="most">How many are written out at the most.</param>
    /// <param name="equation">The equation of the sum that stands in their place; null where there is none.</param>
    public abstract Prose NestedPaths(int most, int? equation);

    /// <summary>Says that all parameters are updated at once, from the old values.</summary>
    public abstract Prose AllAtOnce { get; }

    /// <summary>Says that frozen parameters are not updated.</summary>
    public abstract Prose FrozenStay { get; }

    /// <summary>Says that the matrix form of the gradient is left out under L1.</summary>
    public abstract Prose MatrixWithoutPenalty { get; }

    /// <summary>Says that a matrix is too large to be written out.</summary>
    public abstract Prose MatrixTooLarge { get; }

    /// <summary>Says that terms with a target of 0 are not written.</summary>
    public abstract Prose ZeroTerms { get; }

    /// <summary>Says what softmax is.</summary>
    public abstract Prose Softmax { get; }

    /// <summary>Says that the loss stayed the same.</summary>
    public abstract Prose LossStayed { get; }

    /// <summary>Says that exact working and working by hand were not compared.</summary>
    public abstract Prose PoliciesNotCompared { get; }

    /// <summary>Says which convention is followed, and how probabilities are taken under a logarithm.</summary>
    /// <param name="name">Its name in problem files.</param>
    /// <param name="loss">The loss.</param>
    public abstract Prose Convention(string name, Loss loss);

    /// <summary>Says what the classes weigh.</summary>
    /// <param name="weights">The weight of each.</param>
    /// <param name="dividesByWeights">Whether the mean over a batch divides by the weights of its examples.</param>
    public abstract Prose ClassWeights(IReadOnlyList<Formula> weights, bool dividesByWeights);

    /// <summary>Says how targets are smoothed.</summary>
    /// <param name="share">The ε.</param>
    public abstract Prose LabelSmoothing(Formula share);

    /// <summary>Says what smoothed targets are.</summary>
    public abstract Prose SmoothedTargets { get; }

    /// <summary>Says what examples weigh.</summary>
    public abstract Prose ExampleWeights { get; }

    /// <summary>Says that a probability, or its logarithm, is taken as a limit.</summary>
    /// <param name="prediction">The prediction with its value.</param>
    /// <param name="loss">The loss, for the limits.</param>
    /// <param name="value">The prediction.</param>
    public abstract Prose Clipped(Formula prediction, Loss loss, double value);

    /// <summary>Says that a clip is flat, and the derivative behind it 0.</summary>
    /// <param name="prediction">The prediction with its value.</param>
    /// <param name="derivative">What the derivative is.</param>
    public abstract Prose ClipIsFlat(Formula prediction, Formula derivative);

    /// <summary>Says what the document is.</summary>
    /// <param name="hasManySteps">Whether more than one step may be worked.</param>
    public abstract Prose Introduction(bool hasManySteps);

    /// <summary>Says that the loss rose by roundings only.</summary>
    public abstract Prose LossRose { get; }

    /// <summary>Says when the step is not repeated any more.</summary>
    /// <param name="lossBelow">The loss has to be below this; null asks for nothing.</param>
    /// <param name="lossChange">The loss has to change by less than this; null asks for nothing.</param>
    /// <param name="maxSteps">How many steps are worked at the most.</param>
    public abstract Prose Until(string? lossBelow, string? lossChange, int maxSteps);

    /// <summary>Says what the loss over all examples is after a step.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="hasDropout">Whether the step left out units, which this loss does not.</param>
    public abstract Prose LossOverAll(Formula value, bool hasDropout);

    /// <summary>Says how numbers are rounded.</summary>
    /// <param name="isCarried">Whether by hand, when they are made.</param>
    /// <param name="rule">The rule.</param>
    public abstract Prose Rounding(bool isCarried, Rounding rule);

    /// <summary>Says that everything is computed in single precision.</summary>
    /// <param name="rule">How numbers are rounded when they are shown; null shows them in full.</param>
    public abstract Prose SinglePrecision(Rounding? rule);

    /// <summary>Says how far a derivation and the engine that trains are apart.</summary>
    /// <param name="count">How many numbers were compared.</param>
    /// <param name="quantity">The one that differs the most; null where none does.</param>
    /// <param name="here">Its value in the derivation, in full.</param>
    /// <param name="there">What the engine computes, in full.</param>
    /// <param name="difference">How far they are apart.</param>
    public abstract Prose EngineDifference(int count, Formula? quantity, string here, string there, string difference);

    /// <summary>Says what the network is.</summary>
    /// <param name="network">The network.</param>
    public abstract Prose Network(NetworkDefinition network);

    /// <summary>Says what the loss is.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="term">The loss of one output.</param>
    /// <param name="outputs">How many outputs there are.</param>
    /// <param name="examples">How many examples a batch has.</param>
    public abstract Prose Loss(Loss loss, Formula term, int outputs, int examples);

    /// <summary>Says that loss and output activation belong together.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="usesWeightedInputs">Whether the loss is computed from the weighted inputs.</param>
    public abstract Prose CanonicalPair(Loss loss, string activation, bool usesWeightedInputs);

    /// <summary>Says what an activation is.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="value">Its formula; null where its name says it.</param>
    /// <param name="derivative">The formula of its derivative.</param>
    /// <param name="kinks">Where the derivative does not exist, and what it is taken as there.</param>
    public abstract Prose Activation(Activation activation, Formula? value, Formula derivative, IReadOnlyList<(double At, double Taken)> kinks);

    /// <summary>The activation of a layer that learns its number: its formulas.</summary>
    /// <param name="activation">The activation.</param>
    /// <param name="value">f(z) = ….</param>
    /// <param name="derivative">f′(z) = ….</param>
    /// <param name="shape">∂a/∂p = ….</param>
    public abstract Prose LearnedActivation(Activation activation, Formula value, Formula derivative, Formula shape);

    /// <summary>Says what an activation over a layer is.</summary>
    /// <param name="name">Its name.</param>
    public abstract Prose VectorActivation(string name);

    /// <summary>Says what is added to the loss.</summary>
    /// <param name="l2">The λ of the squares; null where there is none.</param>
    /// <param name="l1">The λ of the absolute values; null where there is none.</param>
    public abstract Prose Regularization(Formula? l2, Formula? l1);

    /// <summary>Says that gradients are clipped one by one.</summary>
    /// <param name="limit">The limit.</param>
    public abstract Prose ClipValue(Formula limit);

    /// <summary>Says how weights decay.</summary>
    /// <param name="decay">The λ.</param>
    /// <param name="form">What it pulls on.</param>
    public abstract Prose WeightDecay(Formula decay, WeightDecayForm form);

    /// <summary>Says that numbers were drawn.</summary>
    /// <param name="initializer">How.</param>
    /// <param name="seed">Where the random numbers started.</param>
    public abstract Prose Drawn(string initializer, long seed);

    /// <summary>Says how many examples a step takes.</summary>
    /// <param name="examples">How many there are.</param>
    /// <param name="size">How many a step takes; null is all.</param>
    public abstract Prose Batch(int examples, int? size);

    /// <summary>Says what the marks mean.</summary>
    /// <param name="updated">A parameter after the step.</param>
    /// <param name="delta">The letter of a delta.</param>
    /// <param name="derivative">What it stands for.</param>
    /// <param name="rowsPerUnit">Whether a row of a weight matrix belongs to a unit, and not a column.</param>
    /// <param name="hasExamples">Whether there are several examples.</param>
    /// <param name="ofExample">The loss of the one example, where the loss of the batch is another number; else null.</param>
    public abstract Prose Notation(Formula updated, Formula delta, Formula derivative, bool rowsPerUnit, bool hasExamples, Formula? ofExample);

    /// <summary>Names all units of a layer.</summary>
    /// <param name="layer">The layer, counted from 1.</param>
    public abstract string AllOfLayer(int layer);

    /// <summary>Names a parameter that is never updated.</summary>
    /// <param name="parameter">Its name.</param>
    public abstract Prose Frozen(Formula parameter);

    /// <summary>Names a layer.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer, counted from 0.</param>
    public abstract Prose LayerHeading(NetworkDefinition network, int layer);

    /// <summary>Says why the largest weighted input is subtracted.</summary>
    /// <param name="largest">Its symbol.</param>
    public abstract Prose SoftmaxShift(Formula largest);

    /// <summary>Says which branch was taken.</summary>
    /// <param name="conditions">What was compared, with its value, how it compares, and what it was compared with.</param>
    public abstract Prose Because(IReadOnlyList<(Formula Value, string Relation, Formula Limit)> conditions);

    /// <summary>Says that a product cannot be formed.</summary>
    /// <param name="quantity">What it would have been.</param>
    public abstract Prose ProductIsLost(Formula quantity);

    /// <summary>Says what the derivative of an activation is.</summary>
    /// <param name="derivative">What it is called: σ′(z).</param>
    public abstract Prose ActivationDerivative(Formula derivative);

    /// <summary>Says what the Jacobian of an activation is.</summary>
    /// <param name="activation">Its name.</param>
    public abstract Prose Jacobian(string activation);

    /// <summary>Says that the derivative does not exist here and which side is taken.</summary>
    /// <param name="place">The weighted input with its value.</param>
    /// <param name="derivative">What is taken.</param>
    public abstract Prose Kink(Formula place, Formula derivative);

    /// <summary>Says how the long product shortens to ŷ − y.</summary>
    /// <param name="loss">The loss.</param>
    public abstract Prose CanonicalDelta(Loss loss);

    /// <summary>Says that another equation gives the same number.</summary>
    /// <param name="equation">Its number.</param>
    public abstract Prose SameAs(int equation);

    /// <summary>Says that another equation gives the same number but for rounding.</summary>
    /// <param name="equation">Its number.</param>
    public abstract Prose SameButForRounding(int equation);

    /// <summary>Says over how many paths a sum goes.</summary>
    /// <param name="paths">How many.</param>
    public abstract Prose PathCount(int paths);

    /// <summary>Says what the form by deltas is.</summary>
    /// <param name="delta">The letter of a delta.</param>
    public abstract Prose DeltaIntroduction(Formula delta);

    /// <summary>Names a column of gradients.</summary>
    /// <param name="gradient">The symbol of a gradient.</param>
    public abstract Prose GradientColumn(Formula gradient);

    /// <summary>Says what the loss is after the step.</summary>
    /// <param name="value">Its symbol and its value.</param>
    /// <param name="hasDropout">Whether it leaves out the units that the step left out.</param>
    public abstract Prose LossAfter(Formula value, bool hasDropout);

    /// <summary>Says by how much the loss fell.</summary>
    /// <param name="drop">By how much.</param>
    public abstract Prose LossFell(Formula drop);

    /// <summary>Says that exact working and working by hand show the same digits.</summary>
    /// <param name="isCarried">Whether this derivation is by hand.</param>
    public abstract Prose PoliciesAgree(bool isCarried);

    /// <summary>Says that exact working and working by hand part.</summary>
    /// <param name="isCarried">Whether this derivation is by hand.</param>
    /// <param name="hasMore">Whether not all places are listed.</param>
    /// <param name="isFar">Whether some are further apart than roundings on the way explain.</param>
    public abstract Prose PoliciesPart(bool isCarried, bool hasMore, bool isFar);

    /// <summary>Names a way of working.</summary>
    /// <param name="isCarried">Whether it is by hand.</param>
    public abstract string Policy(bool isCarried);

    /// <summary>Describes the diagram for who cannot see it.</summary>
    /// <param name="network">The network.</param>
    public abstract string DiagramDescription(NetworkDefinition network);

    /// <summary>Names a step.</summary>
    /// <param name="step">Counted from 1.</param>
    public abstract Prose StepHeading(int step);

    /// <summary>Names the forward pass.</summary>
    /// <param name="example">The example, counted from 1; null where there is one.</param>
    public abstract Prose ForwardHeading(int? example);

    /// <summary>Names the loss.</summary>
    /// <param name="example">The example, counted from 1; null where there is one.</param>
    public abstract Prose LossHeading(int? example);

    /// <summary>Names the backward pass.</summary>
    /// <param name="example">The example, counted from 1; null where there is one.</param>
    public abstract Prose BackwardHeading(int? example);

    /// <summary>Says why no further step was worked.</summary>
    /// <param name="steps">How many were worked.</param>
    /// <param name="reason">Why.</param>
    public abstract Prose Stopped(int steps, StopReason reason);
}
