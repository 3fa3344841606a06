namespace Longhand.Cli;

/// <summary>A command line that cannot be carried out.</summary>
/// <param name="message">One line: the value, the rule and the remedy.</param>
internal sealed class UsageException(string message) : Exception(message);
