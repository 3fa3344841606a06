namespace Longhand.Checking.Tests.Restyling;

/// <summary>The words around the numbers, in three voices.</summary>
internal sealed class Words(int voice)
{
    public string Title => Of("One training step by hand", "Backpropagation, worked out", "Homework 3: training a small network");

    public string Opening => Of(
        "We take a small network and go once forward and once back.",
        "Below is every number of one step of gradient descent, so that you can follow along with a calculator.",
        "My solution. I did the forward pass first.");

    public string Givens => Of("Starting values", "The network", "Given");

    public string Inputs => Of("The inputs are", "Inputs:", "Input values:");

    public string Weights => Of("The weights start at", "Initial weights:", "Weights:");

    public string Biases => Of("The biases are", "Biases:", "Bias values:");

    public string Targets => Of("and the network should answer", "Target:", "Desired output:");

    public string Rate => Of("We use the learning rate", "Learning rate:", "Step size:");

    public string Forward => Of("Forward pass", "Step 1: Forward propagation", "Going forward");

    public string Net => Of("First the weighted sums, then the activation function.", "Each unit adds up its inputs times its weights.", "Sums and activations:");

    public string Loss => Of("Error", "Step 2: The loss", "How wrong are we?");

    public string LossSaid => Of("Now we compare the output with the target.", "The loss of this example:", "Loss:");

    public string Backward => Of("Backward pass", "Step 3: Backpropagation", "Going back");

    public string OutputFactors => Of("We begin at the output.", "Derivatives at the output layer:", "At the output:");

    public string OutputGradients => Of("By the chain rule this gives for the last layer", "Gradients of the output weights:", "So for the outer weights:");

    public string HiddenFactors => Of("The error now travels back to the layer before.", "One layer further back:", "For the hidden units:");

    public string HiddenGradients => Of("and for the inner weights", "Gradients of the hidden weights:", "So for the inner weights:");

    public string Ladder => Of("Step by step for", "One factor after the other,", "Now");

    public string Updates => Of("The new weights", "Step 4: Update", "Updating");

    public string UpdatesSaid => Of("Every weight moves a little against its gradient.", "New value = old value minus learning rate times gradient.", "Updated parameters:");

    public string Summary => Of("Everything in one table", "Summary", "Results");

    public string[] Columns => voice == 0 ? ["Weight", "Old value", "Gradient", "New value"] : voice == 1 ? ["Parameter", "Old", "Gradient", "New"] : ["Weight", "Before", "Gradient", "After"];

    public string[] UnitColumns => voice == 0 ? ["Unit", "Weighted input z", "Activation a"] : voice == 1 ? ["Neuron", "Net input", "Output"] : ["Unit", "z", "a"];

    public string Prediction => Of("So the network predicts", "Predicted output", "Output of the network");

    public string Value => Of("Value", "Initial value", "Value");

    private string Of(string first, string second, string third) => voice switch { 0 => first, 1 => second, _ => third };
}
