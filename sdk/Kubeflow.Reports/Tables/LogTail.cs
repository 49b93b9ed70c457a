using System.Text;

namespace Kubeflow.Reports;

/// <summary>The end of a step's log.</summary>
/// <param name="Text">Whole lines, as far as the limits allow.</param>
/// <param name="IsWhole">Whether nothing stands before it.</param>
/// <param name="FileBytes">The whole file's size in bytes.</param>
internal sealed record LogTail(string Text, bool IsWhole, long FileBytes)
{
    /// <summary>Reads the end of a file that may still be written to; null if it cannot be read any more.</summary>
    public static LogTail? Read(string path, int lines, int bytes)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var size = file.Length;
            var start = Math.Max(0, size - bytes);
            file.Seek(start, SeekOrigin.Begin);
            var buffer = new byte[size - start];
            var text = Encoding.UTF8.GetString(buffer, 0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
            var all = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
            // Cut in the middle of a line, and perhaps of a character, unless it is all there is.
            var whole = start > 0 && all.Length > 1 ? all[1..] : all;
            var last = whole.Length > lines ? whole[^lines..] : whole;
            return new(string.Join('\n', last), start == 0 && last.Length == whole.Length, size);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
