// A worked example checked: what was understood of it, every mistake with its correction, the marks, and a page to hand back.
#:project ../src/Longhand.Checking
#:property PublishAot=false

using System.Globalization;
using Longhand.Checking;
using Longhand.Checking.Reports;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var text = File.ReadAllText("samples/working.md");
var report = Checker.Check(text); // Checker.Check(text, problem) where the problem is known

foreach (var thing in report.Understood)
{
    Console.WriteLine($"{thing.What}: {thing.Value} ({thing.Origin})");
}

Console.WriteLine();
foreach (var claim in report.Claims.Where(c => c.Verdict is Verdict.Wrong or Verdict.Misrounded))
{
    Console.WriteLine($"Line {claim.Line}: {claim.Name} = {claim.Printed} ({claim.Kind}), and should be {claim.Expected}: {claim.Correction}");
}

var marks = Marking.Of([.. report.Claims]);
Console.WriteLine($"Method {marks.Method} of {marks.Claims}, accuracy {marks.Accuracy} of {marks.Claims}, {report.Summary.Carried} carried");

// The page to hand back: the working with every claim marked and the remarks beside it.
using var page = new StreamWriter(Path.Combine(Path.GetTempPath(), "longhand-working.html"));
page.Write(CheckHtml.Write(report, text, "My first training step"));
