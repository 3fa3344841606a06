using Longhand.Numerics;

namespace Longhand.Tests.Support;

/// <summary>Law 1 for every precision and width, by name: each test over lanes runs over this table.</summary>
public static class LaneTable
{
    private static readonly Dictionary<string, Func<ILaneLaw>> Laws = new()
    {
        ["Lane128F32"] = () => new LaneLaw<float, F32, Lane128F32>(),
        ["Lane256F32"] = () => new LaneLaw<float, F32, Lane256F32>(),
        ["Lane512F32"] = () => new LaneLaw<float, F32, Lane512F32>(),
        ["Lane128F64"] = () => new LaneLaw<double, F64, Lane128F64>(),
        ["Lane256F64"] = () => new LaneLaw<double, F64, Lane256F64>(),
        ["Lane512F64"] = () => new LaneLaw<double, F64, Lane512F64>(),
    };

    /// <summary>The names.</summary>
    public static TheoryData<string> Names => [.. Laws.Keys];

    internal static ILaneLaw Named(string name) => Laws[name]();
}
