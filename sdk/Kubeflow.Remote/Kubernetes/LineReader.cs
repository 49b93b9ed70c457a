using System.Buffers;
using System.IO.Pipelines;

namespace Kubeflow.Remote.Objects;

/// <summary>The lines of a stream, as they come.</summary>
internal sealed class LineReader(Stream stream) : IAsyncDisposable
{
    private readonly PipeReader _reader = PipeReader.Create(stream);

    /// <summary>What stood after the last line break, once the stream has ended: half a line, or a last one without its break.</summary>
    public byte[] Rest { get; private set; } = [];

    /// <summary>The next line without its break; null at the end of the stream.</summary>
    public async ValueTask<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.PositionOf((byte)'\n') is { } at)
            {
                var line = read.Buffer.Slice(0, at).ToArray();
                _reader.AdvanceTo(read.Buffer.GetPosition(1, at));
                return line;
            }
            if (read.IsCompleted)
            {
                Rest = read.Buffer.ToArray();
                _reader.AdvanceTo(read.Buffer.End);
                return null;
            }
            _reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public ValueTask DisposeAsync() => _reader.CompleteAsync();
}
