using System.Net;
using Kubeflow.Clusters;
using Polly.Timeout;

namespace Kubeflow.Remote.Http;

/// <summary>A request under way, over all its tries.</summary>
/// <param name="request">The request.</param>
/// <param name="started">The clock's timestamp at its beginning.</param>
/// <param name="total">The time for all tries.</param>
internal sealed class ApiCall(ApiRequest request, long started, TimeSpan total)
{
    /// <summary>The request.</summary>
    public ApiRequest Request { get; } = request;

    /// <summary>Whether a try may have been carried out though no answer came: the next answer then speaks of the outcome of that one.</summary>
    public bool MayHaveArrived { get; private set; }

    /// <summary>The time that is left.</summary>
    public TimeSpan Left(TimeProvider time) => total - time.GetElapsedTime(started);

    /// <summary>Whether the request is tried again after a fault of the connection.</summary>
    public bool ShouldRetry(Exception fault)
    {
        if (fault is ClusterException || fault is OperationCanceledException && !ConnectionFault.IsUnsent(fault))
            return false;
        if (ConnectionFault.IsMistrust(fault))
            return false;
        if (ConnectionFault.IsUnsent(fault))
            return Request.Safety != RetrySafety.Never;
        MayHaveArrived = true;
        return Request.Safety == RetrySafety.Idempotent && (fault is HttpRequestException or IOException or TimeoutRejectedException);
    }

    /// <summary>Whether the request is tried again after an answer.</summary>
    public bool ShouldRetry(ApiAnswer answer)
    {
        if (answer.Status == HttpStatusCode.TooManyRequests)
            return Request.Safety != RetrySafety.Never;
        var busy = (int)answer.Status is 408 or >= 500 && (int)answer.Status is not 501 and not 505 && !SaysFieldIsUnknown(answer);
        MayHaveArrived |= busy;
        return busy && Request.Safety == RetrySafety.Idempotent;
    }

    // Server-side apply reports a field that the kind does not have as 500, up to Kubernetes 1.26: no fault of the server.
    private static bool SaysFieldIsUnknown(ApiAnswer answer) =>
        answer.Status == HttpStatusCode.InternalServerError && answer.Body.AsSpan().IndexOf("typed patch object"u8) >= 0;
}
