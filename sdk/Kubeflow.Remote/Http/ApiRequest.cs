namespace Kubeflow.Remote.Http;

/// <summary>One request to the Kubernetes API; each try makes a message of its own from it.</summary>
/// <param name="Verb">Kubernetes' word for what it does, such as <c>list</c>.</param>
/// <param name="Method">HTTP's.</param>
/// <param name="Target">What it is about.</param>
/// <param name="Query">The parameters; those without a value are left out.</param>
/// <param name="Safety">Whether it may be made twice.</param>
internal sealed record ApiRequest(
    string Verb, HttpMethod Method, RequestTarget Target, IReadOnlyList<(string Name, string? Value)> Query, RetrySafety Safety = RetrySafety.Idempotent)
{
    /// <summary>The body, as JSON.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The body's type.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether the answer is read as it comes, rather than as a whole.</summary>
    public bool Streams { get; init; }

    /// <summary>Path and query.</summary>
    public string PathAndQuery
    {
        get
        {
            var query = string.Join('&', Query.Where(q => q.Value is not null).Select(q => $"{q.Name}={Uri.EscapeDataString(q.Value!)}"));
            return query.Length == 0 ? Target.Path : $"{Target.Path}?{query}";
        }
    }
}
