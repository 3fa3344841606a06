using System.Collections.Immutable;
using Longhand.Functions;
using Longhand.Numerics;

namespace Longhand.Checking.Reading;

/// <summary>Does displayed arithmetic, on the numbers that are displayed.</summary>
/// <param name="value">The number that a name stands for; null where it is not known.</param>
/// <param name="activation">The activation that σ and the like mean; null is the logistic sigmoid.</param>
internal sealed class Arithmetic(Func<Name, double?> value, Activation? activation = null)
{
    /// <summary>The value of an expression; null where it is none that can be worked out.</summary>
    public double? Evaluate(Node node)
    {
        double? result = node switch
        {
            Node.Number n => n.Printed.Value,
            Node.Constant c => c.Value,
            Node.Reference r => r.Name is { Base: "e", Index.IsEmpty: true, By: null } && value(r.Name) is null ? Math.E : value(r.Name),
            Node.Opposite o => -Evaluate(o.Operand),
            Node.Binary b => Binary(b),
            Node.Call c => Call(c),
            Node.List { Items.Length: 1 } l => Evaluate(l.Items[0]),
            _ => null,
        };
        return result is { } number && double.IsFinite(number) ? number : null;
    }

    /// <summary>Whether further digits of the displayed numbers, which are not shown, can give a printed one: each may be half a unit off.</summary>
    /// <param name="shown">The displayed arithmetic.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="printed">What is printed.</param>
    public bool Reaches(Node shown, double result, PrintedNumber printed)
    {
        PrintedNumber[] numbers = [.. shown.Numbers];
        var reach = printed.Unit * 0.5;
        for (var i = 0; i < numbers.Length; i++)
        {
            var moved = new double[numbers.Length];
            Array.Fill(moved, double.NaN);
            moved[i] = numbers[i].Value + (numbers[i].IsCoarse ? 0.0 : numbers[i].Unit * 0.5);
            reach += Math.Abs((Evaluate(Replaced(shown, moved)) ?? result) - result);
        }

        return Math.Abs(result - printed.Value) <= reach;
    }

    private double? Binary(Node.Binary b) => (Evaluate(b.Left), Evaluate(b.Right)) is ({ } x, { } y)
        ? b.Sign switch
        {
            '+' => x + y,
            '-' => x - y,
            '/' => x / y,
            '^' => Math.Pow(x, y),
            _ => x * y,
        }
        : null;

    private double? Call(Node.Call c)
    {
        if (c.Function is "softmax" or "sum" or "mean" or "matrix")
        {
            return null;
        }

        var arguments = c.Arguments.Select(Evaluate).ToArray();
        if (arguments.Length == 0 || Array.Exists(arguments, a => a is null))
        {
            return null;
        }

        var x = arguments[0]!.Value;
        return c.Function switch
        {
            "exp" => Math.Exp(x),
            "ln" or "log" => Math.Log(x),
            "sqrt" => Math.Sqrt(x),
            "abs" => Math.Abs(x),
            "cos" => Math.Cos(x),
            "sign" or "sgn" => Math.Sign(x),
            "max" => arguments.Max(a => a!.Value),
            "min" => arguments.Min(a => a!.Value),
            "transposed" => x,
            _ => Applied(c.Function, x),
        };
    }

    /// <summary>An activation, or with a prime its derivative, by the formula of the library.</summary>
    private double? Applied(string function, double x)
    {
        var isDerivative = function.EndsWith('\'');
        var name = isDerivative ? function[..^1] : function;
        var known = name switch
        {
            "sigmoid" or "sig" or "sigm" or "logistic" => Activation.Of<Sigmoid>(),
            "σ" or "φ" or "f" or "g" => activation is { IsElementwise: true } ? activation : Activation.Of<Sigmoid>(),
            "leakyrelu" or "lrelu" => activation,
            _ => Catalogue.Default.Activations.FirstOrDefault(a => a.IsElementwise && string.Equals(a.Name.Replace("-", string.Empty, StringComparison.Ordinal), name, StringComparison.Ordinal)),
        };
        if (known is null || !known.IsElementwise)
        {
            return null;
        }

        F64[] z = [new F64(x)];
        var a = new F64[1];
        known.Apply<F64>(z, a);
        return isDerivative ? known.Derivative<F64>(z, a, 0, 0).Value : a[0].Value;
    }

    /// <summary>An expression with its numbers, from the left, replaced by others.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="numbers">The other numbers; NaN leaves one as it is.</param>
    public static Node Replaced(Node node, ReadOnlySpan<double> numbers)
    {
        var next = 0;
        return Replaced(node, numbers, ref next);
    }

    private static Node Replaced(Node node, ReadOnlySpan<double> numbers, ref int next)
    {
        switch (node)
        {
            case Node.Number n:
                var with = next < numbers.Length ? numbers[next] : double.NaN;
                next++;
                return double.IsFinite(with) && with != n.Printed.Value ? new Node.Constant(with) : n;
            case Node.Opposite o:
                return new Node.Opposite(Replaced(o.Operand, numbers, ref next));
            case Node.Binary b:
                var left = Replaced(b.Left, numbers, ref next);
                return new Node.Binary(b.Sign, left, Replaced(b.Right, numbers, ref next));
            case Node.Call c:
                var arguments = ImmutableArray.CreateBuilder<Node>(c.Arguments.Length);
                foreach (var argument in c.Arguments)
                {
                    arguments.Add(Replaced(argument, numbers, ref next));
                }

                return new Node.Call(c.Function, arguments.ToImmutable());
            default:
                return node;
        }
    }
}
