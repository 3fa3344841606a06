using Longhand.Backpropagation;
using Longhand.Model;

namespace Longhand.Checking.Tests.Restyling;

/// <summary>Writes a worked problem as a document, in the way of one author.</summary>
internal sealed class Restyler
{
    private readonly Worked _worked;
    private readonly Style _style;
    private readonly Marks _marks = new();
    private readonly StatementWriter _writer;
    private readonly Paper _paper;
    private readonly Words _words;

    private Restyler(Worked worked, Style style)
    {
        (_worked, _style, _words) = (worked, style, new Words(style.Wording));
        _writer = new StatementWriter(worked, style, _marks);
        _paper = style.Container switch
        {
            Container.Plain => new PlainPaper(style),
            Container.PdfText => new PdfPaper(style, worked.Problem),
            Container.LatexDocument => new LatexPaper(style),
            var container => new MarkdownPaper(container, style),
        };
    }

    /// <summary>The document of a working, with the claims in it.</summary>
    public static RestyledWorking Write(int number, Worked worked, Style style)
    {
        if (style.Container is Container.Console or Container.NumPy)
        {
            var marks = new Marks();
            var (dump, printed) = marks.Strip(new ConsoleDump(worked, style, marks).Write(), worked.Problem);
            return new(number, worked.Problem, style, dump, printed);
        }

        var restyler = new Restyler(worked, style);
        restyler.Write();
        var (text, claims) = restyler._marks.Strip(restyler._paper.Finish(), worked.Problem);
        return new(number, worked.Problem, style, text, claims);
    }

    /// <summary>A correct working of a random problem by a random author.</summary>
    /// <param name="number">Which; the same number gives the same document.</param>
    /// <param name="withProblem">Whether the problem is known to who reads it; else the document says enough.</param>
    public static RestyledWorking Correct(int number, bool withProblem = true)
    {
        var (problem, style) = (HandProblems.Make(number), Styles.Make(number));
        style = withProblem ? style : style.Complete();
        return Write(number, new Worked(problem, style, Worked.LinesOf(problem, style)), style);
    }

    private void Write()
    {
        _paper.Heading(_words.Title, 1);
        _paper.Say(_words.Opening);
        if (_style.StatesGivens)
        {
            Givens();
        }

        Forward();
        Backward();
        if (_style.HasTables || _style.UpdatesInTableOnly)
        {
            Tables();
        }
    }

    private void Givens()
    {
        _paper.Heading(_words.Givens, 2);
        Given(_words.Inputs, WorkingPart.Inputs);
        Given(_words.Weights, WorkingPart.Weights);
        Given(_words.Biases, WorkingPart.Biases);
        Given(_words.Targets, WorkingPart.Targets);
        Given(_words.Rate, WorkingPart.LearningRate);
    }

    private void Given(string words, WorkingPart part)
    {
        Quantity[] quantities = [.. Of(part).Select(line => line.Quantity)];
        if (quantities.Length == 0)
        {
            return;
        }

        if (_style.GivesMatrices && part == WorkingPart.Weights)
        {
            _paper.Say(words);
            _paper.Work([.. Enumerable.Range(0, _worked.Problem.Network.Definition.Layers.Length).Select(_writer.Matrix)]);
            return;
        }

        if (_style.GivensInTable && part == WorkingPart.Weights)
        {
            _paper.Table([_words.Columns[0], _words.Value], [.. quantities.Select(q => new[] { _writer.Naming.Of(q), _writer.Number(q) })]);
            return;
        }

        _paper.Say(words);
        Statement[] statements = [.. quantities.Select(_writer.Short)];
        if (_style.GivensOnOneLine)
        {
            _paper.OneLine(statements);
        }
        else
        {
            _paper.Work(statements);
        }
    }

