using System.Globalization;
using Longhand.Numerics;

namespace Longhand.Explain.Tests.Reading;

/// <summary>Works a formula that was read back, in double precision and from left to right, as it stands.</summary>
internal static class ReadArithmetic
{
    /// <param name="node">The formula.</param>
    /// <param name="values">What the names stand for.</param>
    public static double Work(ReadNode node, IReadOnlyDictionary<string, double> values) => node switch
    {
        ReadNode.Number n => double.Parse(n.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        ReadNode.Name { Text: "e" } => Math.E,
        ReadNode.Name { Text: "π" } => Math.PI,
        ReadNode.Name n => values.TryGetValue(n.Text, out var value) ? value : throw new KeyNotFoundException($"«{n.Text}» is used before it is defined."),
        ReadNode.Negation n => -Work(n.Operand, values),
        ReadNode.Binary { Operator: '^' } p => Power(p, values),

        // eˣ − 1 and 1 + erf x are each one function: their digits would be lost in the difference, or in the sum.
        ReadNode.Binary { Operator: '−', Left: ReadNode.Binary { Operator: '^', Left: ReadNode.Name { Text: "e" } } power, Right: ReadNode.Number { Text: "1" } } =>
            F64.ExpMinusOne(new F64(Work(power.Right, values))).Value,
        ReadNode.Binary { Operator: '+', Left: ReadNode.Number { Text: "1" }, Right: ReadNode.Call { Function: "erf" } call } =>
            F64.OnePlusErf(new F64(Work(call.Arguments[0], values))).Value,
        ReadNode.Binary b => Combine(b.Operator, Work(b.Left, values), Work(b.Right, values)),
        ReadNode.Call c => Call(c, values),
        _ => throw new InvalidOperationException(),
    };

    private static double Combine(char sign, double left, double right) => sign switch
    {
        '+' => left + right,
        '−' => left - right,
        '·' => left * right,
        '/' => left / right,
        _ => throw new InvalidOperationException(),
    };

    private static double Power(ReadNode.Binary power, IReadOnlyDictionary<string, double> values)
    {
        if (power.Left is ReadNode.Name { Text: "e" })
        {
            return F64.Exp(new F64(Work(power.Right, values))).Value;
        }

        var (x, exponent) = (Work(power.Left, values), Work(power.Right, values));
        if (!IsWhole(power.Right))
        {
            return F64.Exp(new F64(exponent * F64.Log(new F64(x)).Value)).Value;
        }

        var n = (int)exponent;
        var result = 1.0;
        for (var square = x; n > 0; n >>= 1, square *= square)
        {
            result = (n & 1) == 1 ? result * square : result;
        }

        return result;
    }

    /// <summary>A power with digits as exponent is multiplied out; every other one is e to the exponent times the logarithm.</summary>
    private static bool IsWhole(ReadNode exponent) => exponent is ReadNode.Number { Text: var digits } && digits.All(char.IsAsciiDigit);

    private static T Cosine<T>(T x)
        where T : struct, IReal<T> => T.Cos(x);

    private static double Call(ReadNode.Call call, IReadOnlyDictionary<string, double> values)
    {
        // ln(1 + x) is computed without forming 1 + x.
        if (call is { Function: "ln", Arguments: [ReadNode.Binary { Operator: '+', Left: ReadNode.Number { Text: "1" } } sum] })
        {
            return F64.LogOnePlus(new F64(Work(sum.Right, values))).Value;
        }

        // So is ln(1 − x).
        if (call is { Function: "ln", Arguments: [ReadNode.Binary { Operator: '−', Left: ReadNode.Number { Text: "1" } } difference] })
        {
            return F64.LogOnePlus(new F64(-Work(difference.Right, values))).Value;
        }

        var arguments = call.Arguments.Select(argument => Work(argument, values)).ToArray();
        return call.Function switch
        {
            "ln" => F64.Log(new F64(arguments[0])).Value,
            "max" => arguments.Aggregate(Math.Max),
            "tanh" => F64.Tanh(new F64(arguments[0])).Value,
            "sgn" => Math.Sign(arguments[0]),
            "cos" => Cosine(new F64(arguments[0])).Value,
            "√" => Math.Sqrt(arguments[0]),
            _ => Math.Abs(arguments[0]),
        };
    }
}
