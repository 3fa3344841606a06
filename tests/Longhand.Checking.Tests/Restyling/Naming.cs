using System.Globalization;
using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What an author calls the quantities of a problem.</summary>
internal sealed class Naming(Problem problem, NotationStyle style)
{
    private readonly NetworkDefinition _network = problem.Network.Definition;
    private readonly NetworkNames _textbook = problem.Names;

    public string Of(Quantity q) => q.Kind switch
    {
        QuantityKind.Input => Write(new("x", Count(q.Unit))),
        QuantityKind.Target => Write(Target(q.Unit)),
        QuantityKind.Parameter => Write(Parameter(q.Parameter)),
        QuantityKind.WeightedInput => Write(Weighted(q.Layer, q.Unit)),
        QuantityKind.Activation => Write(Activation(q.Layer, q.Unit)),
        QuantityKind.Delta => Write(Delta(q.Layer, q.Unit)),
        QuantityKind.BatchLoss => Write(Loss()),
        QuantityKind.UpdatePart when q.Parameter >= 0 => (style.IsLatex ? @"\Delta " : style.Script == Script.Unicode || style.Differential == "∂" ? "Δ" : "delta_") + Write(Parameter(q.Parameter)),
        QuantityKind.UpdatePart => Write(new(style.Loss == "E_total" ? "E" : style.Loss, style.Family == NameFamily.NetOut ? "o" + Count(q.Unit) : Count(q.Unit))),
        QuantityKind.Constant => Write(new(style.Rate)),
        QuantityKind.Gradient when style.ShortGradients => "d" + Write(Parameter(q.Parameter)),
        QuantityKind.Gradient => Quotient(Write(Loss()), Write(Parameter(q.Parameter))),
        QuantityKind.NewParameter => New(Parameter(q.Parameter)),
        QuantityKind.ActivationGradient => Quotient(Write(Loss()), Write(Activation(q.Layer, q.Unit))),
        QuantityKind.ActivationDerivative => Quotient(Write(Activation(q.Layer, q.Unit)), Write(Weighted(q.Layer, q.Other))),
        QuantityKind.ParameterDerivative => Quotient(Write(Weighted(q.Layer, q.Unit)), Write(Parameter(q.Parameter))),
        _ => throw new ArgumentOutOfRangeException(nameof(q), q.Kind, "Nobody names it."),
    };

    /// <summary>A gradient in a heading of a table: dL/dw, ∂L/∂w.</summary>
    public string AnyGradient() => Quotient(Write(Loss()), "w");

    /// <summary>A unit in a table: h1, o1.</summary>
    public string Unit(int layer, int unit) => Write(UnitName(layer, unit) is [var letter, .. var number] && number.All(char.IsAsciiDigit) ? new(letter.ToString(), number) : new(UnitName(layer, unit)));

    /// <summary>The weights of a layer: W1, W^(1).</summary>
    public string Matrix(int layer) => Write(IsLayered ? new("W", string.Empty, Sup(layer)) : new("W", Count(layer)));

    private int Last => _network.Layers.Length - 1;

    private bool IsLayered => style.Family == NameFamily.Layered;

    private Name Loss() => style.Loss == "E_total" ? new("E", "total") : new(style.Loss);

    private Name Target(int unit) =>
        style.Target.Split('_') is [var letter, var word] ? new(letter, _network.Outputs == 1 ? word : word + "_" + Count(unit))
        : new(style.Target, _network.Outputs == 1 ? string.Empty : style.Family == NameFamily.NetOut ? "o" + Count(unit) : Count(unit));

    private Name Weighted(int layer, int unit) =>
        IsLayered ? new("z", Count(unit), Sup(layer))
        : new(style.Family == NameFamily.NetOut ? "net" : "z", UnitName(layer, unit));

    private Name Activation(int layer, int unit)
    {
        if (layer < 0)
        {
            return new("x", Count(unit));
        }

        if (layer == Last)
        {
            return Prediction(unit);
        }

        return style.Family switch
        {
            NameFamily.Layered => new("a", Count(unit), Sup(layer)),
            NameFamily.NetOut => new("out", UnitName(layer, unit)),
            NameFamily.Units => new("h", Count(HiddenNumber(layer, unit))),
            _ => new("a", UnitName(layer, unit)),
        };
    }

    private Name Prediction(int unit)
    {
        var below = _network.Outputs == 1 ? string.Empty : Count(unit);
        return style.Prediction switch
        {
            "a" when IsLayered => new("a", Count(unit), Sup(Last)),
            "a" => new(style.Family == NameFamily.NetOut ? "out" : "a", UnitName(Last, unit)),
            "o" => new("o", below),
            "y_hat" when below.Length > 0 => new("y", "hat" + below),
            var letter => new(letter, below),
        };
    }

    private Name Delta(int layer, int unit) =>
        IsLayered ? new(DeltaLetter, Count(unit), Sup(layer)) : new(DeltaLetter, UnitName(layer, unit));

    private string DeltaLetter => style.Script is Script.Unicode or Script.Latex || style.Differential == "∂" ? "δ" : "delta";

    private Name Parameter(int index)
    {
        var parameter = _network.Layout.At(index);
        if (!IsLayered)
        {
            var name = _textbook.Parameter(index);
            return new(name[..1], name[1..]);
        }

        return parameter.IsBias
            ? new("b", parameter.IsShared ? string.Empty : Count(parameter.Unit), Sup(parameter.Layer))
            : new("w", Count(parameter.Unit) + Count(parameter.Source), Sup(parameter.Layer));
    }

    /// <summary>h1, h2, … through all hidden layers; o, out or o1, o2.</summary>
    private string UnitName(int layer, int unit) =>
        layer < Last ? "h" + Count(HiddenNumber(layer, unit))
        : _network.Outputs > 1 ? "o" + Count(unit)
        : style.Family == NameFamily.NetOut ? "o1" : style.Prediction is "a" or "o" ? "out" : "o";

    private int HiddenNumber(int layer, int unit) => Enumerable.Range(0, layer).Sum(l => _network.Layers[l].Units) + unit;

    private string New(Name name)
    {
        if (name.Above.Length > 0)
        {
            return Write(name with { Below = name.Below.Length == 0 ? "new" : name.Below + ",new" });
        }

        return style.New switch
        {
            "+" => style.Script == Script.Unicode ? Write(name) + "⁺" : Write(name with { Above = "+" }),
            "^new" => Write(name with { Above = "new" }),
            "'" => Write(name) + "'",
            "(new)" => Write(name) + (style.IsLatex ? @"(\text{new})" : " (new)"),
            " new" => Write(name) + " new",
            "new " => (style.IsLatex ? @"\text{new } " : "new ") + Write(name),
            _ => style.IsLatex ? Write(name with { Below = name.Below + @",\text{new}" }) : Write(name) + "_new",
        };
    }

    private string Quotient(string above, string below)
    {
        if (style.IsLatex)
        {
            var d = style.Differential == "∂" ? @"\partial " : "d";
            return style.Fractions ? $@"\frac{{{d}{above}}}{{{d}{below}}}" : $"{d}{above}/{d}{below}";
        }

        return $"{style.Differential}{above}/{style.Differential}{below}";
    }

    private static string Sup(int layer) => "(" + Count(layer) + ")";

    private string Write(Name name) => name.Write(style.Script);

    private static string Count(int number) => (number + 1).ToString(CultureInfo.InvariantCulture);
}
