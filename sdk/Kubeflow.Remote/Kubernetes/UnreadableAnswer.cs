using Kubeflow.Clusters;
using Kubeflow.Remote.Http;

namespace Kubeflow.Remote.Objects;

/// <summary>An answer of success that is not what the Kubernetes API answers.</summary>
internal static class UnreadableAnswer
{
    public static ClusterException Of(ApiRequest request, Exception cause) =>
        new(0, "UnreadableAnswer", $"The answer to {request.Verb} {request.Target.Shown}{request.Target.Place} is not what a Kubernetes API answers.",
            "Check that the server's address is that of a Kubernetes API.", request.Target.Shown, innerException: cause);
}
