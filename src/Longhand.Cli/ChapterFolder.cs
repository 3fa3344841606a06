using Longhand.Model;
using Longhand.Serialization;

namespace Longhand.Cli;

/// <summary>
/// Reads the problems that a chapter names. A chapter may come from anywhere, so it reaches no further than its own folder: a plain
/// relative name, in the folder or below it, also after every link is followed.
/// </summary>
/// <param name="chapter">The chapter.</param>
internal sealed class ChapterFolder(string chapter)
{
    public const string Textbook = "textbook";

    private const int LongestName = 300;

    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(chapter)) ?? ".";
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    /// <summary>Whether a file is one of the problems that were read, by whatever name.</summary>
    public bool HasRead(string file) => _files.Contains(Real(Path.GetFullPath(file)));

    public Problem Read(string name)
    {
        if (name is Textbook)
        {
            return Problem.Textbook;
        }

        var path = Path.Combine(_folder, Checked(name));
        var (folder, target) = (Real(_folder), Real(path));
        if (!target.StartsWith(folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException($"\"{name}\" is a link that leads out of the chapter's folder; a chapter reads what lies in its folder or below: copy the file there.");
        }

        if (!File.Exists(target))
        {
            throw new IOException($"There is no file \"{name}\" beside the chapter; name a problem file in its folder or below, or textbook.");
        }

        // Neither a pipe nor a device has a length, and a pipe that nobody writes to is waited for without end.
        if (new FileInfo(target).Length == 0)
        {
            throw new IOException($"\"{name}\" is empty, or a pipe or a device; a chapter reads files: name a problem file.");
        }

        _files.Add(target);
        try
        {
            return ProblemReader.Read(InputFile.Read(target), name);
        }
        catch (UsageException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    private static string Checked(string name)
    {
        const string Rule = "a chapter names a problem by a plain relative name in its folder or below, such as problems/xor.json";
        if (name.Length > LongestName)
        {
            throw new IOException(FormattableString.Invariant($"The name of the problem has {name.Length} characters; it may have {LongestName}: rename the file."));
        }

        var shown = string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c));
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            throw new IOException($"\"{shown}\" is no problem file, whose name ends in .json; {Rule}, or textbook for the network of the textbook.");
        }

        var parts = name.Split('/');
        return name.Any(c => char.IsControl(c) || c is '\\' or ':') || parts.Any(part => part.Length == 0 || part is "." or ".." || part != part.Trim())
            ? throw new IOException($"\"{shown}\" may lead out of the chapter's folder; {Rule}.")
            : Path.Combine(parts);
    }

    /// <summary>A path with every link in it followed.</summary>
    private static string Real(string path)
    {
        const int MostLinks = 40;
        var real = Path.GetPathRoot(path)!;
        var rest = new Stack<string>(path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part is "." or "..")
            {
                real = part is "." ? real : Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"{path} goes round in links; name the file itself.");
            }

            real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
            foreach (var step in target[(Path.GetPathRoot(target)?.Length ?? 0)..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                rest.Push(step);
            }
        }

        return real;
    }
}
