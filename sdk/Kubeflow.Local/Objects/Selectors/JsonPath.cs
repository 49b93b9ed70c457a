using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>JSONPath as printer columns and <c>kubectl wait</c> use it.</summary>
internal sealed class JsonPath
{
    private readonly IReadOnlyList<JsonPathStep> _steps;

    private JsonPath(IReadOnlyList<JsonPathStep> steps) => _steps = steps;

    /// <summary>Reads a path such as <c>.status.conditions[?(@.type=="Ready")].status</c>; braces around it are optional.</summary>
    /// <exception cref="ClusterException">It is none (422).</exception>
    public static JsonPath Parse(string text) => new(new JsonPathParser(text).Parse());

    /// <summary>Everything that the path leads to.</summary>
    public IEnumerable<JsonNode?> Find(JsonNode? document) =>
        _steps.Aggregate((IEnumerable<JsonNode?>)[document], (found, step) => found.SelectMany(step.Down));

    /// <summary>The first value that the path leads to; null if there is none.</summary>
    public JsonNode? First(JsonNode? document) => Find(document).FirstOrDefault();
}
