using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Kubeflow.Samples.Datasets;

/// <summary>Fetches a file: continued where an earlier try ended, checked, and in its place whole or not at all.</summary>
/// <param name="client">The HTTP client.</param>
/// <param name="silence">How long nothing may arrive. Default: one minute.</param>
internal sealed class Download(HttpClient client, TimeSpan? silence = null)
{
    private const int BlockSize = 1 << 16;

    private readonly TimeSpan _silence = silence ?? TimeSpan.FromMinutes(1);

    /// <summary>Fetches it.</summary>
    /// <param name="from">Where it is.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="sha256">Its digest; null takes what comes, and then nothing is continued, since nothing tells two versions apart.</param>
    /// <param name="cancellationToken">Gives up, and keeps what has arrived.</param>
    public async Task FetchAsync(Uri from, string path, string? sha256, CancellationToken cancellationToken)
    {
        var part = path + ".part";
        var instead = $"or put {Path.GetFileName(path)} into {Path.GetDirectoryName(path)}";
        try
        {
            await using (var target = new FileStream(part, sha256 is null ? FileMode.Create : FileMode.OpenOrCreate, FileAccess.ReadWrite))
            {
                await ReceiveAsync(from, target, instead, cancellationToken);
                target.Position = 0;
                var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellationToken));
                if (sha256 is not null && digest != sha256)
                {
                    target.SetLength(0);
                    throw new DatasetException($"{from} is not the original (SHA-256 {digest}, expected {sha256}): give another address, {instead}.");
                }
            }
            File.Move(part, path, overwrite: true);
        }
        catch (HttpRequestException fault)
        {
            throw new DatasetException($"{from} cannot be fetched ({fault.Message.TrimEnd('.')}): connect to the network and try again, {instead}.", fault);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DatasetException($"{from} does not answer in time: try again, {instead}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{part} cannot be written ({fault.Message.TrimEnd('.')}): make room or give another folder.", fault);
        }
        finally
        {
            if (new FileInfo(part) is { Exists: true } left && (left.Length == 0 || sha256 is null))
                left.Delete();
        }
    }

    private async Task ReceiveAsync(Uri from, FileStream target, string instead, CancellationToken cancellationToken)
    {
        using var response = await AskAsync(from, target, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new DatasetException($"{from} answers {(int)response.StatusCode}: give another address, {instead}.");
        var continues = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == target.Length;
        if (!continues)
            target.SetLength(0);
        target.Position = target.Length;

        await using var source = await response.Content.ReadAsStreamAsync(cancellationToken);
        var block = new byte[BlockSize];
        while (await ReadAsync(source, block, cancellationToken) is var read and > 0)
            await target.WriteAsync(block.AsMemory(0, read), cancellationToken);
    }

    private async Task<HttpResponseMessage> AskAsync(Uri from, FileStream target, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, from);
        if (target.Length > 0)
            request.Headers.Range = new RangeHeaderValue(target.Length, null);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (response.StatusCode != HttpStatusCode.RequestedRangeNotSatisfiable || target.Length == 0)
            return response;
        // What is there is as long as the file or longer, and still was not taken: begin anew.
        response.Dispose();
        target.SetLength(0);
        return await AskAsync(from, target, cancellationToken);
    }

    private async Task<int> ReadAsync(Stream source, byte[] block, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_silence);
        try
        {
            return await source.ReadAsync(block, patience.Token);
        }
        catch (IOException fault)
        {
            throw new HttpRequestException(fault.Message, fault);
        }
    }
}
