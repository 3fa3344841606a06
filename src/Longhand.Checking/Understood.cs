namespace Longhand.Checking;

/// <summary>One thing that a working was judged by, so that its author can object.</summary>
/// <param name="What">What it is: the inputs, the loss, the learning rate.</param>
/// <param name="Value">What was understood.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record Understood(string What, string Value, Origin Origin);
