namespace Longhand.Checking.Tests.Restyling;

/// <summary>The parts of a working.</summary>
internal enum WorkingPart
{
    Inputs,
    Targets,
    Weights,
    Biases,
    LearningRate,
    Forward,
    Loss,
    OutputFactors,
    OutputGradients,
    OutputUpdates,
    HiddenFactors,
    HiddenGradients,
    HiddenUpdates,
    After,
}
