namespace Longhand.Training;

/// <summary>The value of a metric.</summary>
/// <param name="Name">The name of the metric.</param>
/// <param name="Value">Its value.</param>
public readonly record struct MetricValue(string Name, double Value);
