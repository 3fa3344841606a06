using System.Globalization;
using Longhand.Explain.Documents;
using Longhand.Functions;
using Longhand.Model;
using Longhand.Numerics;

namespace Longhand.Explain.Wording;

/// <content>What stands at the top of a derivation: the conventions in force.</content>
public sealed partial class German
{
    /// <inheritdoc/>
    public override Prose Convention(string name, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var line = Prose.Of($"Konvention: {new Inline.Strong(name)}. Sie sagt, was gilt, wo die Aufgabe nichts sagt.");
        return loss.Domain is LossDomain.Probabilities or LossDomain.Distributions ? Prose.Of($"{line} {Logarithms(loss)}") : line;
    }

    /// <inheritdoc/>
    public override Prose ClassWeights(IReadOnlyList<Formula> weights, bool dividesByWeights)
    {
        var mean = dividesByWeights ? "; das Mittel über einen Batch teilt durch die Summe der Gewichte seiner Beispiele" : string.Empty;
        return Prose.Of($"Klassengewichte: {Listed(weights, ", ")}. Jeder Zielwert zählt mit dem Gewicht seiner Klasse{mean}.");
    }

    /// <inheritdoc/>
    public override Prose LabelSmoothing(Formula share) =>
        Prose.Of($"Glättung der Zielwerte: {new Formula.Comparison(new Formula.Name(new Symbol("α")), "=", share)}. Der Verlust vergleicht mit y′ = (1 − α) y + α/K bei K Ausgaben.");

    /// <inheritdoc/>
    public override Prose SmoothedTargets { get; } = Prose.Text("Die Glättung nimmt von jedem Zielwert einen Anteil und verteilt ihn gleichmäßig auf alle Ausgaben:");

    /// <inheritdoc/>
    public override Prose ExampleWeights { get; } = Prose.Text("Was jedes Beispiel zählt, nach den Klassen seiner gegebenen Zielwerte, und alle zusammen:");

    /// <inheritdoc/>
    public override Prose Clipped(Formula prediction, Loss loss, double value)
    {
        ArgumentNullException.ThrowIfNull(loss);
        return loss.Clip is not { } clip ? Prose.Of($"{prediction}: Ein Logarithmus liegt unter {Full(ClampedBinaryCrossEntropy.LeastLogarithm)} und wird als {Full(ClampedBinaryCrossEntropy.LeastLogarithm)} angesetzt.")
            : value < clip.Least ? Prose.Of($"{prediction} liegt unter {Full(clip.Least)} und wird begrenzt: Unter dem Logarithmus steht dafür {Full(clip.Least)}.")
            : Prose.Of($"{prediction} liegt über {Full(clip.Most)} und wird begrenzt: Unter dem Logarithmus steht dafür {Full(clip.Most)}.");
    }

    /// <inheritdoc/>
    public override Prose ClipIsFlat(Formula prediction, Formula derivative) =>
        Prose.Of($"{prediction} wird begrenzt, und an der Grenze ist die Kurve flach: Die Ableitung ist {derivative}.");

    /// <summary>How probabilities are taken under a logarithm.</summary>
    private static Prose Logarithms(Loss loss)
    {
        const string Product = "deshalb ist das Fehlersignal der Ausgabeschicht das volle Produkt und nicht Vorhersage minus Zielwert";
        if (loss.Is<ClampedBinaryCrossEntropy>())
        {
            return Prose.Of($"Der Logarithmus einer Wahrscheinlichkeit wird als {Full(ClampedBinaryCrossEntropy.LeastLogarithm)} angesetzt, wo er kleiner ist, und ŷ (1 − ŷ) unter der Ableitung als {Full(ClampedBinaryCrossEntropy.LeastBelow)}, wo es kleiner ist; {Product}.");
        }

        if (loss.Clip is not { } clip)
        {
            return Prose.Text("Wahrscheinlichkeiten stehen unverändert unter dem Logarithmus: Keine wird begrenzt.");
        }

        var what = clip.OfTargets ? "Vorhersagen und Zielwerte" : "Wahrscheinlichkeiten unter einem Logarithmus";
        var range = Prose.Of($"{what} werden auf den Bereich von {Full(clip.Least)} bis {Full(clip.Most)} begrenzt");
        return clip.InDerivative
            ? Prose.Of($"{range}, und wo eine Vorhersage begrenzt wird, ist die Ableitung 0; {Product}.")
            : Prose.Of($"{range}, wenn der Wert des Verlusts berechnet wird; abgeleitet wird, als wäre keine begrenzt.");
    }

