using System.Net.Http.Headers;
using k8s.KubeConfigModels;

namespace Kubeflow.Remote.Access;

/// <summary>Acting as somebody else, as the kubeconfig's <c>as</c>, <c>as-groups</c> and <c>as-user-extra</c> say.</summary>
internal sealed record Impersonation(string User, string? Group, IReadOnlyDictionary<string, string> Extra)
{
    /// <summary>That of a kubeconfig's user; null if it acts as itself.</summary>
    public static Impersonation? Of(UserCredentials user) => string.IsNullOrEmpty(user.Impersonate)
        ? null
        : new(user.Impersonate, user.ImpersonateGroups?.FirstOrDefault(), user.ImpersonateUserExtra ?? []);

    /// <summary>Puts it into a request.</summary>
    public void Write(HttpRequestHeaders headers)
    {
        headers.TryAddWithoutValidation("Impersonate-User", User);
        if (Group is { } group)
            headers.TryAddWithoutValidation("Impersonate-Group", group);
        foreach (var (name, value) in Extra)
            headers.TryAddWithoutValidation($"Impersonate-Extra-{Uri.EscapeDataString(name)}", value);
    }
}
