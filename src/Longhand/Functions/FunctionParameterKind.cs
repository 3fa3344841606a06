namespace Longhand.Functions;

/// <summary>What values a <see cref="FunctionParameter"/> takes.</summary>
public enum FunctionParameterKind
{
    /// <summary>Any number in its range.</summary>
    Number,

    /// <summary>A whole number in its range: a count of steps.</summary>
    Whole,

    /// <summary>Yes or no; <c>true</c> and <c>false</c> in a problem file, 1 and 0 as a value.</summary>
    Flag,
}
