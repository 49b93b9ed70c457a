using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>Sends what a step in this process prints to the step's own log; all else goes to the console as before.</summary>
internal sealed class ConsoleCapture : TextWriter
{
    private static readonly AsyncLocal<StepLog?> Current = new();
    private static readonly Lock Installing = new();

    private readonly TextWriter _console;

    private ConsoleCapture(TextWriter console) => _console = console;

    // Console wraps what it is given in a synchronized writer that hides its type; the encoding shines through.
    public override Encoding Encoding { get; } = new CaptureEncoding();

    /// <summary>From here on, in this flow of calls, the console is the log.</summary>
    public static void Into(StepLog log)
    {
        Install();
        Current.Value = log;
    }

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (Current.Value is { } log)
            log.Write(buffer);
        else
            _console.Write(buffer);
    }

    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void Flush() => _console.Flush();

    // A program may put another writer in place of ours; then ours is put in front of it.
    private static void Install()
    {
        lock (Installing)
        {
            if (Console.Out.Encoding is not CaptureEncoding)
                Console.SetOut(new ConsoleCapture(Console.Out));
            if (Console.Error.Encoding is not CaptureEncoding)
                Console.SetError(new ConsoleCapture(Console.Error));
        }
    }

    private sealed class CaptureEncoding : UTF8Encoding;
}
