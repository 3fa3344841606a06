namespace Longhand.Checking.Tests.Restyling;

/// <summary>A mistake in a document of the folder Working, as the file beside it says.</summary>
internal sealed record ExpectedMistake(int Line, string Quantity, string Printed, string Verdict, string Kind, bool Masked);
