using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Rendering;
using Longhand.Explain.Wording;
using Longhand.Training;

namespace Longhand.Explain.Tests.Derivations;

public sealed class TrainingCurveTests
{
    [Fact]
    public void Both_losses_of_every_epoch_are_points_of_it()
    {
        var curve = TrainingCurve.Of(Made(hasValidation: true), English.Instance);
        Assert.Equal(2, curve.Lines.Length);
        Assert.Equal([(1.0, 4.0), (2.0, 2.0), (3.0, 1.0)], curve.Lines[0].Pieces[0].Select(point => (point.X, point.Y)));
        Assert.Equal([(1.0, 5.0), (2.0, 3.0), (3.0, 3.5)], curve.Lines[1].Pieces[0].Select(point => (point.X, point.Y)));
        Assert.Single(TrainingCurve.Of(Made(hasValidation: false), English.Instance).Lines);
    }

    [Fact]
    public void It_is_drawn_in_both_languages()
    {
        Assert.Contains("validation loss", Drawn(English.Instance), StringComparison.Ordinal);
        Assert.Contains("Validierungsverlust", Drawn(German.Instance), StringComparison.Ordinal);
    }

    private static string Drawn(Sentences sentences)
    {
        using var writer = new StringWriter();
        new TextRenderer(writer).Render([TrainingCurve.Of(Made(hasValidation: true), sentences)], string.Empty);
        return writer.ToString();
    }

    private static History Made(bool hasValidation) =>
        new([Epoch(1, 4.0, hasValidation ? 5.0 : null), Epoch(2, 2.0, hasValidation ? 3.0 : null), Epoch(3, 1.0, hasValidation ? 3.5 : null)]);

    private static EpochReport Epoch(int number, double loss, double? validation) => new(number, loss) { ValidationLoss = validation };
}
