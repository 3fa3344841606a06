namespace Longhand.Backpropagation;

/// <summary>
/// The losses of a run of any length in bounded memory: every step while there are few, then every second, tenth, twentieth, hundredth, …
/// so that round numbers of steps stay, and always the first and the last.
/// </summary>
public sealed class RunHistory
{
    /// <summary>How many steps are kept at the most, besides the first and the last.</summary>
    public const int Most = 2000;

    private readonly List<StepSummary> _kept = [];
    private StepSummary _first;
    private StepSummary _last;
    private bool _isTwo;

    /// <summary>How many steps were added.</summary>
    public int Count { get; private set; }

    /// <summary>Of how many steps in a row one is kept.</summary>
    public int Stride { get; private set; } = 1;

    /// <summary>The steps that are kept, in order: the first, those that <see cref="Stride"/> divides, the last.</summary>
    public IEnumerable<StepSummary> Steps
    {
        get
        {
            if (Count > 0 && Stride > 1)
            {
                yield return _first;
            }

            foreach (var step in _kept)
            {
                yield return step;
            }

            if (Count > 0 && _last.Number % Stride != 0)
            {
                yield return _last;
            }
        }
    }

    /// <summary>Adds the next step.</summary>
    /// <param name="step">The step.</param>
    public void Add(StepSummary step)
    {
        _first = Count == 0 ? step : _first;
        (_last, Count) = (step, Count + 1);
        if (step.Number % Stride != 0)
        {
            return;
        }

        _kept.Add(step);
        if (_kept.Count > Most)
        {
            // 1, 2, 10, 20, 100, …: each divides the next.
            (Stride, _isTwo) = _isTwo ? (Stride * 5, false) : (Stride * 2, true);
            _kept.RemoveAll(kept => kept.Number % Stride != 0);
        }
    }
}
