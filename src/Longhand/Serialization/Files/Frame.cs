using System.Buffers.Binary;
using System.Text.Json;

namespace Longhand.Serialization;

/// <summary>
/// The frame of a model file: a mark, the version, the lengths, a header in JSON, blocks of numbers, a checksum. Nothing is taken out of a
/// file whose length or checksum is not right.
/// </summary>
internal sealed class Frame
{
    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    /// <summary>The most bytes that a header has.</summary>
    public const int MostHeader = 1 << 26;

    private const int Start = 24; // mark 8, version 4, length of the header 4, length of the file 8
    private const int End = 4; // the checksum

    private readonly Stream _stream;
    private readonly string _source;
    private readonly Dictionary<string, (BlockType Type, int Count, long Position)> _blocks = new(StringComparer.Ordinal);

    private Frame(Stream stream, string source, JsonObject header) => (_stream, _source, Header) = (stream, source, header);

    /// <summary>A mark that no text has; a transfer that changes line ends changes it.</summary>
    public static ReadOnlySpan<byte> Mark => [0x89, (byte)'L', (byte)'H', (byte)'M', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>What the file says of itself.</summary>
    public JsonObject Header { get; }

    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where it goes; it need not be able to seek.</param>
    /// <param name="header">JSON in UTF-8, in which <paramref name="blocks"/> are listed.</param>
    /// <param name="blocks">The numbers, in the order of the list.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> header, IReadOnlyList<Block> blocks)
    {
        var summed = new SummedStream(stream);
        Span<byte> start = stackalloc byte[Start];
        Mark.CopyTo(start);
        BinaryPrimitives.WriteInt32LittleEndian(start[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(start[12..], header.Length);
        BinaryPrimitives.WriteInt64LittleEndian(start[16..], Start + header.Length + blocks.Sum(block => block.Bytes) + End);
        summed.Write(start);
        summed.Write(header);
        foreach (var block in blocks)
        {
            block.Write(summed);
        }

        Span<byte> end = stackalloc byte[End];
        BinaryPrimitives.WriteUInt32LittleEndian(end, summed.Sum);
        stream.Write(end);
    }

    /// <summary>Lists the blocks: the last key of a header.</summary>
    public static void WriteList(Utf8JsonWriter json, IReadOnlyList<Block> blocks)
    {
        json.WriteStartArray("blocks");
        foreach (var block in blocks)
        {
            json.WriteStartObject();
            json.WriteString("name", block.Name);
            json.WriteString("type", Block.NameOf(block.Type));
            json.WriteNumber("count", block.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Opens a file: checks its length and its checksum, and reads its header.</summary>
    /// <param name="stream">The file; it has to be able to seek.</param>
    /// <param name="source">Its name, for messages.</param>
    /// <param name="keys">The keys that a header may have, beside its list of blocks.</param>
    public static Frame Open(Stream stream, string source, params IReadOnlyList<string> keys)
    {
        Span<byte> start = stackalloc byte[Start];
        var got = stream.ReadAtLeast(start, Start, throwOnEndOfStream: false);
        if (!start[..got].StartsWith(Mark))
        {
            throw new InvalidInputException(source, ForeignFile.Describe(start[..got]));
        }

        if (got < Start)
        {
            throw Damaged(source, FormattableString.Invariant($"the file has {got} bytes, and its beginning alone has {Start}"));
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(start[8..]);
        if (version != Version)
        {
            throw new InvalidInputException(source, FormattableString.Invariant($"The file is of version {version}; this program reads version {Version}: use a newer one, or write the model anew."));
        }

        var (header, length) = (BinaryPrimitives.ReadInt32LittleEndian(start[12..]), BinaryPrimitives.ReadInt64LittleEndian(start[16..]));
        if (length != stream.Length)
        {
            throw Damaged(source, FormattableString.Invariant($"the file has {stream.Length} bytes; it says that it has {length}"));
        }

        if (header < 0 || header > MostHeader || header > length - Start - End)
        {
            throw Damaged(source, FormattableString.Invariant($"its header is said to have {header} bytes"));
        }

        CheckSum(stream, source, length);
        stream.Position = Start;
        var text = new byte[header];
        stream.ReadExactly(text);
        var frame = new Frame(stream, source, new JsonObject(source, string.Empty, JsonTree.Parse(text, source), [.. keys, "blocks"]));
        frame.ReadBlocks(Start + header, length - End);
        return frame;
    }

    /// <summary>Whether the file has a block.</summary>
    public bool Has(string name) => _blocks.ContainsKey(name);

    /// <summary>How many numbers a block has; 0 where there is none.</summary>
    public long Count(string name) => _blocks.TryGetValue(name, out var block) ? block.Count : 0;

    /// <summary>A mistake in what the file holds.</summary>
    public InvalidInputException Error(string reason) => new(_source, reason);

    /// <summary>The numbers of a block.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">What it has to hold.</param>
    /// <param name="count">How many numbers it has to have; null takes any number.</param>
    public T[] Read<T>(string name, BlockType type, long? count = null)
        where T : unmanaged
    {
        if (!_blocks.TryGetValue(name, out var block))
        {
            throw new InvalidInputException(_source, $"The block \"{name}\" is missing; write the model anew.");
        }

        if (block.Type != type || (count is { } expected && block.Count != expected))
        {
            throw new InvalidInputException(_source, FormattableString.Invariant($"The block \"{name}\" has {block.Count} numbers of type {Block.NameOf(block.Type)}; {(count is { } right ? FormattableString.Invariant($"{right} of type ") : "the type has to be ")}{Block.NameOf(type)}{(count is null ? string.Empty : " belong there")}: write the model anew."));
        }

        _stream.Position = block.Position;
        return BlockOf<T>.Read(_stream, block.Count);
    }

    private void ReadBlocks(long position, long end)
    {
        var list = Header.Required("blocks", "write the model anew");
        var items = Header.ListOf(list, "blocks");
        for (var i = 0; i < items.Count; i++)
        {
            var block = Header.Element("blocks", i, items[i], "name", "type", "count");
            var (path, remedy) = (block.At("type"), "write the model anew");
            var name = block.TextOf(block.Required("name", remedy), block.At("name"));
            var type = block.Choice(block.Required("type", remedy), path, Enum.GetValues<BlockType>(), Block.NameOf);
            var count = block.WholeOf(block.Required("count", remedy), block.At("count"), 0, Array.MaxLength);
            if (count * (long)Block.SizeOf(type) > end - position || !_blocks.TryAdd(name, (type, count, position)))
            {
                throw new InvalidInputException(_source, FormattableString.Invariant($"The block \"{JsonValue.Shown(name)}\" has {count} numbers; {end - position} bytes are there for it, and each has a name of its own: write the model anew."));
            }

            position += count * (long)Block.SizeOf(type);
        }

        if (position != end)
        {
            throw new InvalidInputException(_source, FormattableString.Invariant($"{end - position} bytes belong to no block; write the model anew."));
        }
    }

    private static void CheckSum(Stream stream, string source, long length)
    {
        stream.Position = 0;
        var sum = new Crc32C();
        var piece = new byte[(int)Math.Min(1 << 16, length)];
        for (var left = length - End; left > 0;)
        {
            var part = piece.AsSpan(0, (int)Math.Min(piece.Length, left));
            stream.ReadExactly(part);
            sum.Append(part);
            left -= part.Length;
        }

        Span<byte> end = stackalloc byte[End];
        stream.ReadExactly(end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != sum.Value)
        {
            throw Damaged(source, FormattableString.Invariant($"its checksum is {BinaryPrimitives.ReadUInt32LittleEndian(end):x8}, and its bytes add up to {sum.Value:x8}"));
        }
    }

    private static InvalidInputException Damaged(string source, string why) =>
        new(source, $"The file is damaged: {why}. Take a copy, or train the model anew.");
}
