using System.Text.Json;

namespace Longhand.Benchmarks.Ladder;

/// <summary>A rung of the ladder, as <c>bench/peers/ladder.json</c> has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layers">The sizes, with commas, from the inputs to the outputs.</param>
/// <param name="Act">The activation of the hidden layers: sigmoid, tanh or relu.</param>
/// <param name="Out">ce: softmax and cross-entropy; mse: sigmoid and squared error.</param>
/// <param name="Batch">How many examples a step has.</param>
/// <param name="N">How many examples there are.</param>
/// <param name="Task">train or infer.</param>
/// <param name="Opt">sgd or adam.</param>
internal sealed record Workload(string Name, string Layers, string Act, string Out, int Batch, int N, string Task, string Opt)
{
    /// <summary>All rungs, in order.</summary>
    public static IReadOnlyList<Workload> All { get; } =
        JsonSerializer.Deserialize<Workload[]>(File.ReadAllText(Path.Combine(Place.Peers, "ladder.json")), Place.Json)!;

    public bool Infers => Task == "infer";

    public bool IsCrossEntropy => Out == "ce";

    public int[] Sizes { get; } = [.. Layers.Split(',').Select(int.Parse)];

    public long Weights => Sizes.Zip(Sizes.Skip(1), (inputs, units) => (long)inputs * units).Sum();

    /// <summary>
    /// The floating point operations of the products: forward, and in training the gradient of the weights and, but for the first
    /// layer, of the inputs. A multiplication and an addition are two.
    /// </summary>
    public long FlopsAnExample => Infers ? 2 * Weights : (6 * Weights) - (2L * Sizes[0] * Sizes[1]);

    public string Title =>
        string.Join(
            ", ",
            $"{Name}  {Layers.Replace(',', '-')} {Act}",
            IsCrossEntropy ? "softmax cross-entropy" : "squared error",
            Infers ? "inference, one example at a time" : $"{(Opt == "adam" ? "Adam, " : "")}batch {Batch}"
        );
}
