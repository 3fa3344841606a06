using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;

namespace Longhand.Explain.Gallery;

/// <summary>Every function of a catalogue, by kind.</summary>
public sealed class FunctionGallery
{
    private readonly GalleryContext _context;

    /// <summary>Opens a gallery.</summary>
    /// <param name="catalogue">The functions; null is those of the library.</param>
    /// <param name="convention">What omitted things mean; null is as textbooks have it.</param>
    /// <param name="sentences">The language; null is English.</param>
    public FunctionGallery(Catalogue? catalogue = null, Convention? convention = null, Sentences? sentences = null)
    {
        _context = new(catalogue ?? Catalogue.Default, convention ?? Convention.Textbook, sentences ?? English.Instance);
        Sheets = [.. AllSheets()];
    }

    /// <summary>The title of the document.</summary>
    public string Title => _context.Text.GalleryTitle;

    /// <summary>A page for every function, kind by kind.</summary>
    public IReadOnlyList<FunctionSheet> Sheets { get; }

    /// <summary>Every function in one item of a list.</summary>
    /// <param name="kind">The kind that is listed; null lists all.</param>
    public IEnumerable<Block> List(FunctionKind? kind = null) =>
        Of(kind, sheets => [new Block.Bullets([.. sheets.Select(sheet => sheet.Item())])]);

    /// <summary>Every function with its formulas and what there is to know of it.</summary>
    /// <param name="kind">The kind that is shown; null shows all.</param>
    /// <param name="withCurves">Whether each is drawn.</param>
    public IEnumerable<Block> Blocks(FunctionKind? kind = null, bool withCurves = true) =>
        Of(kind, sheets => sheets.SelectMany(sheet => sheet.Section(withCurves)));

    /// <summary>A note for each function of another kind that has the same name.</summary>
    /// <param name="sheet">The function.</param>
    public IEnumerable<Block> Namesakes(FunctionSheet sheet) =>
        Sheets
            .Where(other => other.Name == sheet.Name && other.Kind != sheet.Kind)
            .Select(other => new Block.Note(_context.Text.AlsoCalled(GalleryNames.Of(other.Kind), other.Name)));

    private IEnumerable<Block> Of(FunctionKind? kind, Func<IEnumerable<FunctionSheet>, IEnumerable<Block>> write)
    {
        yield return new Block.Heading(1, Prose.Text(Title));
        yield return new Block.Paragraph(_context.Text.GalleryIntroduction(_context.Convention.Name));
        foreach (var group in Sheets.GroupBy(sheet => sheet.Kind).Where(group => kind is null || group.Key == kind))
        {
            yield return new Block.Heading(2, Prose.Text(_context.Text.Functions(group.Key)));
            foreach (var block in write(group))
            {
                yield return block;
            }
        }
    }

    /// <summary>The one place where a kind of functions enters the gallery.</summary>
    private IEnumerable<FunctionSheet> AllSheets()
    {
        var (catalogue, convention) = (_context.Catalogue, _context.Convention);
        return
        [
            .. catalogue.Activations.Select(convention.Apply).Select(Sheet),
            .. catalogue.Losses.Select(l => new LossSheet(_context, convention.Apply(l))),
            .. catalogue.Optimizers.Select(o => new OptimizerSheet(_context, convention.Apply(o))),
            .. catalogue.Schedules.Select(s => new ScheduleSheet(_context, s)),
            .. catalogue.Initializers.Select(i => new InitializerSheet(_context, i)),
        ];
    }

    private FunctionSheet Sheet(Activation activation) =>
        activation.IsElementwise ? new ActivationSheet(_context, activation) : new LayerActivationSheet(_context, activation);
}
