using Kubeflow.Clusters;

namespace Kubeflow.Remote.Http;

/// <summary>What a request is about: the path, and the words for messages.</summary>
/// <param name="Path">Relative to the server, such as <c>apis/trainer.kubeflow.org/v1alpha1/namespaces/team/trainjobs/digits</c>.</param>
/// <param name="Kind">The kind of the objects; null if it is about no kind.</param>
/// <param name="Namespace">The namespace; null if there is none or all are meant.</param>
/// <param name="Name">The object's name; null if it is about many.</param>
/// <param name="Subresource">The part of it; null for the object.</param>
internal sealed record RequestTarget(string Path, ResourceKind? Kind = null, string? Namespace = null, string? Name = null, string? Subresource = null)
{
    /// <summary>The path of objects of a kind, or of one of them.</summary>
    public static RequestTarget Of(ResourceKind kind, string? @namespace, string? name = null, string? subresource = null)
    {
        var scope = kind.Namespaced && !string.IsNullOrEmpty(@namespace) ? @namespace : null;
        var path = kind.Group.Length == 0 ? $"api/{Escaped(kind.Version)}" : $"apis/{Escaped(kind.Group)}/{Escaped(kind.Version)}";
        if (scope is not null)
            path += $"/namespaces/{Escaped(scope)}";
        path += $"/{Escaped(kind.Plural)}";
        if (name is not null)
            path += $"/{Escaped(name)}";
        if (subresource is not null)
            path += $"/{subresource}";
        return new(path, kind, scope, name, subresource);
    }

    /// <summary>Such as <c>trainjobs.trainer.kubeflow.org/status</c>.</summary>
    public string Resource => Kind is null ? Path : Subresource is null ? Kind.ToString() : $"{Kind}/{Subresource}";

    /// <summary>Such as <c>TrainJob digits</c>.</summary>
    public string Shown => Kind is null ? Path : Name is null ? Kind.ToString() : $"{Kind.Kind} {Name}";

    /// <summary>Such as <c> in namespace 'team'</c>.</summary>
    public string Place => Namespace is { } place ? $" in namespace '{place}'" : Kind is { Namespaced: true } ? " in all namespaces" : "";

    // A name from outside must not leave its place in the path: the dots alone are not escaped by what follows.
    private static string Escaped(string part) => part is "" or "." or ".."
        ? throw new ClusterException(400, "BadRequest", $"'{part}' is no name of a Kubernetes object.", "Names are lower case letters, digits, '-' and '.'.")
        : Uri.EscapeDataString(part);
}
