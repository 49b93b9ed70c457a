using System.Globalization;
using Kubeflow.Clusters.Local;
using Microsoft.AspNetCore.Http;

namespace Kubeflow.Clusters.KubernetesApi;

/// <summary>Reads parameters of a request.</summary>
internal static class RequestQuery
{
    private const int LongestManager = 128;

    public static string Text(HttpRequest request, string name) => request.Query[name].ToString();

    /// <exception cref="ClusterException">It is neither true nor false (400).</exception>
    public static bool Flag(HttpRequest request, string name) => Text(request, name) switch
    {
        "" when !request.Query.ContainsKey(name) => false,
        "" or "true" or "1" or "True" or "TRUE" or "t" => true,
        "false" or "0" or "False" or "FALSE" or "f" => false,
        var other => throw Wrong(name, other, "must be true or false"),
    };

    /// <exception cref="ClusterException">It is no whole number from 0 on (400).</exception>
    public static long? Number(HttpRequest request, string name) => Text(request, name) switch
    {
        "" => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var other => throw Wrong(name, other, "must be a whole number, 0 or more"),
    };

    /// <summary>How a request wants an object written.</summary>
    /// <param name="request">The request.</param>
    /// <param name="subresource">The part; empty for the object itself.</param>
    /// <param name="isApply">Whether it applies fields, so that it must say itself who owns them.</param>
    public static WriteOptions Write(HttpRequest request, string subresource, bool isApply = false)
    {
        var manager = Text(request, "fieldManager");
        if (manager.Length > LongestManager)
            throw Refusal.Of(422, "Invalid", $"fieldManager: Too long: may not be more than {LongestManager} bytes", "",
                causes: [new("FieldValueTooLong", "fieldManager", $"Too long: may not be more than {LongestManager} bytes")]);
        return new()
        {
            FieldManager = manager.Length > 0 || isApply ? manager : Agent(request),
            Force = Flag(request, "force"),
            DryRun = DryRun(request.Query["dryRun"]),
            Subresource = subresource.Length == 0 ? null : subresource,
            FieldValidation = Text(request, "fieldValidation") switch
            {
                "" or "Warn" => FieldValidation.Warn,
                "Strict" => FieldValidation.Strict,
                "Ignore" => FieldValidation.Ignore,
                var other => throw Unsupported("fieldValidation", other, "\"Ignore\", \"Strict\", \"Warn\""),
            },
        };
    }

    /// <exception cref="ClusterException">It is neither nothing nor <c>All</c> (422).</exception>
    public static bool DryRun(IEnumerable<string?> values)
    {
        var given = values.Where(v => !string.IsNullOrEmpty(v)).ToList();
        return given.FirstOrDefault(v => v != "All") is { } other ? throw Unsupported("dryRun", other, "\"All\"") : given.Count > 0;
    }

    private static string Agent(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString().Split('/')[0];
        return agent.Length == 0 ? "unknown" : agent.Length > LongestManager ? agent[..LongestManager] : agent;
    }

    private static ClusterException Unsupported(string name, string value, string supported)
    {
        var message = $"Unsupported value: \"{value}\": supported values: {supported}";
        return Refusal.Of(422, "Invalid", $"{name}: {message}", "", causes: [new("FieldValueNotSupported", name, message)]);
    }

    private static ClusterException Wrong(string name, string value, string why) => Refusal.Of(400, "BadRequest", $"The query parameter {name} is \"{value}\", but it {why}.", "");
}