    /// <inheritdoc/>
    public override Prose Introduction(bool hasManySteps) =>
        Prose.Text(
            $"Jede Zahl {(hasManySteps ? "jedes Trainingsschritts" : "eines Trainingsschritts")}: der Vorwärtslauf, der Verlust, die Ableitung des Verlusts nach jedem Gewicht und jedem Bias und die Aktualisierung. Jede Gleichung steht erst mit Namen da, dann mit Zahlen, dann mit ihrem Wert."
                + (hasManySteps ? " Ein Schritt beginnt mit den Werten, mit denen der vorige geendet hat." : string.Empty)
        );

    /// <inheritdoc/>
    public override Prose LossRose { get; } = Prose.Text("Der Verlust ist gestiegen, aber um nicht mehr, als Rundungen ausmachen.");

    /// <inheritdoc/>
    public override Prose Until(string? lossBelow, string? lossChange, int maxSteps)
    {
        var reasons = new[]
        {
            lossBelow is null ? null : $"der Verlust über alle Beispiele unter {lossBelow} liegt",
            lossChange is null ? null : lossBelow is null ? $"sich der Verlust über alle Beispiele in einem Schritt um weniger als {lossChange} ändert" : $"er sich in einem Schritt um weniger als {lossChange} ändert",
            $"{Count(maxSteps, "Schritt gerechnet ist", "Schritte gerechnet sind")}",
        };
        return Prose.Text($"Der Schritt wird wiederholt, bis {string.Join(" oder ", reasons.OfType<string>())}.");
    }

    /// <inheritdoc/>
    public override Prose LossOverAll(Formula value, bool hasDropout) =>
        Prose.Of($"Der Verlust über alle Beispiele{(hasDropout ? ", ohne dass ein Neuron wegbleibt," : string.Empty)} ist jetzt {value}.");

    /// <inheritdoc/>
    public override Prose Rounding(bool isCarried, Rounding rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var digits = rule.Count == DigitCount.Decimals ? Count(rule.Digits, "Nachkommastelle", "Nachkommastellen") : Count(rule.Digits, "signifikante Stelle", "signifikante Stellen");
        var ties = rule.Ties switch
        {
            Ties.Up => "genau in der Mitte von der Null weg",
            Ties.Even => "genau in der Mitte zur geraden Ziffer",
            _ => "was folgt, wird abgeschnitten",
        };
        return isCarried
            ? Prose.Of($"Rundung: {new Inline.Strong("von Hand")}. Jede Größe, die einen Namen hat, wird auf {digits} gerundet, sobald sie entsteht ({ties}), und mit der gerundeten Zahl wird weitergerechnet.")
            : Prose.Of($"Rundung: {new Inline.Strong("exakt")}. Alles wird in doppelter Genauigkeit berechnet und nur in der Anzeige auf {digits} gerundet ({ties}); = steht vor einer Zahl, die vollständig gezeigt wird, ≈ vor einer gerundeten.");
    }

    /// <inheritdoc/>
    public override Prose SinglePrecision(Rounding? rule)
    {
        var shown =
            rule is null ? "vollständig gezeigt"
            : $"nur in der Anzeige auf {(rule.Count == DigitCount.Decimals ? Count(rule.Digits, "Nachkommastelle", "Nachkommastellen") : Count(rule.Digits, "signifikante Stelle", "signifikante Stellen"))} gerundet";
        return Prose.Of($"Rundung: {new Inline.Strong("exakt")}. Alles wird in einfacher Genauigkeit berechnet, wie das Netz trainiert wurde, und {shown}; = steht vor einer Zahl, die vollständig gezeigt wird, ≈ vor einer gerundeten.");
    }

