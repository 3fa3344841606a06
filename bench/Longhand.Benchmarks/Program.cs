using System.Globalization;
using Longhand.Benchmarks;
using Longhand.Benchmarks.Ladder;
using Longhand.Benchmarks.Mnist;
using Longhand.Benchmarks.Pieces;
using Longhand.Benchmarks.Scaling;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
try
{
    return args switch
    {
        ["functions", "--one-width", var file, .. var names] => FunctionsCommand.OneWidth(file, names),
        ["functions", .. var names] => FunctionsCommand.Run(names),
        ["derivation"] => DerivationCommand.Run(),
        ["scaling", .. var options] => ScalingCommand.Run(options),
        ["pieces", .. var options] => PiecesCommand.Run(options),
        ["ladder", .. var options] => LadderCommand.Run(options),
        ["ladder-one", .. var options] => OneCommand.Run(options),
        ["mnist", .. var options] => MnistCommand.Run(options),
        ["mnist-one", .. var options] => MnistOne.Run(options),
        _ => Usage(),
    };
}
catch (UsageException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}

static int Usage()
{
    Console.Error.WriteLine(
        "dotnet run -c Release --project bench/Longhand.Benchmarks -- functions [NAME…] | derivation | ladder | ladder-one | mnist | scaling | pieces"
    );
    return 2;
}
