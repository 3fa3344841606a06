using Longhand.Numerics;
using Longhand.Tests.Support;

namespace Longhand.Tests.Numerics;

/// <summary>Law 1: every function gives over lanes what it gives for one number at a time, to the bit.</summary>
public sealed class LaneTests
{
    [Theory]
    [MemberData(nameof(LaneTable.Names), MemberType = typeof(LaneTable))]
    public void Every_operation_of_a_lane_is_that_of_one_number(string lanes) => LaneTable.Named(lanes).Operations(new());

    [Theory]
    [MemberData(nameof(LaneTable.Names), MemberType = typeof(LaneTable))]
    public void Every_loss_over_lanes_is_that_of_one_number(string lanes) => LaneTable.Named(lanes).Losses(new());

    [Theory]
    [MemberData(nameof(LaneTable.Names), MemberType = typeof(LaneTable))]
    public void Every_update_rule_over_lanes_is_that_of_one_number(string lanes) => LaneTable.Named(lanes).Optimizers(new());

    [Theory]
    [MemberData(nameof(LaneTable.Names), MemberType = typeof(LaneTable))]
    public void Every_activation_over_lanes_is_that_of_one_number(string lanes) => LaneTable.Named(lanes).Activations(new());

    [Theory]
    [MemberData(nameof(LaneTable.Names), MemberType = typeof(LaneTable))]
    public void Every_activation_that_mixes_units_gives_over_lanes_what_it_gives_for_one_example(string lanes) =>
        LaneTable.Named(lanes).VectorActivations(new());

    [Fact]
    public void Every_member_of_a_number_is_among_the_operations_that_are_compared()
    {
        var members = typeof(IReal<>).GetMethods().Select(m => m.Name.StartsWith("get_", StringComparison.Ordinal) ? m.Name[4..] : m.Name);
        Assert.Subset(Operation<F64>.All.Select(o => o.Name).ToHashSet(), members.ToHashSet());
    }
}
