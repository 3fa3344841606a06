using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Explain.Derivations;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Derivations;

/// <summary>
/// The numbers that a well-known page prints for the textbook network, with four decimals and more: each is reproduced, or it is one
/// of the slips that docs/textbook-page.md lists.
/// </summary>
public sealed class TextbookPageTests
{
    [Theory]
    [InlineData("z_h1", "0.3775")]
    [InlineData("z_h2", "0.3925")]
    [InlineData("a_h1", "0.5933")]
    [InlineData("a_h2", "0.5969")]
    [InlineData("z_y_hat", "1.1059")]
    [InlineData("a_y_hat", "0.7514")]
    [InlineData("L", "0.2748")]
    [InlineData("dL/da_y_hat", "0.7414")]
    [InlineData("da_y_hat/dz_y_hat", "0.1868")]
    [InlineData("delta_y_hat", "0.1385")]
    [InlineData("dL/dw5", "0.0822")]
    [InlineData("dL/dw6", "0.0827")]
    [InlineData("dL/da_h1", "0.0554")]
    [InlineData("dL/da_h2", "0.0623")]
    [InlineData("da_h1/dz_h1", "0.2413")]
    [InlineData("delta_h1", "0.0134")]
    [InlineData("delta_h2", "0.0150")]
    [InlineData("dL/db1", "0.0284")]
    [InlineData("dL/db2", "0.1385")]
    [InlineData("w5_new", "0.3589")]
    [InlineData("w6_new", "0.4087")]
    [InlineData("b1_new", "0.3358")]
    public void Carried_with_four_decimals_the_derivation_reproduces_the_page(string id, string printed)
    {
        var options = new DerivationOptions { IsCarried = true, Rounding = DerivationOptions.DefaultCarried };
        Assert.Equal(Number(printed), Values(options)[id]);
    }

    [Theory]
    [InlineData("dL/dw1", "0.00067", 5)]
    [InlineData("dL/dw3", "0.00075", 5)]
    [InlineData("dL/dw4", "0.00150", 5)]
    [InlineData("w3_new", "0.249625", 6)]
    [InlineData("w4_new", "0.29925", 5)]
    [InlineData("w5_new", "0.3589", 4)]
    public void Where_the_page_goes_on_with_more_decimals_its_numbers_round_the_exact_ones(string id, string printed, int decimals)
    {
        var exact = DecimalNumber.FromDouble(Values(new DerivationOptions())[id]);
        Assert.Equal(Number(printed), exact.Round(new Rounding(decimals)).ToDouble());
    }

    [Theory]
    [InlineData("dL/dw2", "0.00135", "0.00134", 5)]
    [InlineData("w2_new", "0.199325", "0.199332", 6)]
    [InlineData("da_h2/dz_h2", "0.2407", "0.2406", 4)]
    [InlineData("b2_new", "0.5307", "0.5308", 4)]
    [InlineData("w1_new", "0.149665", "0.149666", 6)]
    [InlineData("w5_new", "0.35890", "0.35892", 5)]
    [InlineData("w6_new", "0.40865", "0.40867", 5)]
    public void The_slips_of_the_page_are_slips(string id, string printed, string right, int decimals)
    {
        var exact = DecimalNumber.FromDouble(Values(new DerivationOptions())[id]).Round(new Rounding(decimals)).ToDouble();
        Assert.Equal(Number(right), exact);
        Assert.NotEqual(Number(printed), exact);
    }

    private static Dictionary<string, double> Values(DerivationOptions options)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var equation in new Derivation(Problem.Textbook, options).Blocks().OfType<Longhand.Explain.Documents.Block.Equation>())
        {
            if (equation.Value is { } value)
            {
                values[equation.Id] = value;
            }
        }

        return values;
    }

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
