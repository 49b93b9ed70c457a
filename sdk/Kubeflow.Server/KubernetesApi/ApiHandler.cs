using System.Security.Cryptography;
using System.Text;
using Kubeflow.Clusters.Local;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Takes every request: who asks, what for, and a <c>Status</c> where it comes to nothing.</summary>
/// <param name="served">The cluster.</param>
/// <param name="token">The token that clients must show; null: none.</param>
/// <param name="logger">Is told the server's own faults.</param>
internal sealed partial class ApiHandler(ServedCluster served, string? token, ILogger logger)
{
    private readonly byte[]? _authorization = token is null ? null : Encoding.UTF8.GetBytes($"Bearer {token}");

    public async Task HandleAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var path = ResourcePath.Parse(parts);
        var kind = path is null ? null : served.Kinds.Find(path.Group, path.Version, path.Plural);
        try
        {
            await AnswerAsync(context, parts, path, kind);
        }
        catch (ClusterException fault)
        {
            await RefuseAsync(context, fault, kind, path);
        }
        catch (KubeflowException fault)
        {
            await RefuseAsync(context, Refusal.Of(500, "InternalError", $"{fault.Code}: {fault.Message}", "", fault.Hint), kind, path);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested || served.Stopping.IsCancellationRequested)
        {
            context.Abort();
        }
#pragma warning disable CA1031 // The last stop: whatever it is, the client is told, and the log has it whole.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Failed(logger, context.Request.Method, context.Request.Path.Value, fault);
            await RefuseAsync(context, Refusal.Of(500, "InternalError", $"Internal error occurred: {fault.Message}", ""), kind, path);
        }
    }

    private Task AnswerAsync(HttpContext context, string[] parts, ResourcePath? path, KindDefinition? kind)
    {
        // Who asks whether it lives need not show a token, as with Kubernetes.
        if (parts is ["healthz" or "livez" or "readyz", ..])
            return Answer.WriteAsync(context, "ok"u8.ToArray(), type: "text/plain; charset=utf-8");
        if (!IsKnown(context.Request))
            throw Refusal.Of(401, "Unauthorized", "Unauthorized", "", "Show the token of the kubeconfig that kubeflow local up wrote.");
        if (path is null)
            return RootApi.AnswerAsync(context, served, parts);
        return kind is null ? throw RootApi.Unknown() : ResourceApi.AnswerAsync(new ApiCall(context, served, kind, path));
    }

    private bool IsKnown(HttpRequest request) =>
        _authorization is null || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), _authorization);

    private static Task RefuseAsync(HttpContext context, ClusterException fault, KindDefinition? kind, ResourcePath? path)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return Task.CompletedTask;
        }
        return Answer.WriteAsync(context, StatusBody.Failure(fault, kind?.Kind, path?.Name ?? ""), fault.StatusCode == 0 ? 500 : fault.StatusCode);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The request {Method} {Path} failed.")]
    private static partial void Failed(ILogger logger, string method, string? path, Exception fault);
}
