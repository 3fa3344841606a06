using System.Globalization;
using System.Text.Json;
using Longhand.Model;
using Longhand.Training;

namespace Longhand.Serialization;

/// <summary>Where a training is, in a model file: what decides the next step, bit by bit.</summary>
/// <typeparam name="TElement"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal static class StateBlocks<TElement>
    where TElement : unmanaged
{
    private const string Parameters = "state.parameters";
    private const string Numbers = "state.numbers";
    private const string Remedy = "train the model anew";

    private static BlockType Type => typeof(TElement) == typeof(float) ? BlockType.Float32 : BlockType.Float64;

    public static void Write(Utf8JsonWriter json, Network network, TrainingState<TElement> state, List<Block> blocks)
    {
        var isBestKept = !state.BestParameters.IsDefaultOrEmpty;
        if (isBestKept && !state.BestParameters.AsSpan().SequenceEqual(network.Values))
        {
            throw new ArgumentException("The model has not the best parameters of its training; write the result of the training with its state.", nameof(state));
        }

        json.WriteStartObject("state");
        json.WriteNumber("steps", state.Engine.Steps);
        json.WriteNumber("batch", state.Batch);
        json.WriteNumber("epochsWithout", state.EpochsWithout);
        json.WriteString("stopped", TrainingHeader.NameOf(state.Stopped));
        json.WriteString("dataHash", state.DataHash.ToString("x16", CultureInfo.InvariantCulture));
        json.WriteNumber("memory", state.Engine.Memory.Count);
        json.WriteBoolean("keepsBest", isBestKept);
        json.WriteEndObject();
        blocks.Add(Block.Of(Numbers, [state.LossSum, state.BestLoss]));
        blocks.Add(new BlockOf<TElement>(Parameters, Type, state.Engine.Parameters.ToArray()));
        for (var slot = 0; slot < state.Engine.Memory.Count; slot++)
        {
            blocks.Add(new BlockOf<TElement>(Memory(slot), Type, state.Engine.Memory[slot].ToArray()));
        }
    }

    public static TrainingState<TElement>? Read(Frame frame, TrainedModel model)
    {
        if (frame.Header["state"] is not { } value || model.Record is not { } record)
        {
            return null;
        }

        const int MostMemory = 16;
        var o = frame.Header.Object("state", value, "steps", "batch", "epochsWithout", "stopped", "dataHash", "memory", "keepsBest");
        int Whole(string key, int most = int.MaxValue) => o.WholeOf(o.Required(key, Remedy), o.At(key), 0, most);
        var count = model.Network.Definition.Layout.Length;
        var numbers = frame.Read<double>(Numbers, BlockType.Float64, 2);
        var memory = Enumerable.Range(0, Whole("memory", MostMemory)).Select(slot => (ReadOnlyMemory<TElement>)frame.Read<TElement>(Memory(slot), Type, count)).ToArray();
        return new()
        {
            Engine = new(Whole("steps"), frame.Read<TElement>(Parameters, Type, count), memory),
            Batch = Whole("batch"),
            LossSum = numbers[0],
            BestLoss = numbers[1],
            EpochsWithout = Whole("epochsWithout"),
            Stopped = o.Choice(o.Required("stopped", Remedy), o.At("stopped"), Enum.GetValues<TrainingStop>(), TrainingHeader.NameOf),
            DataHash = Hash(o),
            BestParameters = o["keepsBest"] is { } keeps && o.FlagOf(keeps, o.At("keepsBest")) ? [.. model.Network.Values] : [],
            History = record.History,
        };
    }

    private static ulong Hash(JsonObject o)
    {
        var value = o.Required("dataHash", Remedy);
        return ulong.TryParse(o.TextOf(value, o.At("dataHash")), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash)
            ? hash
            : throw o.Error(value, $"{o.At("dataHash")} is {value.Quoted}; it has to be 16 hexadecimal digits: {Remedy}.");
    }

    private static string Memory(int slot) => FormattableString.Invariant($"state.memory.{slot + 1}");
}
