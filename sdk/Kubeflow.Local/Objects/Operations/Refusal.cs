namespace Kubeflow.Clusters.Local;

/// <summary>What the cluster does not do, in Kubernetes' own words: clients and people know them.</summary>
internal static class Refusal
{
    public static ClusterException Of(int status, string reason, string message, string resource, string hint = "", IReadOnlyList<FieldCause>? causes = null) =>
        new(status, reason, message, hint, resource, causes);

    public static ClusterException NotFound(KindDefinition kind, string name) =>
        Of(404, "NotFound", $"{kind.Kind} \"{name}\" not found", Named(kind, name));

    public static ClusterException AlreadyExists(KindDefinition kind, string name, string more = "") =>
        Of(409, "AlreadyExists", $"{kind.Kind} \"{name}\" already exists{more}", Named(kind, name));

    public static ClusterException Modified(KindDefinition kind, string name) =>
        Of(409, "Conflict", $"Operation cannot be fulfilled on {kind.Kind} \"{name}\": the object has been modified; please apply your changes to the latest version and try again",
            Named(kind, name), "Read it again, and change that.");

    public static ClusterException Precondition(KindDefinition kind, string name, string field, string wanted, string found) =>
        Of(409, "Conflict", $"Operation cannot be fulfilled on {kind.Kind} \"{name}\": Precondition failed: {field} in precondition: {wanted}, {field} in object meta: {found}", Named(kind, name));

    public static ClusterException BadRequest(KindDefinition kind, string name, string message) => Of(400, "BadRequest", message, Named(kind, name));

    public static ClusterException Invalid(KindDefinition kind, string name, IReadOnlyList<FieldCause> causes)
    {
        var group = kind.Kind.Group.Length == 0 ? kind.Kind.Kind : $"{kind.Kind.Kind}.{kind.Kind.Group}";
        var said = causes.Select(c => $"{c.Field}: {c.Message}").ToList();
        return Of(422, "Invalid", $"{group} \"{name}\" is invalid: {(said.Count == 1 ? said[0] : $"[{string.Join(", ", said)}]")}", Named(kind, name), causes: causes);
    }

    private static string Named(KindDefinition kind, string name) => name.Length == 0 ? kind.Singular : $"{kind.Singular} {name}";
}
