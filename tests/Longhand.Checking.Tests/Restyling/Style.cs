namespace Longhand.Checking.Tests.Restyling;

/// <summary>All choices of an author.</summary>
internal sealed record Style
{
    public required Container Container { get; init; }

    public required NotationStyle Notation { get; init; }

    public required PenStyle Pen { get; init; }

    public required WorkingMethod Method { get; init; }

    /// <summary>Whether δ is what the output lacks, y − ŷ, so that it points the way the weights go.</summary>
    public bool OppositeDeltas { get; init; }

    /// <summary>Whether Δw is worked out first, and then w + Δw.</summary>
    public bool NamesChanges { get; init; }

    /// <summary>Whether the sums and activations are put together in a table behind the forward pass.</summary>
    public bool HasForwardTable { get; init; }

    /// <summary>Whether every output has a loss of its own first.</summary>
    public bool SplitsLoss { get; init; }

    public bool WeightFirst { get; init; }

    public bool UpdatesLayerByLayer { get; init; }

    /// <summary>Whether lines show the formula in names.</summary>
    public bool ShowsNames { get; init; }

    /// <summary>Whether lines show the formula in numbers.</summary>
    public bool ShowsNumbers { get; init; }

    /// <summary>Whether a(1 − a) is worked in two links.</summary>
    public bool ShowsMiddle { get; init; }

    /// <summary>Whether every link of a chain stands on its own line.</summary>
    public bool BreaksLines { get; init; }

    /// <summary>Whether the givens are in a table; else lists.</summary>
    public bool GivensInTable { get; init; }

    /// <summary>Whether a line of givens holds several.</summary>
    public bool GivensOnOneLine { get; init; }

    /// <summary>Whether the working begins with its givens.</summary>
    public bool StatesGivens { get; init; }

    /// <summary>Whether gradients and new values are summed up in tables at the end.</summary>
    public bool HasTables { get; init; }

    /// <summary>Whether new values are only given in a table.</summary>
    public bool UpdatesInTableOnly { get; init; }

    /// <summary>Whether an inner gradient is worked in a list of products without names.</summary>
    public bool HasLadders { get; init; }

    /// <summary>Whether the weights are given as matrices.</summary>
    public bool GivesMatrices { get; init; }

    /// <summary>Whether the prediction is given once more in words.</summary>
    public bool RepeatsPrediction { get; init; }

    /// <summary>**bold**, \boxed or nothing around results.</summary>
    public bool Emphasis { get; init; }

    /// <summary>Which of the wordings.</summary>
    public int Wording { get; init; }

    /// <summary>The same author, who says everything that a reader without the problem has to know.</summary>
    public Style Complete() => this with { StatesGivens = StatesGivens || !ShowsNames || !ShowsNumbers || UpdatesInTableOnly };

    public bool IsMarkdown => Container <= Container.MarkdownAligned;
}
