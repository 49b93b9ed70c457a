using Kubeflow.Clusters;

namespace Kubeflow.Remote.Http;

/// <summary>A write of which nobody can say whether it was carried out.</summary>
internal static class OutcomeUnknown
{
    /// <summary>The exception for it.</summary>
    /// <param name="request">The write.</param>
    /// <param name="cause">What broke; null if a later try met what may be the work of an earlier one.</param>
    public static ClusterException Of(ApiRequest request, Exception? cause = null) =>
        new(0, "OutcomeUnknown", $"The connection broke before the server answered whether it could {request.Verb} {request.Target.Shown}{request.Target.Place}.",
            "Read the object to see whether it was done, then repeat it if it was not.", request.Target.Shown, innerException: cause);
}
