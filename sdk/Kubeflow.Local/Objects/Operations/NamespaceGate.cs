namespace Kubeflow.Clusters.Local;

/// <summary>New objects need a namespace that is there and stays.</summary>
internal static class NamespaceGate
{
    private static readonly string Namespaces = ResourceKind.Namespace.ToString();

    public static void Check(StoreTransaction store, WriteRequest request)
    {
        if (request.Namespace.Length == 0)
            return;
        var found = store.State.Find(Namespaces, new("", request.Namespace))
            ?? throw Refusal.Of(404, "NotFound", $"namespaces \"{request.Namespace}\" not found", $"namespace {request.Namespace}", "Create the namespace first.");
        if (found.IsDeleting)
            throw Refusal.Of(403, "Forbidden",
                $"{request.Kind.Kind} is forbidden: unable to create new content in namespace {request.Namespace} because it is being terminated", $"namespace {request.Namespace}",
                causes: [new("NamespaceTerminating", "metadata.namespace", $"namespace {request.Namespace} is being terminated")]);
    }
}
