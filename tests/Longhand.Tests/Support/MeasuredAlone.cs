namespace Longhand.Tests.Support;

/// <summary>Tests that measure what the whole process allocates, and so run beside no other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "measured alone";
}
