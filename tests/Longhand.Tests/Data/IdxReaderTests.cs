using System.IO.Compression;
using Longhand.Data;
using Longhand.Tests.Serialization;

namespace Longhand.Tests.Data;

public sealed class IdxReaderTests
{
    private const string Folder = "fashion-mnist-small/";

    /// <summary>Two rows of 2 × 1 bytes.</summary>
    private static readonly byte[] Small = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, 3, 255];

    [Theory]
    [InlineData("train", 2500)]
    [InlineData("t10k", 600)]
    public void Images_and_labels_are_one_table(string part, int rows)
    {
        var table = Images(part);
        Assert.Equal((rows, 785, "p0", "p783", "label"), (table.RowCount, table.Columns.Length, table.Columns[0].Name, table.Columns[783].Name, table.Columns[784].Name));

        // The set has as many images of each class (tests/data/README.md).
        var labels = (NumberColumn)table["label"];
        Assert.All(table.AllRows().GroupBy(row => labels[row]), group => Assert.Equal(rows / 10, group.Count()));
    }

    [Fact]
    public void Every_pixel_is_where_it_was()
    {
        using var gzip = new GZipStream(new MemoryStream(DataFiles.Read(Folder + "t10k-images-idx3-ubyte.gz")), CompressionMode.Decompress);
        var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        var file = bytes.ToArray();
        var packed = Images("t10k");
        var plain = IdxReader.Read(new MemoryStream(file));
        for (var c = 0; c < 784; c++)
        {
            var (left, right) = ((NumberColumn)packed.Columns[c], (NumberColumn)plain.Columns[c]);
            Assert.All(packed.AllRows(), row => Assert.True(left[row] == file[16 + (784 * row) + c] && right[row] == left[row]));
        }
    }

    [Fact]
    public void More_rows_than_one_piece_are_read()
    {
        byte[] file = [0, 0, 8, 2, 0, 0, 0x27, 0x10, 0, 0, 0, 3, .. Enumerable.Range(0, 30_000).Select(i => (byte)(i * 7))];
        var table = IdxReader.Read(new MemoryStream(file));
        Assert.Equal(10_000, table.RowCount);
        Assert.All(table.AllRows(), row => Assert.Equal((byte)(((3 * row) + 2) * 7), ((NumberColumn)table["p2"])[row]));
    }

    [Theory]
    [InlineData(0x09, new byte[] { 0xFF, 0x7F }, -1.0, 127.0)]
    [InlineData(0x0B, new byte[] { 0xFF, 0xFE, 0x01, 0x00 }, -2.0, 256.0)]
    [InlineData(0x0C, new byte[] { 0x80, 0, 0, 0, 0, 0, 1, 2 }, -2147483648.0, 258.0)]
    [InlineData(0x0D, new byte[] { 0x3F, 0x80, 0, 0, 0xC0, 0x20, 0, 0 }, 1.0, -2.5)]
    [InlineData(0x0E, new byte[] { 0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0xC0, 0x04, 0, 0, 0, 0, 0, 0 }, 1.0, -2.5)]
    public void Every_type_of_number_is_read(byte type, byte[] numbers, double first, double second)
    {
        var label = (NumberColumn)IdxReader.Read(new MemoryStream([0, 0, type, 1, 0, 0, 0, 2, .. numbers]))["label"];
        Assert.Equal((first, second), (label[0], label[1]));
    }

    [Fact]
    public void A_file_that_is_cut_off_anywhere_is_refused_packed_or_not()
    {
        var packed = DataFiles.Read(Folder + "t10k-labels-idx1-ubyte.gz");
        for (var length = 0; length < packed.Length; length++)
        {
            Assert.Throws<DataException>(() => IdxReader.Read(new MemoryStream(packed[..length]), "l"));
        }

        for (var length = 0; length < Small.Length; length++)
        {
            Assert.Throws<DataException>(() => IdxReader.Read(new MemoryStream(Small[..length]), "l"));
            Assert.Throws<DataException>(() => IdxReader.Read(new Unseekable(Small[..length]), "l"));
        }

        Assert.Equal(2, IdxReader.Read(new Unseekable(Small)).RowCount);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0 }, "x: the file begins with the bytes 504B0304; an IDX file begins with 0000, a type from 08 to 0E and the number of dimensions: is it the right file?")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 0 }, "x: the file declares 0 rows of 1; a table has 1 row or more, and 1 to 100000 columns: is it damaged?")]
    [InlineData(new byte[] { 0, 0, 8, 2, 0, 0, 0, 1, 0xFF, 0xFF, 0xFF, 0xFF }, "x: the file declares 1 rows of 4294967295; a table has 1 row or more, and 1 to 100000 columns: is it damaged?")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 2, 7 }, "x: the file has 9 bytes; its 2 rows of 1 take 10: it is cut off or damaged, fetch it again.")]
    [InlineData(new byte[] { 0, 0, 8, 1, 0, 0, 0, 1, 7, 7 }, "x: the file has 10 bytes; its 1 rows of 1 take 9: it is cut off or damaged, fetch it again.")]
    [InlineData(new byte[] { 0, 0, 0x0D, 1, 0, 0, 0, 1, 0x7F, 0x80, 0, 0 }, "x, row 1: number 1 is Infinity; a table holds finite numbers: correct it, or leave the row out.")]
    [InlineData(new byte[] { 0, 0, 8 }, "x: the file ends after 3 bytes and declares more: it is cut off, fetch it again.")]
    public void A_wrong_file_is_refused(byte[] file, string message) =>
        Assert.Equal(message, Assert.Throws<DataException>(() => IdxReader.Read(new MemoryStream(file), "x")).Message);

    [Fact]
    public void A_file_that_declares_more_than_it_has_takes_no_memory_for_it()
    {
        byte[] bomb = [0, 0, 8, 2, 0x7F, 0xFF, 0xFF, 0xFF, 0, 1, 0, 0, 1, 2, 3];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DataException>(() => IdxReader.Read(new Unseekable(bomb), "x"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Labels_belong_to_their_images() =>
        Assert.Equal(
            "labels: there are 600 rows of 1 and images has 2500; each image has one label: take the files that belong together.",
            Assert.Throws<DataException>(() => IdxReader.Read(Open("train-images-idx3-ubyte.gz"), Open("t10k-labels-idx1-ubyte.gz"), "images", "labels")).Message
        );

    private static Table Images(string part) => IdxReader.Read(Open(part + "-images-idx3-ubyte.gz"), Open(part + "-labels-idx1-ubyte.gz"), "images", "labels");

    private static MemoryStream Open(string name) => new(DataFiles.Read(Folder + name));

    /// <summary>A stream that does not know its length, as standard input.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
