using Longhand.Explain.Documents;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

/// <summary>What the page says of itself: its switches, and what is chosen in its drawing.</summary>
public abstract partial class Sentences
{
    /// <summary>Says that numbers are shown in full.</summary>
    public abstract Prose RoundingInFull { get; }

    /// <summary>Gets the link that leads past the switches.</summary>
    public abstract string SkipToWorking { get; }

    /// <summary>Gets the name of the row of switches.</summary>
    public abstract string Switches { get; }

    /// <summary>Gets the name of the drawing of the network.</summary>
    public abstract string DrawingName { get; }

    /// <summary>Gets the hint at how the drawing is used.</summary>
    public abstract string DrawingHint { get; }

    /// <summary>Gets the name of the buttons that walk through the lines.</summary>
    public abstract string Walk { get; }

    /// <summary>Gets the button that begins to walk.</summary>
    public abstract string WalkThrough { get; }

    /// <summary>Gets the button that goes back.</summary>
    public abstract string WalkBack { get; }

    /// <summary>Gets the button that goes on.</summary>
    public abstract string WalkOn { get; }

    /// <summary>Says which line is walked.</summary>
    /// <param name="line">The line.</param>
    /// <param name="lines">How many there are.</param>
    public abstract string WalkPlace(string line, string lines);

    /// <summary>Gets the name of the choice of digits.</summary>
    public abstract string DigitsChoice { get; }

    /// <summary>Names a choice of digits.</summary>
    /// <param name="rule">The rule; null is every number in full.</param>
    public abstract string DigitsOf(Rounding? rule);

    /// <summary>Says why there is no choice of digits where numbers are rounded when they are made.</summary>
    /// <param name="digits">The digits, as they are called in the choice.</param>
    public abstract string DigitsAreCarried(string digits);

    /// <summary>Gets the name of the choice of forms.</summary>
    public abstract string FormsChoice { get; }

    /// <summary>Gets the form by paths.</summary>
    public abstract string FormPaths { get; }

    /// <summary>Gets the form by deltas.</summary>
    public abstract string FormDelta { get; }

    /// <summary>Gets the form by matrices.</summary>
    public abstract string FormMatrix { get; }

    /// <summary>Gets the name of the choice of a step.</summary>
    public abstract string StepChoice { get; }

    /// <summary>Gets the name of the choice of an example.</summary>
    public abstract string ExampleChoice { get; }

    /// <summary>Gets what stands for all steps, or all examples.</summary>
    public abstract string All { get; }

    /// <summary>Gets the name of the choice of colours.</summary>
    public abstract string ThemeChoice { get; }

    /// <summary>Gets the colours of the system.</summary>
    public abstract string ThemeOfSystem { get; }

    /// <summary>Gets the light colours.</summary>
    public abstract string ThemeLight { get; }

    /// <summary>Gets the dark colours.</summary>
    public abstract string ThemeDark { get; }

    /// <summary>Gets the switch to larger letters.</summary>
    public abstract string Larger { get; }

    /// <summary>Gets the button that ends a choice in the drawing.</summary>
    public abstract string ShowAllLines { get; }

    /// <summary>Says how many lines there are of what is chosen.</summary>
    /// <param name="chosen">What is chosen.</param>
    /// <param name="lines">How many lines.</param>
    public abstract string ChosenLines(string chosen, string lines);

    /// <summary>Names a weight in the drawing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">Where it comes from.</param>
    /// <param name="to">Where it leads to.</param>
    public abstract string WeightInDrawing(string name, string from, string to);

    /// <summary>Names a bias in the drawing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="to">The unit that it is added to; null where the layer shares it.</param>
    public abstract string BiasInDrawing(string name, string? to);

    /// <summary>Names an input in the drawing.</summary>
    /// <param name="name">Its name.</param>
    public abstract string InputInDrawing(string name);

    /// <summary>Names a unit in the drawing.</summary>
    /// <param name="name">Its name.</param>
    public abstract string UnitInDrawing(string name);

    /// <summary>Gets the loss in the drawing.</summary>
    public abstract string LossInDrawing { get; }

    /// <summary>Names the way from a prediction to the loss in the drawing.</summary>
    /// <param name="from">The unit that predicts.</param>
    public abstract string PredictionInDrawing(string from);
}
