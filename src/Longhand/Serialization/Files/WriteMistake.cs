namespace Longhand.Serialization;

/// <summary>Says why a file was not written, and what helps.</summary>
internal static class WriteMistake
{
    /// <summary>EFBIG.</summary>
    public const int FileTooLarge = 27;

    // errno of Linux and macOS, and the codes of Windows.
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private static readonly int[] Quota = [69, 122];
    private static readonly int[] WindowsFull = [unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static string Describe(string path, string folder, Exception mistake)
    {
        var why = mistake.HResult switch
        {
            FileTooLarge => "the file grows beyond the limit that is set for files; raise the limit, or name a file elsewhere",
            NoSpace => "the disk is full; free some space, or name a file on another disk",
            ReadOnly => "the disk is read-only; name a file on another disk",
            var code when Quota.Contains(code) => "your share of the disk is used up; free some space, or name a file on another disk",
            var code when WindowsFull.Contains(code) => "the disk is full; free some space, or name a file on another disk",
            _ when mistake is DirectoryNotFoundException => $"there is no folder {folder}; make it first",
            _ when mistake is UnauthorizedAccessException => $"you have not the right to; ask for the right to write in {folder}, or name another file",
            _ => mistake.Message.ReplaceLineEndings(" ").TrimEnd('.') + "; name another file",
        };
        return $"{path} could not be written: {why}. What stood there before still stands.";
    }
}
