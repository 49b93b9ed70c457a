using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kubeflow.Pipelines.Execution;

/// <summary>The JSON form of <see cref="ExecutorInput"/> and <see cref="ExecutorOutput"/>.</summary>
public static class ExecutorJson
{
    /// <summary>camelCase names, nothing written for what is absent, and unknown fields of newer servers passed over.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
