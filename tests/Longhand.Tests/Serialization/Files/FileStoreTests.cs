using System.Text;
using Longhand.Serialization;

namespace Longhand.Tests.Serialization.Files;

/// <summary>A file is there whole, or the one before it is.</summary>
public sealed class FileStoreTests : IDisposable
{
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;

    private readonly string _folder = Directory.CreateTempSubdirectory("longhand-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_holds_what_was_written_last_and_the_older_one_what_was_written_before()
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            FileStore.Write(File("a"), Text(text), keepsOlder: true);
        }

        Assert.Equal("three", Read("a"));
        Assert.Equal("two", Read("a.older"));
        Assert.Equal(["a", "a.older"], Names());
    }

    [Fact]
    public void Without_being_asked_nothing_older_is_kept()
    {
        FileStore.Write(File("a"), Text("one"));
        FileStore.Write(File("a"), Text("two"));
        Assert.Equal("two", Read("a"));
        Assert.Equal(["a"], Names());
    }

    [Fact]
    public void What_fails_while_it_is_written_leaves_everything_as_it_was()
    {
        FileStore.Write(File("a"), Text("one"), keepsOlder: true);
        FileStore.Write(File("a"), Text("two"), keepsOlder: true);
        Assert.Throws<InvalidOperationException>(() => FileStore.Write(File("a"), Broken(new InvalidOperationException("no")), keepsOlder: true));
        Assert.Equal(("two", "one"), (Read("a"), Read("a.older")));
        Assert.Equal(["a", "a.older"], Names());
    }

    [Theory]
    [InlineData(NoSpace, "the disk is full; free some space, or name a file on another disk.")]
    [InlineData(ReadOnlyDisk, "the disk is read-only; name a file on another disk.")]
    [InlineData(27, "the file grows beyond the limit that is set for files; raise the limit, or name a file elsewhere.")]
    [InlineData(122, "your share of the disk is used up; free some space, or name a file on another disk.")]
    [InlineData(5, "no; name another file.")]
    public void A_disk_that_takes_no_more_is_named_in_one_line(int code, string why)
    {
        FileStore.Write(File("a"), Text("one"));
        var e = Assert.Throws<IOException>(() => FileStore.Write(File("a"), Broken(new IOException("no", code))));
        Assert.Equal($"{File("a")} could not be written: {why} What stood there before still stands.", e.Message);
        Assert.Equal("one", Read("a"));
        Assert.Equal(["a"], Names());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var e = Assert.Throws<IOException>(() => FileStore.Write(File("none/a"), Text("one")));
        Assert.Equal($"{File("none/a")} could not be written: there is no folder {File("none")}; make it first. What stood there before still stands.", e.Message);
        Assert.StartsWith($"There is no file \"{File("a")}\"", Assert.ThrowsAny<IOException>(() => FileStore.Read(File("a"), All)).Message, StringComparison.Ordinal);
        Assert.StartsWith($"{_folder} is a folder;", Assert.ThrowsAny<IOException>(() => FileStore.Read(_folder, All)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_program_left_is_removed_and_what_another_one_writes_is_not()
    {
        System.IO.File.WriteAllText(File(".a.left.tmp"), "half");
        System.IO.File.WriteAllText(File(".b.left.tmp"), "half");
        using (new FileStream(File(".a.open.tmp"), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            FileStore.Write(File("a"), Text("one"));
            Assert.Equal([".a.open.tmp", ".b.left.tmp", "a"], Names());
        }
    }

    [Fact]
    public void Where_the_newer_file_is_damaged_or_gone_the_older_one_is_read_and_said_so()
    {
        FileStore.Write(File("a"), Text("one"), keepsOlder: true);
        FileStore.Write(File("a"), Text("two"), keepsOlder: true);
        Assert.Equal(("two", File("a"), null), Parts(FileStore.ReadNewest(File("a"), Whole)));

        System.IO.File.WriteAllText(File("a"), "damaged");
        Assert.Equal(("one", File("a.older"), "a: damaged"), Parts(FileStore.ReadNewest(File("a"), Whole)));

        System.IO.File.Delete(File("a"));
        Assert.Equal(("one", File("a.older")), (FileStore.ReadNewest(File("a"), Whole) is var read ? read.Content : null, read.Path));

        System.IO.File.WriteAllText(File("a"), "damaged");
        System.IO.File.WriteAllText(File("a.older"), "damaged");
        Assert.Equal("a: damaged", Assert.Throws<InvalidInputException>(() => FileStore.ReadNewest(File("a"), Whole)).Message);
        System.IO.File.Delete(File("a.older"));
        Assert.Equal("a: damaged", Assert.Throws<InvalidInputException>(() => FileStore.ReadNewest(File("a"), Whole)).Message);
    }

    /// <summary>After a damaged file was read past, writing keeps the whole older one until the new one stands.</summary>
    [Fact]
    public void A_damaged_file_does_not_push_out_the_whole_one_before_the_next_stands()
    {
        FileStore.Write(File("a"), Text("one"), keepsOlder: true);
        FileStore.Write(File("a"), Text("two"), keepsOlder: true);
        System.IO.File.WriteAllText(File("a"), "damaged");
        Assert.Throws<IOException>(() => FileStore.Write(File("a"), Broken(new IOException("no", NoSpace)), keepsOlder: true));
        Assert.Equal("one", FileStore.ReadNewest(File("a"), Whole).Content);
        FileStore.Write(File("a"), Text("three"), keepsOlder: true);
        Assert.Equal("three", FileStore.ReadNewest(File("a"), Whole).Content);
    }

    [Fact]
    public void A_link_stays_a_link_and_rights_stay_as_they_were()
    {
        FileStore.Write(File("a"), Text("one"));
        System.IO.File.CreateSymbolicLink(File("link"), "a");
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File("a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        }

        FileStore.Write(File("link"), Text("two"));
        Assert.Equal("two", Read("a"));
        Assert.Equal("a", new FileInfo(File("link")).LinkTarget);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, System.IO.File.GetUnixFileMode(File("a")));
        }
    }

    private static (string Content, string Path, string? Damage) Parts(StoredFile<string> file) => (file.Content, file.Path, file.Damage);

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private static Action<Stream> Broken(Exception e) => stream =>
    {
        stream.Write("half"u8);
        stream.Flush();
        throw e;
    };

    private static string All(Stream stream) => new StreamReader(stream).ReadToEnd();

    private static string Whole(Stream stream) => All(stream) is var text && text != "damaged" ? text : throw new InvalidInputException("a", "damaged");

    private string Read(string name) => FileStore.Read(File(name), All);

    private string File(string name) => Path.Combine(_folder, name);

    private string[] Names() => [.. Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
}
