using System.Globalization;
using System.Text;
using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>What a program prints that trains a network: every array by its name.</summary>
internal sealed class ConsoleDump(Worked worked, Style style, Marks marks)
{
    private readonly NetworkDefinition _network = worked.Problem.Network.Definition;
    private readonly NumberText _text = new(style.Notation with { Comma = false, NoLeadingZero = false, Minus = "-", Script = Script.Plain, Scientific = style.Notation.Scientific.Length > 0 ? "e0" : string.Empty });
    private readonly StringBuilder _out = new();

    private bool IsNumPy => style.Container == Container.NumPy;

    private int Layers => _network.Layers.Length;

    public string Write()
    {
        _out.Append(style.Wording switch { 0 => "$ python train.py\n", 1 => "Python 3.11.2\n", _ => "step 1\n" });
        Vector("x", Enumerable.Range(0, _network.Inputs).Select(Numbers.Input));
        Vector("y", Enumerable.Range(0, _network.Outputs).Select(Numbers.Target));
        for (var l = 0; l < Layers; l++)
        {
            Weights($"W{l + 1}", l, Numbers.Parameter);
            Biases($"b{l + 1}", l, Numbers.Parameter);
        }

        Scalar(style.Wording == 1 ? "learning_rate" : "lr", Numbers.Rate);
        Section("forward");
        for (var l = 0; l < Layers; l++)
        {
            var layer = l;
            Vector($"z{l + 1}", Units(l).Select(j => Numbers.Weighted(layer, j)));
            Vector(l == Layers - 1 && style.Wording == 2 ? "y_hat" : $"a{l + 1}", Units(l).Select(j => Numbers.Activation(layer, j)));
        }

        Scalar("loss", Numbers.Loss);
        Section("backward");
        for (var l = Layers - 1; l >= 0; l--)
        {
            var layer = l;
            Vector(style.Wording == 1 ? $"dz{l + 1}" : $"delta{l + 1}", Units(l).Select(j => Numbers.Delta(layer, j)));
            Weights($"dW{l + 1}", l, Numbers.Gradient);
            Biases($"db{l + 1}", l, Numbers.Gradient);
        }

        Section("after the update");
        for (var l = 0; l < Layers; l++)
        {
            Weights(style.ShowsMiddle ? $"W{l + 1}_new" : $"W{l + 1}", l, Numbers.New);
            Biases(style.ShowsMiddle ? $"b{l + 1}_new" : $"b{l + 1}", l, Numbers.New);
        }

        return _out.ToString();
    }

    private IEnumerable<int> Units(int layer) => Enumerable.Range(0, _network.Layers[layer].Units);

    private void Section(string title) => _out.Append(IsNumPy ? $"# {title}\n" : style.Wording == 0 ? $"--- {title} ---\n" : $"\n{title}:\n");

    private void Weights(string name, int layer, Func<int, Quantity> quantity)
    {
        var rows = Units(layer).Select(j => Enumerable.Range(0, _network.InputsOf(layer)).Select(i => quantity(_network.Layout.Weight(layer, j, i))).ToArray()).ToArray();
        var indent = new string(' ', Begin(name).Length + 1);
        _out.Append(Begin(name)).Append('[').AppendJoin(Between + "\n" + indent, rows.Select(Row)).Append(']').Append(End);
    }

    private void Biases(string name, int layer, Func<int, Quantity> quantity)
    {
        Quantity[] biases = [.. _network.Layout.ParametersOf(layer).Where(p => p.IsBias).Select(p => quantity(p.Index))];
        if (biases.Length > 0 && _network.Layers[layer].Bias == BiasKind.Shared)
        {
            Scalar(name, biases[0]);
        }
        else if (biases.Length > 0)
        {
            Vector(name, biases);
        }
    }

    private void Vector(string name, IEnumerable<Quantity> quantities) => _out.Append(Begin(name)).Append(Row(quantities)).Append(End);

    private void Scalar(string name, Quantity quantity) => _out.Append(IsNumPy ? name + " = " : style.Wording == 1 ? name + " = " : name + ": ").Append(Number(quantity)).Append('\n');

    private string Between => IsNumPy ? "," : string.Empty;

    private string End => IsNumPy ? ")\n" : "\n";

    private string Begin(string name) => IsNumPy ? name + " = array(" : style.Wording == 1 ? name + " = " : name + ": ";

    private string Row(IEnumerable<Quantity> quantities) => "[" + string.Join(IsNumPy ? ", " : " ", quantities.Select(Number)) + "]";

    private string Number(Quantity quantity)
    {
        var digits = worked.Pen.Digits(quantity);
        return marks.Around(_text.Write(digits), double.Parse(digits, CultureInfo.InvariantCulture), quantity);
    }
}
