namespace Longhand.Checking.Tests.Architecture;

/// <summary>The public surface is a checked-in file: its diff is part of review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Approved.Check("PublicApi.approved.txt", PublicSurface.Of(typeof(Checker).Assembly));
}
