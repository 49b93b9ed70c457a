using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>How the items of a list are told apart.</summary>
internal enum ListType
{
    /// <summary>They are not: the list is one value.</summary>
    Atomic,

    /// <summary>By their value.</summary>
    Set,

    /// <summary>By their key fields.</summary>
    Map,
}

/// <summary>One place of a structural schema.</summary>
internal sealed class SchemaNode
{
    /// <summary>JSON schema's word; empty if any type fits.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether null is a value.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether whole numbers and strings fit.</summary>
    public bool IntOrString { get; init; }

    /// <summary>Whether fields that are not named are kept.</summary>
    public bool PreserveUnknown { get; init; }

    /// <summary>Whether it is a whole object, with apiVersion, kind and metadata.</summary>
    public bool Embedded { get; init; }

    /// <summary>Whether lists below are told by their well-known names, because nothing else says what is here.</summary>
    public bool Open { get; init; }

    /// <summary>The fields.</summary>
    public IReadOnlyDictionary<string, SchemaNode> Properties { get; init; } = new Dictionary<string, SchemaNode>();

    /// <summary>What every other field holds; null if there are none.</summary>
    public SchemaNode? Additional { get; init; }

    /// <summary>What every item holds.</summary>
    public SchemaNode? Items { get; init; }

    /// <summary>How items are told apart.</summary>
    public ListType ListType { get; init; }

    /// <summary>The key fields of items.</summary>
    public IReadOnlyList<string> MapKeys { get; init; } = [];

    /// <summary>The key fields that strategic merge patches go by; as <see cref="MapKeys"/> unless Kubernetes says otherwise.</summary>
    public IReadOnlyList<string> PatchKeys { get; init; } = [];

    /// <summary>Whether an object is one value for managers of fields.</summary>
    public bool AtomicMap { get; init; }

    /// <summary>Whether <see cref="Default"/> counts; a default may be null.</summary>
    public bool HasDefault { get; init; }

    /// <summary>The value of a field that is not given.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>Whether there is a default here or below.</summary>
    public bool DefaultsBelow { get; init; }

    /// <summary>Fields that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What values must satisfy.</summary>
    public ValueChecks? Checks { get; init; }

    /// <summary>The rules in CEL.</summary>
    public IReadOnlyList<CelRule> Rules { get; set; } = [];

    /// <summary>The schema of a field; null if there is no such field.</summary>
    public SchemaNode? Field(string name)
    {
        if (Properties.TryGetValue(name, out var field))
            return field;
        if (Additional is not null)
            return Additional;
        return Open ? WellKnownFields.Of(name) : PreserveUnknown ? WellKnownFields.Anything : null;
    }

    /// <summary>The schema of an item.</summary>
    public SchemaNode Item => Items ?? (Open ? WellKnownFields.Anywhere : WellKnownFields.Anything);
}
