using Longhand.Explain.Derivations;
using Longhand.Explain.Wording;

namespace Longhand.Explain.Rendering;

/// <summary>The row of switches above a derivation and the place of its drawing. They are hidden until the script of the page is there.</summary>
/// <param name="options">How the derivation is worked and shown.</param>
/// <param name="page">What its formulas carry.</param>
internal sealed class PageSwitches(DerivationOptions options, PageMath page)
{
    private readonly Sentences _text = options.Sentences;

    /// <summary>Writes them.</summary>
    /// <param name="line">Writes a line.</param>
    public void Write(Action<string> line)
    {
        ArgumentNullException.ThrowIfNull(line);
        line($"<a class=\"skip\" href=\"#working\">{Text(_text.SkipToWorking)}</a>");
        line("<header class=\"switches\" hidden>");
        line($"<div role=\"group\" class=\"walk\" aria-label=\"{Text(_text.Walk)}\">");
        line($"<button type=\"button\" data-do=\"walk\" aria-pressed=\"false\">{Text(_text.WalkThrough)}</button>");
        line($"<button type=\"button\" data-do=\"back\" hidden><span aria-hidden=\"true\">◀ </span>{Text(_text.WalkBack)}</button>");
        line($"<button type=\"button\" data-do=\"on\" hidden>{Text(_text.WalkOn)}<span aria-hidden=\"true\"> ▶</span></button>");
        line($"<span class=\"place\" data-words=\"{Text(_text.WalkPlace("{0}", "{1}"))}\"></span>");
        line("</div>");
        WriteDigits(line);
        WriteForms(line);
        line(Choice("step", _text.StepChoice));
        line(Choice("example", _text.ExampleChoice));
        WriteView(line);
        line("</header>");
        line("<div class=\"page\">");
        line($"<aside class=\"stage\" aria-label=\"{Text(_text.DrawingName)}\" hidden>");
        line($"<p class=\"hint\" id=\"drawing-hint\">{Text(_text.DrawingHint)}</p>");
        line($"<p class=\"about\" data-words=\"{Text(_text.ChosenLines("{0}", "{1}"))}\"></p>");
        line($"<button type=\"button\" data-do=\"all\" hidden>{Text(_text.ShowAllLines)}</button>");
        line($"<p class=\"said\" role=\"status\" aria-live=\"polite\" data-equal=\"{Text(_text.SpokenRelation("="))}\" data-close=\"{Text(_text.SpokenRelation("≈"))}\"></p>");
        line("</aside>");
    }

    private void WriteDigits(Action<string> line)
    {
        line($"<label>{Text(_text.DigitsChoice)} <select data-choice=\"digits\"{(page.Choices is null ? " disabled" : string.Empty)}>");
        if (page.Choices is not { } choices)
        {
            line($"<option>{Text(_text.DigitsAreCarried(_text.DigitsOf(options.Rounding)))}</option>");
        }
        else
        {
            for (var i = 0; i < choices.Rules.Length; i++)
            {
                line($"<option value=\"{HtmlText.Whole(i)}\"{(i == choices.Asked ? " selected" : string.Empty)}>{Text(_text.DigitsOf(choices.Rules[i]))}</option>");
            }
        }

        line("</select></label>");
    }

    private void WriteForms(Action<string> line)
    {
        if (HtmlPlace.Names(options.Forms).Count() < 2)
        {
            return;
        }

        line($"<div role=\"group\" class=\"forms\" aria-label=\"{Text(_text.FormsChoice)}\"><span aria-hidden=\"true\">{Text(_text.FormsChoice)}</span>");
        foreach (var form in HtmlPlace.Names(options.Forms))
        {
            var words = form switch
            {
                "paths" => _text.FormPaths,
                "delta" => _text.FormDelta,
                _ => _text.FormMatrix,
            };
            line($"<label><input type=\"checkbox\" data-form-switch=\"{form}\" checked> {Text(words)}</label>");
        }

        line("</div>");
    }

    private void WriteView(Action<string> line)
    {
        line($"<label>{Text(_text.ThemeChoice)} <select data-choice=\"theme\">");
        line($"<option value=\"\">{Text(_text.ThemeOfSystem)}</option><option value=\"light\">{Text(_text.ThemeLight)}</option><option value=\"dark\">{Text(_text.ThemeDark)}</option>");
        line("</select></label>");
        line($"<button type=\"button\" data-do=\"larger\" aria-pressed=\"false\">{Text(_text.Larger)}</button>");
    }

    // What there is to choose is found on the page, which is written before all of it is known.
    private string Choice(string name, string label) =>
        $"<label hidden>{Text(label)} <select data-choice=\"{name}\"><option value=\"\">{Text(_text.All)}</option></select></label>";

    private static string Text(string text) => HtmlText.Escape(text);
}
