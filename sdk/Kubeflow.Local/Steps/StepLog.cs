namespace Kubeflow.Pipelines.Local;

/// <summary>The file with what a step printed; made when it prints its first character.</summary>
internal sealed class StepLog(string file) : IDisposable
{
    private readonly Lock _writing = new();
    private StreamWriter? _writer;
    private bool _closed;

    public string File => file;

    public void Write(ReadOnlySpan<char> text)
    {
        lock (_writing)
        {
            // A step that goes on after its run was cancelled prints to nobody.
            if (_closed)
                return;
            if (_writer is null)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                _writer = new StreamWriter(new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
            }
            _writer.Write(text);
        }
    }

    public void WriteLine(string text) => Write(text + "\n");

    public void Dispose()
    {
        lock (_writing)
        {
            _closed = true;
            _writer?.Dispose();
        }
    }

    /// <summary>The file, if the step printed anything.</summary>
    public string? FileIfAny => new FileInfo(file) is { Exists: true, Length: > 0 } ? file : null;

    /// <summary>The last lines as one text, read from the end of the file however large it is.</summary>
    public string LastLines(int count)
    {
        if (FileIfAny is null)
            return "";
        const int Window = 16 * 1024;
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-Math.Min(Window, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Python underlines parts of a traceback: lines of marks alone say nothing here.
        return string.Join(" | ", lines.Where(line => line.AsSpan().ContainsAnyExcept("^~ ")).TakeLast(count));
    }
}
