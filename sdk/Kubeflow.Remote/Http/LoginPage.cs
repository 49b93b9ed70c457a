using Kubeflow.Clusters;

namespace Kubeflow.Remote.Http;

/// <summary>Tells the pages of gateways (logins, errors) from answers of the Kubernetes API, which are never HTML and never lead elsewhere.</summary>
internal static class LoginPage
{
    /// <summary>Whether a page came in place of an answer.</summary>
    public static bool Is(ApiAnswer answer) =>
        (int)answer.Status is >= 300 and < 400 || answer.MediaType is "text/html" or "application/xhtml+xml" || StartsAsPage(answer.Body);

    /// <summary>The exception for it.</summary>
    public static ClusterException Of(ApiAnswer answer, string access)
    {
        var code = (int)answer.Status;
        var what = answer.Location is { } to ? $"leads to {Address(to)}" : "is a web page";
        return new(code is >= 200 and < 400 ? 401 : code, "LoginPage", $"The answer ({code}) {what}: this is a login or a gateway, not the Kubernetes API.",
            $"Log in first, or correct the server's address; address and credentials come from {access}.");
    }

    // Neither a user's name nor what a query holds is for messages.
    private static string Address(Uri address) =>
        address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : address.OriginalString.Split('?')[0];

    private static bool StartsAsPage(byte[] body)
    {
        var text = body.AsSpan().TrimStart(" \t\r\n\uFEFF"u8);
        return text.StartsWith("<!DOCTYPE html"u8) || text.StartsWith("<!doctype html"u8) || text.StartsWith("<html"u8) || text.StartsWith("<HTML"u8);
    }
}
