using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>What a kind's documents may hold: unknown fields are dropped, defaults filled in, values checked, as Kubernetes does it.</summary>
internal sealed class StructuralSchema
{
    private StructuralSchema(SchemaNode root, IReadOnlyList<string> warnings)
    {
        Root = root;
        Warnings = warnings;
    }

    /// <summary>Keeps everything; lists of built-in kinds are merged by their well-known keys.</summary>
    public static StructuralSchema Open { get; } = new(WellKnownFields.Anywhere, []);

    /// <summary>The document's own place.</summary>
    public SchemaNode Root { get; }

    /// <summary>Whether nothing is known of the kind's fields.</summary>
    public bool IsOpen => Root.Open;

    /// <summary>What of the schema has no effect here, each once.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Reads the <c>openAPIV3Schema</c> of a definition, or the schema of a built-in kind in the same form.</summary>
    /// <exception cref="ClusterException">It is no structural schema (422); every place is a cause.</exception>
    public static StructuralSchema Parse(JsonObject openApiV3Schema)
    {
        var reader = new SchemaReader();
        var root = reader.ReadRoot(openApiV3Schema);
        if (reader.Causes.Count > 0)
        {
            var listed = string.Join(", ", reader.Causes.Select(c => $"{c.Field}: {c.Message}"));
            throw new ClusterException(422, "Invalid", $"The schema is not structural: {listed}.", "Mend these places of openAPIV3Schema.", causes: reader.Causes);
        }
        return new(root, reader.Warnings);
    }

    /// <summary>Removes fields that the kind does not have.</summary>
    /// <returns>Their paths.</returns>
    public IReadOnlyList<string> Prune(JsonObject document) => Pruning.Prune(Root, document);

    /// <summary>Fills in defaults; a null where null is no value counts as not given.</summary>
    public void Default(JsonObject document) => Defaulting.Default(Root, document);

    /// <summary>What is wrong with a document.</summary>
    /// <param name="document">The document, pruned and with its defaults.</param>
    /// <param name="old">The one that it replaces; what did not change since is not judged again.</param>
    public IReadOnlyList<FieldCause> Validate(JsonObject document, JsonObject? old) => new Validation().Run(Root, document, old);
}
