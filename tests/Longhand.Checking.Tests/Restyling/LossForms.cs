using Longhand.Backpropagation;
using Longhand.Functions;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>How a loss and its derivative are written.</summary>
internal static class LossForms
{
    /// <summary>L = ½ (y − ŷ)² + …, −(y ln ŷ + (1 − y) ln(1 − ŷ)), −ln ŷ of the class.</summary>
    public static Form Of(Loss loss, Quantity[] a, Quantity[] y, double[] targets)
    {
        var terms = a.Select((prediction, k) => Term(loss, Form.Of(prediction), Form.Of(y[k]))).ToArray();
        if (loss.Is<CrossEntropy>())
        {
            return Form.Negative(Form.Call("ln", Form.Of(a[Array.IndexOf(targets, 1.0)])));
        }

        if (loss.Is<BinaryCrossEntropy>())
        {
            return Form.Negative(Form.Sum(terms));
        }

        return loss.Outputs == Outputs.Mean && a.Length > 1
            ? Form.Product(Form.Quotient(Form.Number("1"), Form.Number(Text(a.Length))), Form.Sum(terms))
            : Form.Sum(terms);
    }

    /// <summary>∂L/∂ŷ = ŷ − y, 2 (ŷ − y), (2/k) (ŷ − y).</summary>
    public static Form Derivative(Loss loss, Quantity a, Quantity y, int outputs, bool opposite)
    {
        var difference = opposite ? Form.Difference(Form.Of(y), Form.Of(a)) : Form.Difference(Form.Of(a), Form.Of(y));
        var isHalf = loss.Is<HalfSquaredError>();
        return (isHalf, loss.Outputs == Outputs.Mean && outputs > 1) switch
        {
            (true, false) => difference,
            (false, false) => Form.Product(Form.Number("2"), difference),
            (true, true) => Form.Product(Form.Quotient(Form.Number("1"), Form.Number(Text(outputs))), difference),
            _ => Form.Product(Form.Quotient(Form.Number("2"), Form.Number(Text(outputs))), difference),
        };
    }

    /// <summary>Losses that are taken for a loss: with and without ½, the sum and the mean.</summary>
    public static IEnumerable<Loss> Confused(Loss loss) =>
        loss.Is<HalfSquaredError>() || loss.Is<SquaredError>()
            ? Squared.Where(other => !(loss.Is<HalfSquaredError>() ? other.Is<HalfSquaredError>() && other.Outputs == loss.Outputs : other.Is<SquaredError>() && other.Outputs == loss.Outputs))
            : [];

    private static Loss[] Squared { get; } =
    [
        Loss.Of<HalfSquaredError>(), Loss.Of<SquaredError>(), Loss.Of<HalfSquaredError>().With(Outputs.Mean), Loss.Of<SquaredError>().With(Outputs.Mean),
    ];

    private static Form Term(Loss loss, Form a, Form y)
    {
        if (loss.Is<BinaryCrossEntropy>())
        {
            var one = Form.Number("1");
            return Form.Sum(
                Form.Product(y, Form.Call("ln", a)),
                Form.Product(Form.Difference(one, y), Form.Call("ln", Form.Difference(one, a)))
            );
        }

        var square = Form.Square(Form.Difference(y, a));
        return loss.Is<HalfSquaredError>() ? Form.Product(Form.Number("½"), square) : square;
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
