using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubeflow.Clusters.Local;

/// <summary>What a schema asks of a value beyond its type. Absent is null.</summary>
internal sealed class ValueChecks
{
    /// <summary>The values there are.</summary>
    public IReadOnlyList<JsonNode?>? Enum { get; init; }

    /// <summary>The least number.</summary>
    public double? Minimum { get; init; }

    /// <summary>Whether the least number itself is refused.</summary>
    public bool ExclusiveMinimum { get; init; }

    /// <summary>The greatest number.</summary>
    public double? Maximum { get; init; }

    /// <summary>Whether the greatest number itself is refused.</summary>
    public bool ExclusiveMaximum { get; init; }

    /// <summary>What numbers are multiples of.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>The least length of a string, in characters.</summary>
    public long? MinLength { get; init; }

    /// <summary>The greatest length of a string, in characters.</summary>
    public long? MaxLength { get; init; }

    /// <summary>What a string must contain.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>The pattern as it was written.</summary>
    public string PatternText { get; init; } = "";

    /// <summary>The format's name; empty if there is none.</summary>
    public string Format { get; init; } = "";

    /// <summary>The least number of items.</summary>
    public long? MinItems { get; init; }

    /// <summary>The greatest number of items.</summary>
    public long? MaxItems { get; init; }

    /// <summary>Whether no item may be there twice.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The least number of fields.</summary>
    public long? MinProperties { get; init; }

    /// <summary>The greatest number of fields.</summary>
    public long? MaxProperties { get; init; }

    /// <summary>Schemas that must all fit.</summary>
    public IReadOnlyList<SchemaNode> AllOf { get; init; } = [];

    /// <summary>Schemas of which one must fit.</summary>
    public IReadOnlyList<SchemaNode> AnyOf { get; init; } = [];

    /// <summary>Schemas of which exactly one must fit.</summary>
    public IReadOnlyList<SchemaNode> OneOf { get; init; } = [];

    /// <summary>A schema that must not fit.</summary>
    public SchemaNode? Not { get; init; }
}
