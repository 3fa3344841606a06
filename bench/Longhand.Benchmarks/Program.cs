using System.Globalization;
using Longhand.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["functions", "--one-width", var file, .. var names] => FunctionsCommand.OneWidth(file, names),
    ["functions", .. var names] => FunctionsCommand.Run(names),
    ["derivation"] => DerivationCommand.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project bench/Longhand.Benchmarks -- functions [NAME…] | derivation");
    return 2;
}
