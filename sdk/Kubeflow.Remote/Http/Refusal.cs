using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Clusters;

namespace Kubeflow.Remote.Http;

/// <summary>Turns an answer that is none of success into an exception with the server's own words.</summary>
internal static class Refusal
{
    /// <summary>The exception for an answer.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="access">Where the server's address and the credentials come from.</param>
    public static ClusterException Of(ApiRequest request, ApiAnswer answer, string access)
    {
        if (LoginPage.Is(answer))
            return LoginPage.Of(answer, access);
        return Status(answer.Body) is { } status ? Of(request, status, access) : WithoutStatus(request, answer, access);
    }

    /// <summary>The exception for a Status document, from an answer or from a watch's ERROR event.</summary>
    public static ClusterException Of(ApiRequest request, JsonObject status, string access)
    {
        var code = Number(status["code"]);
        var reason = Text(status["reason"]);
        if (reason.Length == 0)
            reason = Reason(code);
        var details = status["details"] as JsonObject;
        var causes = (details?["causes"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(c => new FieldCause(Text(c["reason"]), Text(c["field"]), Text(c["message"]))).ToList();
        var message = Text(status["message"]);
        if (message.Length == 0)
            message = $"The server refused to {request.Verb} {request.Target.Shown}{request.Target.Place}: {reason}";
        if (code == 403)
            message = $"You may not {request.Verb} {request.Target.Resource}{request.Target.Place}: {message}";
        return new(code, reason, Sentence(message), Hint(request, code, reason, causes, access), request.Target.Shown, causes);
    }

    /// <summary>The Status document of a body; null if it is none.</summary>
    public static JsonObject? Status(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body) is JsonObject found && Text(found["kind"]) == "Status" ? found : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ClusterException WithoutStatus(ApiRequest request, ApiAnswer answer, string access)
    {
        var code = (int)answer.Status;
        var target = request.Target;
        if (answer.Status == HttpStatusCode.NotFound && target.Kind is { } kind)
            return new(code, "NotFound", $"The cluster does not know {kind} in version {kind.ApiVersion}.",
                "Install what brings this kind (its CustomResourceDefinition), or ask 'kubectl api-resources' for the versions that are there.", target.Shown);
        var text = System.Text.Encoding.UTF8.GetString(answer.Body).Trim();
        if (text.Length > 300)
            text = text[..300] + "...";
        var reason = Reason(code);
        return new(code, reason, Sentence($"The server refused to {request.Verb} {target.Resource}{target.Place} with {code} {reason}{(text.Length > 0 ? ": " + text : "")}"),
            Hint(request, code, reason, [], access), target.Shown);
    }

    private static string Hint(ApiRequest request, int code, string reason, IReadOnlyList<FieldCause> causes, string access) => (code, reason) switch
    {
        (401, _) => $"Log in again or renew the token; the credentials come from {access}.",
        (403, _) => $"Ask for a role that allows it; check with: kubectl auth can-i {request.Verb} {request.Target.Resource}{(request.Target.Namespace is { } n ? " -n " + n : "")}",
        (404, _) => "Check the name and the namespace.",
        (409, "AlreadyExists") => "Take another name, or apply the object instead of creating it.",
        (409, _) when causes.Any(c => c.Reason == "FieldManagerConflict") => "Leave these fields out, or take them over with Force.",
        (409, _) => "Read the object again and repeat the change.",
        (410, _) => "Start again from a new list.",
        (422, _) => "Correct the fields it names.",
        (429 or >= 500, _) => "The server is busy or unwell: try again later.",
        _ => "",
    };

    private static string Reason(int code) => code switch
    {
        400 => "BadRequest",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        409 => "Conflict",
        410 => "Expired",
        413 => "RequestEntityTooLarge",
        415 => "UnsupportedMediaType",
        422 => "Invalid",
        429 => "TooManyRequests",
        500 => "InternalError",
        503 => "ServiceUnavailable",
        504 => "Timeout",
        _ => ((HttpStatusCode)code).ToString(),
    };

    private static string Sentence(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text + "." : text;

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    private static int Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<int>(out var number) ? number : 0;
}
