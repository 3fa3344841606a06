using Longhand.Checking.Reading;

namespace Longhand.Checking.Mistakes;

/// <summary>A slip of the pen in writing down a number that was right.</summary>
internal abstract class DigitSlip
{
    /// <summary>What it is called.</summary>
    public abstract MistakeKind Kind { get; }

    /// <summary>What is said of it.</summary>
    public abstract string Sentence { get; }

    /// <summary>Whether the slip makes the printed number out of a value.</summary>
    public abstract bool Gives(double value, PrintedNumber printed);
}
