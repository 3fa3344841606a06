namespace Longhand.Explain.Tests.Derivations;

/// <summary>Tests that measure the heap of the process, and so run beside no other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
