namespace Longhand.Checking.Tests.Restyling;

/// <summary>What a person writes between two equals signs.</summary>
internal enum FormKind
{
    Quantity,
    Number,
    Sum,
    Negative,
    Product,
    Quotient,
    Square,
    Call,
    Exponential,
}
