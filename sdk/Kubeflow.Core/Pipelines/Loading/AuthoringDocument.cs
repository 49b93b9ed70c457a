using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Kubeflow.Pipelines.Loading;

/// <summary>Reads what another language wrote.</summary>
internal static class AuthoringDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = 512,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Makes the pipeline.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ValidationException">The pipeline has faults; each has its place in the user's file.</exception>
    /// <exception cref="JsonException">The document is not of this version's form.</exception>
    public static Pipeline Read(JsonElement document) => AuthoredReplay.Build(document.Deserialize<AuthoredPipeline>(Options)!);

    /// <summary>Makes one component.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ValidationException">The component has faults; each has its place in the user's file.</exception>
    /// <exception cref="JsonException">The document is not of this version's form.</exception>
    public static Component ReadComponent(JsonElement document) => AuthoredComponents.Build(document.Deserialize<AuthoredComponent>(Options)!);
}
