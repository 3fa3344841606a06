using Longhand.Backpropagation;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>A number that a document claims.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Printed">As it is printed.</param>
/// <param name="Value">Its value.</param>
/// <param name="Quantity">What it is a value of.</param>
/// <param name="Identifier">The same as programs call it.</param>
/// <param name="IsNamed">Whether the document says of what; a product in a list of steps does not.</param>
internal sealed record StatedClaim(int Line, int Column, string Printed, double Value, Quantity Quantity, string Identifier, bool IsNamed);
