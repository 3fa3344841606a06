namespace Longhand.Serialization;

#pragma warning disable RS0030 // The one place of the library that touches a disk.

/// <summary>
/// Files that are whole at every moment, also when the program is killed or the power fails: what is written goes into a temporary file
/// of the same folder, to the disk, and then takes the name; the folder is flushed after it. The file before it can be kept.
/// </summary>
public static class FileStore
{
    /// <summary>What is added to the name of a file for the one that it replaced.</summary>
    public const string OlderEnding = ".older";

    private const string TemporaryEnding = ".tmp";
    private const int Piece = 1 << 16;

    /// <summary>Writes a file. When this returns it is on the disk; when it fails, what stood there still stands.</summary>
    /// <param name="path">Its name; what a link leads to is written, and a device is written to.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="keepsOlder">Whether the file that is replaced is kept, under its name with <see cref="OlderEnding"/>.</param>
    /// <exception cref="IOException">It cannot be written; the message is one line with the remedy.</exception>
    public static void Write(string path, Action<Stream> write, bool keepsOlder = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        try
        {
            var target = Target(path);
            if (IsDevice(target))
            {
                using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
                write(device);
                return;
            }

            RemoveLeftovers(target);
            Replace(target, write, keepsOlder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(WriteMistake.Describe(path, Folder(path), e), e);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <typeparam name="TContent">What is read.</typeparam>
    /// <param name="path">Its name.</param>
    /// <param name="read">Reads the content.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read; the message is one line with the remedy.</exception>
    public static TContent Read<TContent>(string path, Func<Stream, TContent> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(read);
        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder; name a file in it.");
        }

        try
        {
            using var stream = new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, BufferSize = Piece });
            return read(stream);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"There is no file \"{path}\"; name one that is there.", path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{path} may not be read; ask for the right to read it, or name another file.", e);
        }
    }

    /// <summary>Reads a file, or where it is missing or damaged the older one that was kept beside it.</summary>
    /// <typeparam name="TContent">What is read.</typeparam>
    /// <param name="path">Its name.</param>
    /// <param name="read">Reads the content; it throws <see cref="InvalidInputException"/> where the file is damaged.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidInputException">It is damaged, and so is the older one, or there is none.</exception>
    public static StoredFile<TContent> ReadNewest<TContent>(string path, Func<Stream, TContent> read)
    {
        try
        {
            return new(Read(path, read), path, null);
        }
        catch (Exception e) when (e is InvalidInputException or FileNotFoundException && File.Exists(path + OlderEnding))
        {
            try
            {
                return new(Read(path + OlderEnding, read), path + OlderEnding, e.Message);
            }
            catch (InvalidInputException)
            {
                // The newer one is the one that was asked for.
            }

            throw;
        }
    }

    private static void Replace(string target, Action<Stream> write, bool keepsOlder)
    {
        var temporary = Temporary(target);
        var replaced = Temporary(target);
        try
        {
            using (var disk = new DiskStream(new FileStream(temporary, Options(target))))
            using (var file = new BufferedStream(disk, Piece))
            {
                write(file);
                file.Flush();
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                {
                    File.SetUnixFileMode(disk.Handle, File.GetUnixFileMode(target));
                }

                disk.FlushToDisk();
            }

            if (keepsOlder && File.Exists(target))
            {
                // Only when the new file bears the name does the replaced one take the older one's place: a whole one is always there.
                File.Replace(temporary, target, replaced);
                File.Move(replaced, target + OlderEnding, overwrite: true);
            }
            else
            {
                File.Move(temporary, target, overwrite: true);
            }

            UnixFolder.Flush(Folder(target));
        }
        finally
        {
            File.Delete(temporary);
            File.Delete(replaced);
        }
    }

    /// <summary>A file of one's own; where it replaces another one, nobody else's until it bears the rights of that one.</summary>
    private static FileStreamOptions Options(string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Removes what a program left that was killed while it wrote; what another one writes just now is locked, and stays.</summary>
    private static void RemoveLeftovers(string target)
    {
        foreach (var leftover in Directory.EnumerateFiles(Folder(target), $".{Path.GetFileName(target)}.*{TemporaryEnding}"))
        {
            try
            {
                using (new FileStream(leftover, FileMode.Open, FileAccess.Write, FileShare.None))
                {
                }

                File.Delete(leftover);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is in use, or somebody else's.
            }
        }
    }

    private static string Temporary(string target) =>
        Path.Combine(Folder(target), $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}{TemporaryEnding}");

    private static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is null ? full : File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    private static bool IsDevice(string path) =>
        path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);

    private static string Folder(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
}
