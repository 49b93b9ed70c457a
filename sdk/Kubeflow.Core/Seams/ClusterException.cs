namespace Kubeflow.Clusters;

/// <summary>A cluster's refusal: Kubernetes' <c>Status</c> as an exception.</summary>
/// <param name="statusCode">The HTTP status, such as 404.</param>
/// <param name="reason">Kubernetes' word for it, such as <c>NotFound</c>; also the <see cref="KubeflowException.Code"/>.</param>
/// <param name="message">One sentence that says what is wrong.</param>
/// <param name="hint">The next step; empty if there is none.</param>
/// <param name="resource">What it is about, such as <c>trainjob digits</c>.</param>
/// <param name="causes">Every field that is wrong.</param>
/// <param name="innerException">The transport's own exception.</param>
public class ClusterException(
    int statusCode, string reason, string message, string hint = "", string resource = "", IReadOnlyList<FieldCause>? causes = null, Exception? innerException = null)
    : KubeflowException(reason, message, hint, resource, default, innerException)
{
    /// <summary>The HTTP status, such as 404; 0 if the cluster could not be reached.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Kubernetes' word for it, such as <c>NotFound</c>, <c>AlreadyExists</c>, <c>Conflict</c>, <c>Invalid</c>.</summary>
    public string Reason => Code;

    /// <summary>Every field that is wrong; empty if it is not about fields.</summary>
    public IReadOnlyList<FieldCause> Causes { get; } = causes ?? [];
}

/// <summary>A field that is wrong.</summary>
/// <param name="Reason">Kubernetes' word, such as <c>FieldValueInvalid</c>.</param>
/// <param name="Field">Its path, such as <c>spec.trainer.numNodes</c>.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record FieldCause(string Reason, string Field, string Message);
