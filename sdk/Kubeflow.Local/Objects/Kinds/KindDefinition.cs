using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>A kind that the cluster serves in one version: its names, its form, and what is done when one is written.</summary>
/// <param name="Kind">What the API calls it.</param>
internal sealed record KindDefinition(ResourceKind Kind)
{
    /// <summary>Where its objects are kept: <c>plural.group</c>, the same for all its versions.</summary>
    public string Table { get; } = Kind.ToString();

    public string Singular { get; init; } = Kind.Kind.ToLowerInvariant();

    public string ListKind { get; init; } = Kind.Kind + "List";

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public StructuralSchema Schema { get; init; } = StructuralSchema.Open;

    /// <summary>The schema as it is told to clients; null if its form is open.</summary>
    public JsonObject? OpenApi { get; init; }

    /// <summary>Whether its status is written apart.</summary>
    public bool HasStatus { get; init; }

    /// <summary>Whether it was defined by a CustomResourceDefinition: other rules for patches and versions hold then.</summary>
    public bool IsCustom { get; init; }

    public IReadOnlyList<PrinterColumn> Columns { get; init; } = [];

    /// <summary>Fields that can be selected by, beside name and namespace.</summary>
    public IReadOnlyList<string> SelectableFields { get; init; } = [];

    /// <summary>The version in which objects are kept.</summary>
    public string StorageVersion { get; init; } = Kind.Version;

    /// <summary>Completes an object about to be written and says what is wrong with it.</summary>
    public Func<Admission, IEnumerable<FieldCause>> Admit { get; init; } = _ => [];

    /// <summary>Whether objects end only when their processes have: then a deletion waits for its controller.</summary>
    public bool EndsGracefully { get; init; }
}

/// <summary>An object about to be written.</summary>
/// <param name="Document">The object; it may be completed.</param>
/// <param name="Before">The object that is there; null if it is new.</param>
/// <param name="Subresource">The part that is written; null for the object itself.</param>
/// <param name="Time">When.</param>
internal sealed record Admission(JsonObject Document, JsonObject? Before, string? Subresource, DateTimeOffset Time);
