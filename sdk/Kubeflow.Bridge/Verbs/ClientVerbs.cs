namespace Kubeflow.Bridge;

/// <summary>Opening and closing clients.</summary>
internal static class ClientVerbs
{
    [Verb("client.local")]
    public static async Task<ClientReply> Local(LocalOptions request, CancellationToken cancellationToken) =>
        new(await LocalClients.OpenAsync(request, cancellationToken).ConfigureAwait(false));

    [Verb("client.close")]
    public static Task Close(ClientReply request) => LocalClients.CloseAsync(request.Client);

    internal sealed record ClientReply(long Client);
}
