namespace Longhand.Data;

/// <summary>What a network is to give for the target column.</summary>
public enum TargetForm
{
    /// <summary>One number, as it is or scaled.</summary>
    Numbers,

    /// <summary>Two classes, one output: 0 for the first, 1 for the second.</summary>
    Binary,

    /// <summary>An output for each class: 1 for the class of the row, 0 for the others.</summary>
    OneHot,

    /// <summary>As <see cref="OneHot"/> and <see cref="Binary"/> with −1 in place of 0, for the hinge losses; two classes have one output.</summary>
    Signs,
}
