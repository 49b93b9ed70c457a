using System.Text.Json;
using Kubeflow.Clusters;
using Kubeflow.Pipelines;

namespace Kubeflow.Bridge;

/// <summary>Answers as documents: <c>{"result": ...}</c> or <c>{"error": {type, code, message, hint, resource, place, ...}}</c>.</summary>
internal static class Envelope
{
    public static byte[] Of(object? result) => JsonSerializer.SerializeToUtf8Bytes(new { result }, BridgeJson.Options);

    public static byte[] OfError(Exception error) => JsonSerializer.SerializeToUtf8Bytes(new { error = Describe(error) }, BridgeJson.Options);

    private static ErrorDocument Describe(Exception error) => error switch
    {
        RunFailedException failed => Of("RunFailed", failed) with { Run = failed.Run },
        ValidationException invalid => Of("Validation", invalid) with
        {
            Faults = [.. invalid.Faults.Select(f => new FaultDocument(f.Rule.Id, f.Message, f.Hint, PlaceDocument.Of(f.Location), f.Rule.Page))],
        },
        ClusterException refused => Of("Cluster", refused) with { Status = refused.StatusCode, Causes = [.. refused.Causes] },
        KubeflowException known => Of("Kubeflow", known),
        TimeoutException late => new("Timeout", "Timeout", late.Message),
        OperationCanceledException => new("Cancelled", "Cancelled", "The call was cancelled."),
        _ => new("Kubeflow", "Internal", $"The SDK itself failed ({error.GetType().Name}: {error.Message}). Please report it.") { Detail = error.ToString() },
    };

    private static ErrorDocument Of(string type, KubeflowException error) =>
        new(type, error.Code, error.Message) { Hint = error.Hint, Resource = error.Resource, Place = PlaceDocument.Of(error.Location), Detail = error.InnerException?.Message };
}

/// <summary>What went wrong.</summary>
internal sealed record ErrorDocument(string Type, string Code, string Message)
{
    public string Hint { get; init; } = "";

    public string Resource { get; init; } = "";

    public PlaceDocument? Place { get; init; }

    public IReadOnlyList<FaultDocument>? Faults { get; init; }

    public RunDetails? Run { get; init; }

    public int? Status { get; init; }

    public IReadOnlyList<FieldCause>? Causes { get; init; }

    /// <summary>For those who mend the SDK; never shown to users by itself.</summary>
    public string? Detail { get; init; }
}

/// <summary>One mistake of several.</summary>
internal sealed record FaultDocument(string Rule, string Message, string Hint, PlaceDocument? Place, string Page);

/// <summary>A place in the user's file.</summary>
internal sealed record PlaceDocument(string File, int Line)
{
    public static PlaceDocument? Of(SourceLocation place) => string.IsNullOrEmpty(place.File) && place.Line == 0 ? null : new(place.File ?? "", place.Line);
}
