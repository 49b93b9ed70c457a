using System.Reflection;
using System.Runtime.InteropServices;

namespace Kubeflow.Bridge;

/// <summary>Verbs about the bridge itself.</summary>
internal static class BridgeVerbs
{
    /// <summary>The number of the contract between Python and this assembly; both must have the same.</summary>
    public const int Contract = 1;

    [Verb("bridge.version")]
    public static VersionReply Version() => new(
        Contract, typeof(BridgeVerbs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion, RuntimeInformation.FrameworkDescription);

    [Verb("bridge.verbs")]
    public static IReadOnlyList<string> Verbs() => [.. VerbTable.All.Select(v => v.Name)];

    [Verb("stream.next")]
    public static Task<BatchReply> Next(NextRequest request, CancellationToken cancellationToken) =>
        BridgeStream.All.Get(request.Stream).NextAsync(request.Most, cancellationToken);

    [Verb("stream.close")]
    public static async Task Close(StreamReply request)
    {
        if (BridgeStream.All.Remove(request.Stream) is { } stream)
            await stream.DisposeAsync().ConfigureAwait(false);
    }

    internal sealed record VersionReply(int Contract, string Version, string Runtime);

    internal sealed record NextRequest(long Stream, int Most = 256);
}
