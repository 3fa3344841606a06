namespace Longhand.Benchmarks.Mnist;

/// <summary>What one training came to, as a program prints it.</summary>
/// <param name="Name">The program.</param>
/// <param name="Seconds">How long the epochs took.</param>
/// <param name="Epochs">How many they were.</param>
/// <param name="Accuracy">The share of the test images that was told in the end.</param>
/// <param name="Reached">Whether that is what was asked for.</param>
internal sealed record MnistTurn(string Name, double Seconds, int Epochs, double Accuracy, bool Reached);
