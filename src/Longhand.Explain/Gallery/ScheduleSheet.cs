using Longhand.Explain.Derivations;
using Longhand.Explain.Documents;
using Longhand.Explain.Wording;
using Longhand.Functions;

namespace Longhand.Explain.Gallery;

/// <summary>A schedule of the learning rate.</summary>
internal sealed class ScheduleSheet(GalleryContext context, Schedule schedule)
    : FunctionSheet(context, FunctionKind.Schedule, schedule.Name, schedule.Facts)
{
    private readonly Lettering _letters = OptimizerSheet.LettersOf(context, Optimizer.Of<GradientDescent>().WithSchedule(schedule));

    public override IReadOnlyList<FunctionParameter> Parameters => schedule.Parameters;

    internal override IReadOnlyList<Formula.Comparison> Lines => [GeneralFormula.OfSchedule(_letters)];

    private protected override Prose Letters =>
        Text.LettersOfSchedule(new Formula.Name(_letters.Symbols.ScheduledRate), new Formula.Name(new Symbol("t")), new Formula.Name(_letters.Symbols.Constant("learningRate")));

    public override double ValueOf(FunctionParameter parameter) => schedule.Values[schedule.Parameters.TakeWhile(p => p != parameter).Count()];

    public override FunctionSheet With(string name, double value) => new ScheduleSheet(Context, schedule.With(name, value));

    internal override FunctionSheet Under(Convention convention) => new ScheduleSheet(Context, Context.Catalogue.Schedules.First(s => s.Name == Name));
}
