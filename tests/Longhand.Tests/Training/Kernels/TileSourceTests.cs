namespace Longhand.Tests.Training.Kernels;

public sealed class TileSourceTests
{
    [Fact]
    public void The_tiles_are_what_their_generator_writes() =>
        Approved.Check("../../src/Longhand/Training/Kernels/Tiles.Generated.cs", TileSource.Write());
}