    /// <inheritdoc/>
    public override Prose EngineDifference(int count, Formula? quantity, string here, string there, string difference)
    {
        var numbers = $"Die Maschine, die trainiert, hat denselben Schritt gerechnet; von {Grouped(count)} Zahlen, den Vorhersagen, dem Verlust und den neuen Parametern, ";
        return quantity is null
            ? Prose.Text(numbers + "weicht keine auch nur um ein Bit von dem ab, was hier steht.")
            : Prose.Of($"{numbers}weicht {quantity} am weitesten ab: {here} hier, {there} dort, ein Unterschied von {difference}.");
    }

    /// <inheritdoc/>
    public override Prose Network(NetworkDefinition network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var layers = network.Layers.Select((layer, l) =>
            $"{(l == network.Layers.Length - 1 ? "Ausgabeschicht" : "verdeckte Schicht")} {Text(l + 1)} mit {Neurons(layer.Units)} ({layer.Activation.Name}, {BiasOf(layer)})");
        return Prose.Text($"Netz: {Inputs(network.Inputs)}; {string.Join("; ", layers)}.");
    }

    /// <inheritdoc/>
    public override Prose Loss(Loss loss, Formula term, int outputs, int examples)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var kinks = loss.Kinks.Count == 0 ? string.Empty : "; wo es seine Ableitung nicht gibt, wird sie als 0 angesetzt";
        var over = outputs == 1 ? string.Empty : loss.Outputs == Outputs.Sum ? ", über die Ausgaben summiert" : ", über die Ausgaben gemittelt";
        var batch = examples == 1 ? string.Empty : loss.Reduction == Reduction.Mean ? "; der Verlust eines Batches ist das Mittel über seine Beispiele" : "; der Verlust eines Batches ist die Summe über seine Beispiele";
        var name = loss.Parameter is { } parameter
            ? Prose.Of($"{new Inline.Strong(loss.Name)} mit {new Formula.Comparison(new Formula.Name(new Symbol(parameter.Symbol)), "=", Full(loss.ParameterValue))}")
            : Prose.Of($"{new Inline.Strong(loss.Name)}");
        return Prose.Of($"Verlust: {name}, {term} je Ausgabe{over}{batch}{kinks}.");
    }

    /// <inheritdoc/>
    public override Prose CanonicalPair(Loss loss, string activation, bool usesWeightedInputs)
    {
        ArgumentNullException.ThrowIfNull(loss);
        var source = usesWeightedInputs ? ", und der Verlust wird aus den gewichteten Eingaben berechnet" : string.Empty;
        return Prose.Of($"{loss.Name} mit {activation} ist ein kanonisches Paar: Das Fehlersignal der Ausgabeschicht ist {Difference(loss)}{source}.");
    }

    /// <inheritdoc/>
    public override Prose Activation(Activation activation, Formula? value, Formula derivative, IReadOnlyList<(double At, double Taken)> kinks)
    {
        ArgumentNullException.ThrowIfNull(activation);
        ArgumentNullException.ThrowIfNull(kinks);
        var name = Prose.Of($"Aktivierungsfunktion: {new Inline.Strong(activation.Name)}");
        var line = value is null ? Prose.Of($"{name}, mit {derivative}") : Prose.Of($"{name}, {value}, mit {derivative}");
        return Prose.Of($"{line}{KinksOf(kinks, derivative)}.");
    }

    private static Prose KinksOf(IReadOnlyList<(double At, double Taken)> kinks, Formula derivative)
    {
        if (kinks.Count == 0)
        {
            return Prose.Empty;
        }

        if (derivative is Formula.Comparison { Right: Formula.Cases { Branches.Length: 2 } })
        {
            return Prose.Text("; wo es die Ableitung nicht gibt, gilt der zweite Zweig");
        }

        double[] taken = [.. kinks.Select(kink => kink.Taken)];
        var places = Prose.Of($"; wo es die Ableitung nicht gibt, bei {Listed(Numbers([.. kinks.Select(kink => kink.At)]), " und ")}, wird sie als ");
        return Prose.Of($"{places}{Listed(Numbers(taken.Distinct().Count() == 1 ? [taken[0]] : taken), " und ")} angesetzt");
    }

    /// <inheritdoc/>
    public override Prose LearnedActivation(Activation activation, Formula value, Formula derivative, Formula shape)
    {
        ArgumentNullException.ThrowIfNull(activation);
        var letter = new Formula.Name(new Symbol(activation.Parameter!.Symbol));
        return Prose.Of($"Aktivierungsfunktion: {new Inline.Strong(activation.Name)}, {value}, mit {derivative}; {letter} wird mit den Gewichten gelernt, über {shape}.");
    }

    /// <inheritdoc/>
    public override Prose VectorActivation(string name) =>
        Prose.Of($"Aktivierungsfunktion: {new Inline.Strong(name)}, über die ganze Schicht: Jede Aktivierung hängt von jeder gewichteten Eingabe ab.");

    /// <inheritdoc/>
    public override Prose Regularization(Formula? l2, Formula? l1) => (l2, l1) switch
    {
        (not null, not null) => Prose.Of($"Regularisierung: L2 mit {l2} und L1 mit {l1}, über die Gewichte ohne die Bias-Werte: (λ₂/2n) Σ w² + (λ₁/n) Σ |w| bei n Beispielen im Batch."),
        (not null, null) => Prose.Of($"Regularisierung: L2 mit {l2}, über die Gewichte ohne die Bias-Werte: (λ₂/2n) Σ w² bei n Beispielen im Batch."),
        _ => Prose.Of($"Regularisierung: L1 mit {l1!}, über die Gewichte ohne die Bias-Werte: (λ₁/n) Σ |w| bei n Beispielen im Batch."),
    };

    /// <inheritdoc/>
    public override Prose ClipValue(Formula limit) => Prose.Of($"Begrenzung: Ein Gradient, dessen Betrag größer ist als {limit}, wird auf diesen Betrag gekürzt.");

    /// <inheritdoc/>
    public override Prose WeightDecay(Formula decay, WeightDecayForm form) => form switch
    {
        WeightDecayForm.WeightsOnly => Prose.Of($"Gewichtszerfall: {decay}; λ w wird zum Gradienten jedes Gewichts addiert."),
        WeightDecayForm.WeightsAndBiases => Prose.Of($"Gewichtszerfall: {decay}; λ w wird zum Gradienten jedes Gewichts und jedes Bias addiert."),
        _ => Prose.Of($"Gewichtszerfall: {decay}; η λ w wird neben dem Schritt von jedem Gewicht und jedem Bias abgezogen."),
    };

    /// <inheritdoc/>
    public override Prose Drawn(string initializer, long seed) =>
        Prose.Of($"Was nicht gegeben ist, wurde mit {new Inline.Strong(initializer)} gezogen, Startwert {seed.ToString(CultureInfo.InvariantCulture)}.");

    /// <inheritdoc/>
    public override Prose Batch(int examples, int? size) => size switch
    {
        null => Prose.Of($"Batch: Jeder Schritt nimmt alle {examples} Beispiele."),
        1 => Prose.Of($"Batch: Jeder Schritt nimmt eines der {examples} Beispiele, der Reihe nach."),
        _ => Prose.Of($"Batch: Jeder Schritt nimmt {size.Value} der {examples} Beispiele, der Reihe nach."),
    };

    /// <inheritdoc/>
    public override Prose Notation(Formula updated, Formula delta, Formula derivative, bool rowsPerUnit, bool hasExamples, Formula? ofExample) =>
        Prose.Of($"Schreibweise: {updated} ist w nach dem Schritt; das Fehlersignal {delta} eines Neurons ist {derivative}; {(rowsPerUnit ? "Zeile" : "Spalte")} j einer Gewichtsmatrix gehört zu Neuron j. Zahlen haben einen Dezimalpunkt.{(hasExamples ? " [2] kennzeichnet, was zum zweiten Beispiel gehört." : string.Empty)}{(ofExample is null ? Prose.Empty : Prose.Of($" {ofExample} ist der Verlust des Beispiels, ohne Regularisierung und Klassengewichte."))}");
}
