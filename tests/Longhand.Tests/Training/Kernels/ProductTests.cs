using Longhand.Numerics;
using Longhand.Training;

namespace Longhand.Tests.Training.Kernels;

/// <summary>Law 1 for the matrix products: at every size, over every lane, the sums of fused products in the order of their terms, to the bit.</summary>
public sealed class ProductTests
{
    private const int Largest = 65;

    private static readonly Dictionary<string, Action<int, int, int>> Products = new(StringComparer.Ordinal)
    {
        ["F32"] = ProductLaw<float, F32, F32>.Check,
        ["Lane128F32"] = ProductLaw<float, F32, Lane128F32>.Check,
        ["Lane256F32"] = ProductLaw<float, F32, Lane256F32>.Check,
        ["Lane512F32"] = ProductLaw<float, F32, Lane512F32>.Check,
        ["F64"] = ProductLaw<double, F64, F64>.Check,
        ["Lane128F64"] = ProductLaw<double, F64, Lane128F64>.Check,
        ["Lane256F64"] = ProductLaw<double, F64, Lane256F64>.Check,
        ["Lane512F64"] = ProductLaw<double, F64, Lane512F64>.Check,
    };

    public static TheoryData<string> Names => [.. Products.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_units_is_multiplied(string lane)
    {
        for (var n = 1; n <= Largest; n++)
        {
            Products[lane](n, 17, 5);
            Products[lane](n, 1, 33);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_inputs_is_multiplied(string lane)
    {
        for (var n = 1; n <= Largest; n++)
        {
            Products[lane](17, n, 5);
            Products[lane](1, n, 33);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_number_of_examples_is_multiplied(string lane)
    {
        for (var n = 1; n <= Largest; n++)
        {
            Products[lane](17, 5, n);
            Products[lane](3, 33, n);
        }
    }

    /// <summary>Sums are interrupted after 256 terms.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Long_sums_are_added_up_in_one_order(string lane)
    {
        foreach (var terms in new[] { 255, 256, 257, 511, 513, 800 })
        {
            Products[lane](19, terms, 9);
            Products[lane](5, 9, terms);
        }
    }
}
