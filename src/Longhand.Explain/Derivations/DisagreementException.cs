namespace Longhand.Explain.Derivations;

/// <summary>An equation does not give the number of the step that it explains: a mistake of this library, which is never printed.</summary>
public sealed class DisagreementException : Exception
{
    internal DisagreementException(string message)
        : base(message) { }
}
