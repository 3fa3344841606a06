using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Longhand.Cli;

/// <summary>Writes to a file that a user names, or to standard output. A file appears whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>EPIPE: nobody reads the output any more.</summary>
    private const int BrokenPipe = 32;

    /// <summary>Makes sure that a file can be written, before work is done for it.</summary>
    public static void Check(string? name, string? input, string what = "problem file")
    {
        if (name is null or "-")
        {
            return;
        }

        if (name.Length == 0)
        {
            throw new UsageException("--output has an empty name; name a file, or leave --output away.");
        }

        if (Directory.Exists(name))
        {
            throw new UsageException($"{name} is a folder; name a file in it, such as {Path.Combine(name, "working.txt")}.");
        }

        var folder = Folder(name);
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder {folder}; make it first.");
        }

        if (input is not null && string.Equals(Path.GetFullPath(name), Path.GetFullPath(input), StringComparison.Ordinal))
        {
            throw new UsageException($"--output {name} is the {what} itself; name another file.");
        }
    }

    public static void Write(string? name, Action<Stream> write)
    {
        if (name is null or "-")
        {
            WriteOut(write);
            return;
        }

        // A link stays a link: what it leads to is written. (Of a relative name .NET 10 resolves the target against the root.)
        var path = Path.GetFullPath(name);
        var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
        try
        {
            if (target.StartsWith("/dev/", StringComparison.Ordinal) || target.StartsWith("/proc/", StringComparison.Ordinal))
            {
                using var device = new FileStream(name, FileMode.Open, FileAccess.Write);
                write(device);
                return;
            }

            Replace(target, write);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"{name} may not be written; ask for the right to write in {Folder(target)}, or name another file.");
        }
    }

    /// <summary>
    /// Writes a document of which nobody gets a part: it is made beside the output and handed on when it is whole, because what is written
    /// to standard output cannot be taken back.
    /// </summary>
    public static void WriteWhole(string? name, Action<Stream> write)
    {
        // The file is made with a name that nobody else has, and is gone when it is closed.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var document = new FileStream(path, Private(FileAccess.ReadWrite, FileOptions.DeleteOnClose));
        if (!OperatingSystem.IsWindows())
        {
            // It needs no name any more, and without one nothing is left behind where the program is killed.
            File.Delete(path);
        }

        write(document);
        document.Position = 0;
        Write(name, document.CopyTo);
    }

    private static void WriteOut(Action<Stream> write)
    {
        try
        {
            using var output = StandardOutput();
            using var buffered = new BufferedStream(output, 1 << 16);
            write(buffered);
        }
        catch (IOException e) when (e.HResult == BrokenPipe)
        {
            // Whoever reads may stop at any line (head, a pager): that is the end of the work, and no error.
        }
    }

    /// <summary>The console's own stream passes over a pipe that is closed, and the program would work on, unheard.</summary>
    private static Stream StandardOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
            {
                return pipe;
            }
        }

        return Console.OpenStandardOutput();
    }

    private static void Replace(string target, Action<Stream> write)
    {
        var temporary = Path.Combine(Folder(target), $".{Guid.NewGuid():N}.tmp");
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(temporary));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(temporary));
        try
        {
            var takesPlace = File.Exists(target);
            var options = takesPlace ? Private(FileAccess.Write) : new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            using (var file = new FileStream(temporary, options))
            {
                write(file);
            }

            if (takesPlace && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A file that nobody else may read.</summary>
    private static FileStreamOptions Private(FileAccess access, FileOptions options = FileOptions.None)
    {
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = access, BufferSize = 1 << 16, Options = options };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return file;
    }

    private static string Folder(string name) => Path.GetDirectoryName(Path.GetFullPath(name)) ?? name;
}
