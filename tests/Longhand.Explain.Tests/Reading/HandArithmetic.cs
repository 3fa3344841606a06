using System.Globalization;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Works a formula in numbers as a person does with pencil and a table of functions: in decimal digits, from left to right.</summary>
internal static class HandArithmetic
{
    public static decimal Work(ReadNode node) => node switch
    {
        ReadNode.Number n => decimal.Parse(n.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        ReadNode.Negation n => -Work(n.Operand),
        ReadNode.Binary { Operator: '^', Left: ReadNode.Name { Text: "e" } } e => Table(Math.Exp, e.Right),
        ReadNode.Name { Text: "π" } => (decimal)Math.PI,
        ReadNode.Binary { Operator: '^', Right: ReadNode.Number { Text: var digits } } p when digits.All(char.IsAsciiDigit) => Power(Work(p.Left), (int)Work(p.Right)),
        ReadNode.Binary { Operator: '^' } p => Table(x => Math.Exp((double)Work(p.Right) * Math.Log(x)), p.Left),
        ReadNode.Binary { Operator: '−', Left: ReadNode.Binary { Operator: '^', Left: ReadNode.Name } e, Right: ReadNode.Number { Text: "1" } } =>
            Table(x => F64.ExpMinusOne(new F64(x)).Value, e.Right),
        ReadNode.Binary { Operator: '+', Left: ReadNode.Number { Text: "1" }, Right: ReadNode.Call { Function: "erf" } c } =>
            Table(x => F64.OnePlusErf(new F64(x)).Value, c.Arguments[0]),
        ReadNode.Binary { Operator: '+' } b => Work(b.Left) + Work(b.Right),
        ReadNode.Binary { Operator: '−' } b => Work(b.Left) - Work(b.Right),
        ReadNode.Binary { Operator: '·' } b => Work(b.Left) * Work(b.Right),
        ReadNode.Binary b => Work(b.Left) / Work(b.Right),
        ReadNode.Call { Function: "ln" } c => Table(Math.Log, c.Arguments[0]),
        ReadNode.Call { Function: "tanh" } c => Table(Math.Tanh, c.Arguments[0]),
        ReadNode.Call { Function: "cos" } c => Table(Math.Cos, c.Arguments[0]),
        ReadNode.Call { Function: "sgn" } c => Math.Sign(Work(c.Arguments[0])),
        ReadNode.Call { Function: "√" } c => Table(Math.Sqrt, c.Arguments[0]),
        ReadNode.Call { Function: "max" } c => c.Arguments.Select(Work).Max(),
        ReadNode.Call c => Math.Abs(Work(c.Arguments[0])),
        _ => throw new InvalidOperationException($"{node} is not in numbers."),
    };

    private static decimal Power(decimal x, int exponent) => Enumerable.Repeat(x, exponent).Aggregate(1m, (product, factor) => product * factor);

    private static decimal Table(Func<double, double> function, ReadNode argument)
    {
        var value = function((double)Work(argument));
        return value == 0.0 || Math.Abs(value) is > 1e-12 and < 1e12
            ? decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture)
            : throw new OverflowException($"A decimal does not hold the digits of {value}.");
    }
}