    private void Forward()
    {
        _paper.Heading(_words.Forward, 2);
        _paper.Say(_words.Net);
        foreach (var layer in Of(WorkingPart.Forward).GroupBy(line => line.Quantity.Layer))
        {
            Long(layer);
        }

        if (_style.HasForwardTable)
        {
            ForwardTable();
        }

        if (_style.RepeatsPrediction && _worked.Problem.Network.Definition.Outputs == 1)
        {
            var prediction = Numbers.Activation(_worked.Problem.Network.Definition.Layers.Length - 1, 0);
            _paper.Say(_style.Wording == 1 ? $"{_words.Prediction} = {_writer.Number(prediction)}"
                : _style.Wording == 2 && _style.ShowsMiddle ? $"{_words.Prediction}: {_writer.Percent(prediction)}"
                : $"{_words.Prediction} {_paper.Inside(_writer.Short(prediction).OnOneLine())}{(_style.Notation.Comma ? string.Empty : ".")}");
        }

        _paper.Heading(_words.Loss, 2);
        _paper.Say(_words.LossSaid);
        Long(Of(WorkingPart.Loss));
    }

    /// <summary>Unit | Weighted input | Activation.</summary>
    private void ForwardTable()
    {
        var units = Of(WorkingPart.Forward).Select(line => line.Quantity).Where(q => q.Kind == QuantityKind.Activation).ToArray();
        _paper.Table(_words.UnitColumns, [.. units.Select(a => new[] { _writer.Naming.Unit(a.Layer, a.Unit), _writer.Number(Numbers.Weighted(a.Layer, a.Unit)), _writer.Number(a) })]);
    }

    private void Backward()
    {
        _paper.Heading(_words.Backward, 2);
        var groups = new List<List<WorkingLine>>();
        foreach (var line in _worked.Lines.Where(line => line.Part >= WorkingPart.OutputFactors))
        {
            if (groups.Count == 0 || groups[^1][0].Part != line.Part)
            {
                groups.Add([]);
            }

            groups[^1].Add(line);
        }

        foreach (var group in groups)
        {
            Group(group);
        }
    }

    private void Group(List<WorkingLine> lines)
    {
        var isUpdate = lines[0].Part is WorkingPart.OutputUpdates or WorkingPart.HiddenUpdates;
        if (isUpdate && _style.UpdatesInTableOnly)
        {
            return;
        }

        if (isUpdate)
        {
            _paper.Heading(_words.Updates, 3);
        }

        _paper.Say(lines[0].Part switch
        {
            WorkingPart.OutputFactors => _words.OutputFactors,
            WorkingPart.OutputGradients => _words.OutputGradients,
            WorkingPart.HiddenFactors => _words.HiddenFactors,
            WorkingPart.HiddenGradients => _words.HiddenGradients,
            _ => _words.UpdatesSaid,
        });
        if (lines[0].Part == WorkingPart.HiddenGradients && Ladders.Fit(_worked, _style))
        {
            foreach (var line in lines)
            {
                Ladder(line);
            }

            return;
        }

        Long(lines);
    }

    private void Ladder(WorkingLine line)
    {
        if (Ladders.Of(_worked, line) is not [_, ..] ladder)
        {
            Long([line]);
            return;
        }

        _paper.Say(_words.Ladder + " " + _paper.Inside(_writer.Naming.Of(line.Quantity)) + ":");
        _paper.Work([.. ladder.Select(_writer.Unnamed)]);
        _paper.Work([_writer.Short(line.Quantity)]);
    }

    private void Tables()
    {
        _paper.Heading(_words.Summary, 2);
        foreach (var isBias in new[] { false, true })
        {
            var parameters = _worked.Problem.Network.Definition.Layout.Parameters.Where(p => p.IsBias == isBias).ToArray();
            if (parameters.Length > 0)
            {
                _paper.Table([isBias ? "Bias" : _words.Columns[0], .. _words.Columns[1..]], [.. parameters.Select(Row)]);
            }
        }
    }

    private string[] Row(Parameter parameter)
    {
        var old = Numbers.Parameter(parameter.Index);
        return [_writer.Naming.Of(old), _writer.Number(old), _writer.Cell(Numbers.Gradient(parameter.Index)), _writer.Cell(Numbers.New(parameter.Index))];
    }

    private void Long(IEnumerable<WorkingLine> lines)
    {
        Func<string, string> emphasize = _style.Emphasis ? _paper.Emphasized : number => number;
        _paper.Work([.. lines.Select(line => _writer.Long(line, line.Part is WorkingPart.Forward or WorkingPart.OutputFactors or WorkingPart.HiddenFactors ? number => number : emphasize))]);
    }

    private IEnumerable<WorkingLine> Of(WorkingPart part) => _worked.Lines.Where(line => line.Part == part);
}
